package io.leadwise.e2e.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests that ordinary clients do not make. */
public final class RawHttp {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param text head and body, where the head was read
   */
  public record Answer(int status, String text) {}

  /** Announces a body, sends none of it, and reads the answer. */
  public static Answer announce(
      String origin, String path, String token, String contentType, long length) {
    URI uri = URI.create(origin);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      String head =
          """
          POST %s HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: %s\r
          Content-Length: %d\r
          \r
          """
              .formatted(path, uri.getAuthority(), token, contentType, length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String text = read(socket.getInputStream());
      return new Answer(Integer.parseInt(text.split(" ")[1]), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts a JSON document of that size without saying how long it is. */
  public static Answer postInChunks(String origin, String path, String token, int bytes) {
    String body = "{\"a\": \"" + "x".repeat(bytes) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads until the problem document is complete: the connection may well stay open. */
  private static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[4_096];
    int length = in.read(buffer);
    while (length > 0) {
      text.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
      if (text.indexOf("\r\n\r\n{") > 0 && text.indexOf("}", text.indexOf("\r\n\r\n{")) > 0) {
        break;
      }
      length = in.read(buffer);
    }
    return text.toString();
  }
}
