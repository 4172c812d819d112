package io.leadwise.bench.scenario;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One connection (RFC 9112) that is opened when it is needed and anew after a failure. Bodies are
 * read to their end and thrown away.
 */
final class HttpConnection {

  private static final int BUFFER = 32 * 1024;
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private final String host;
  private final int port;
  private final int limitMillis;
  private Socket socket;
  private InputStream in;

  HttpConnection(String host, int port, Duration limit) {
    this.host = host;
    this.port = port;
    this.limitMillis = (int) limit.toMillis();
  }

  /**
   * Sends a request and reads the answer.
   *
   * @return the status
   */
  int exchange(byte[] request) throws IOException {
    try {
      open();
      socket.getOutputStream().write(request);
      return answer();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void open() throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(limitMillis);
      socket.connect(new InetSocketAddress(host, port), limitMillis);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
  }

  private void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private int answer() throws IOException {
    String first = line();
    if (!first.startsWith("HTTP/1.1 ")) {
      throw new ProtocolException("Not an answer");
    }
    long length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
      chunked |= header.equals(CHUNKED);
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    return Integer.parseInt(first.substring(9, 12));
  }

  private void skipChunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(line().strip(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    byte[] bytes = new byte[512];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection was closed");
      }
      if (length == bytes.length) {
        throw new ProtocolException("A line is too long");
      }
      bytes[length++] = (byte) next;
    }
    return new String(bytes, 0, length, StandardCharsets.US_ASCII).stripTrailing();
  }
}
