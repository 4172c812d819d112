package io.leadwise.emailvalidation.smtp;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** A line to one mail server: commands out, replies in, each within its time. */
final class SmtpConnection {

  /** The greeting, or 421, which may come at any time; a server that sends more is out of step. */
  private static final int MOST_UNASKED = 1;

  private static final int CLOSING = 421;

  private final NetSocket socket;
  private final LongSupplier patience;
  private final Deque<ServerReply> unasked = new ArrayDeque<>();
  private ReplyReader reader = new ReplyReader();
  private CompletableFuture<ServerReply> asked;
  private ServerFaultException fault;

  private SmtpConnection(NetSocket socket, LongSupplier patience) {
    this.socket = socket;
    this.patience = patience;
    socket.handler(this::arrived);
    socket.exceptionHandler(failure -> broke(new ServerFaultException("broke the connection")));
    socket.closeHandler(closed -> broke(new ServerFaultException("closed the connection")));
  }

  /**
   * Connects. Only in the event loop itself is it certain that the connection has its handler
   * before the first bytes arrive; a fast server's greeting would be lost otherwise.
   *
   * @param patience milliseconds that the next step may take
   */
  static CompletableFuture<SmtpConnection> open(
      Vertx vertx, NetClient client, MailServer server, int port, LongSupplier patience) {
    CompletableFuture<SmtpConnection> opened = new CompletableFuture<>();
    SocketAddress address =
        SocketAddress.inetSocketAddress(port, server.address().getHostAddress());
    vertx.runOnContext(
        loop ->
            client
                .connect(address)
                .map(socket -> new SmtpConnection(socket, patience))
                .onSuccess(opened::complete)
                .onFailure(
                    failure ->
                        opened.completeExceptionally(
                            new ServerFaultException("cannot be reached"))));
    return opened;
  }

  /** Waits for the reply that comes without a command. */
  CompletableFuture<ServerReply> greeting() {
    return next();
  }

  CompletableFuture<ServerReply> send(String command) {
    if (command.indexOf('\r') >= 0 || command.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("A command is one line.");
    }
    synchronized (this) {
      ServerReply early = unasked.peek();
      if (early != null && early.code() != CLOSING) {
        // It would be taken for the answer to this command, and the real one for that to the next.
        return CompletableFuture.failedFuture(outOfStep());
      }
    }
    CompletableFuture<ServerReply> reply = next();
    socket.write(command + "\r\n");
    return reply;
  }

  /** Encrypts the line. What came in the clear behind the server's yes is dropped (RFC 3207). */
  CompletableFuture<Void> startTls(String host) {
    synchronized (this) {
      unasked.clear();
      reader = new ReplyReader();
    }
    return socket
        .upgradeToSsl(host)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(patience.getAsLong(), TimeUnit.MILLISECONDS)
        .exceptionally(
            failure -> {
              throw new ServerFaultException("offers encryption that does not work");
            });
  }

  /** Returns the own end, as a mail server without a name is called (RFC 5321 §4.1.3). */
  String ownLiteral() {
    String host = socket.localAddress().hostAddress();
    return host.indexOf(':') >= 0 ? "[IPv6:" + host + "]" : "[" + host + "]";
  }

  /** Says goodbye and does not wait for an answer. */
  void close() {
    socket.write("QUIT\r\n").onComplete(written -> socket.close());
  }

  private synchronized CompletableFuture<ServerReply> next() {
    if (fault != null) {
      return CompletableFuture.failedFuture(fault);
    }
    if (!unasked.isEmpty()) {
      return CompletableFuture.completedFuture(unasked.poll());
    }
    asked = new CompletableFuture<>();
    return asked
        .orTimeout(patience.getAsLong(), TimeUnit.MILLISECONDS)
        .exceptionally(
            failure -> {
              throw failure instanceof TimeoutException
                  ? new ServerFaultException("did not answer in time")
                  : (RuntimeException) failure;
            });
  }

  private void arrived(Buffer data) {
    CompletableFuture<ServerReply> waiting = null;
    ServerReply answer = null;
    try {
      synchronized (this) {
        unasked.addAll(reader.feed(data));
        if (asked != null && !unasked.isEmpty()) {
          waiting = asked;
          asked = null;
          answer = unasked.poll();
        }
        if (unasked.size() > MOST_UNASKED) {
          throw outOfStep();
        }
      }
    } catch (ServerFaultException e) {
      broke(e);
      socket.close();
    }
    if (waiting != null) {
      waiting.complete(answer);
    }
  }

  private static ServerFaultException outOfStep() {
    return new ServerFaultException("answers without being asked");
  }

  private void broke(ServerFaultException why) {
    CompletableFuture<ServerReply> waiting;
    synchronized (this) {
      if (fault != null) {
        return;
      }
      fault = why;
      waiting = asked;
      asked = null;
    }
    if (waiting != null) {
      waiting.completeExceptionally(why);
    }
  }
}
