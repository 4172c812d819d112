package io.leadwise.emailvalidation.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback that answers as the test says, over UDP and TCP. */
public final class ScriptedNameServer implements AutoCloseable {

  /** Answers one question. */
  public interface Script {
    void answer(String name, int type, Answer answer) throws Exception;
  }

  /** An answer under construction. */
  public static final class Answer {
    private final Message message;
    private final boolean overTcp;
    private boolean silent;

    private Answer(Message query, boolean overTcp) {
      message = new Message(query.getHeader().getID());
      message.getHeader().setFlag(Flags.QR);
      message.getHeader().setFlag(Flags.RA);
      message.addRecord(query.getQuestion(), Section.QUESTION);
      this.overTcp = overTcp;
    }

    boolean overTcp() {
      return overTcp;
    }

    public void silent() {
      silent = true;
    }

    public Answer rcode(int rcode) {
      message.getHeader().setRcode(rcode);
      return this;
    }

    void truncated() {
      message.getHeader().setFlag(Flags.TC);
    }

    public Answer add(Record found) {
      message.addRecord(found, Section.ANSWER);
      return this;
    }

    Answer record(String name, long ttl, int type, String data) throws IOException {
      return add(Section.ANSWER, name, ttl, type, data);
    }

    /** How long it may be remembered that something is missing. */
    Answer soa(String zone, long ttl, long minimum) throws IOException {
      return add(
          Section.AUTHORITY,
          zone,
          ttl,
          Type.SOA,
          "ns." + zone + " a." + zone + " 1 2 3 4 " + minimum);
    }

    Answer add(int section, String name, long ttl, int type, String data) throws IOException {
      message.addRecord(
          Record.fromString(Name.fromString(name), type, DClass.IN, ttl, data, Name.root), section);
      return this;
    }
  }

  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Script script;
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(ScriptedNameServer::daemon);

  public ScriptedNameServer(Script script) throws IOException {
    this.script = script;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    tcp = new ServerSocket(0, 10, loopback);
    udp = new DatagramSocket(new InetSocketAddress(loopback, tcp.getLocalPort()));
    threads.submit(this::serveUdp);
    threads.submit(this::serveTcp);
  }

  /** Address to put into the setting. */
  public String address() {
    return "127.0.0.1:" + udp.getLocalPort();
  }

  /** What was asked so far, such as {@code MX good.com}. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "name-server");
    thread.setDaemon(true);
    return thread;
  }

  private Void serveUdp() throws IOException {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        udp.receive(packet);
      } catch (SocketException e) {
        return null; // closed
      }
      byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
      threads.submit(
          () -> {
            byte[] answer = answer(query, false);
            if (answer != null) {
              udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
            return null;
          });
    }
    return null;
  }

  private Void serveTcp() throws IOException {
    while (!tcp.isClosed()) {
      try {
        Socket socket = tcp.accept();
        threads.submit(() -> serve(socket));
      } catch (SocketException e) {
        return null; // closed
      }
    }
    return null;
  }

  /** A resolver keeps its connection and asks on. */
  private Void serve(Socket socket) throws Exception {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      while (true) {
        byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), true);
        out.writeShort(answer.length);
        out.write(answer);
        out.flush();
      }
    } catch (EOFException e) {
      return null; // the resolver has no more questions
    }
  }

  private byte[] answer(byte[] bytes, boolean overTcp) throws Exception {
    Message query = new Message(bytes);
    Record question = query.getQuestion();
    String name = question.getName().toString(true);
    questions.add(Type.string(question.getType()) + " " + name);
    Answer answer = new Answer(query, overTcp);
    script.answer(name, question.getType(), answer);
    return answer.silent ? null : answer.message.toWire();
  }

  @Override
  public void close() {
    udp.close();
    threads.shutdownNow();
    try {
      tcp.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
