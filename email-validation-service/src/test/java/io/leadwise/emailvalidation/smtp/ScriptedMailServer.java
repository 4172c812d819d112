package io.leadwise.emailvalidation.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A mail server that says what a test tells it to, also what no mail server should say. */
public final class ScriptedMailServer implements AutoCloseable {

  /** How the probe names a mailbox that cannot exist. */
  public static final String RANDOM = "RCPT TO:<[0-9a-f]{32}@.*";

  /** Writes an answer; false hangs up. */
  interface Answer {
    boolean write(OutputStream out) throws IOException, InterruptedException;
  }

  private record Rule(Pattern command, Answer answer) {}

  private static final Map<String, String> USUAL =
      Map.of(
          "EHLO", "250-fake\r\n250 8BITMIME",
          "HELO", "250 fake",
          "MAIL", "250 2.1.0 OK",
          "RCPT", "250 2.1.5 OK",
          "RSET", "250 2.0.0 OK");

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Answer greeting = say("220 fake ESMTP");

  /**
   * @param port 0 for any that is free
   */
  public ScriptedMailServer(String address, int port) {
    try {
      socket = new ServerSocket(port, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  static Answer say(String reply) {
    return out -> {
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    };
  }

  /** Says nothing, and keeps the connection. */
  static Answer silence() {
    return out -> true;
  }

  static Answer hangUp() {
    return out -> false;
  }

  /** Says the same over and over, until nobody listens. */
  static Answer endless(String piece) {
    return out -> {
      while (true) {
        out.write(piece.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  ScriptedMailServer greets(Answer answer) {
    greeting = answer;
    return this;
  }

  ScriptedMailServer greets(String reply) {
    return greets(say(reply));
  }

  /** Of rules for one command the first one counts. */
  public ScriptedMailServer on(String command, String reply) {
    return on(command, say(reply));
  }

  ScriptedMailServer on(String command, Answer answer) {
    rules.add(new Rule(Pattern.compile(command), answer));
    return this;
  }

  /** Commands of all connections. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket client = socket.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      OutputStream out = client.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      if (!greeting.write(out)) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        if (line.equals("QUIT") || !answer(line).write(out)) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client hung up, as it may.
    }
  }

  private Answer answer(String command) {
    return rules.stream()
        .filter(rule -> rule.command().matcher(command).matches())
        .map(Rule::answer)
        .findFirst()
        .orElseGet(() -> say(USUAL.getOrDefault(command.split(" ")[0], "500 what?")));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
