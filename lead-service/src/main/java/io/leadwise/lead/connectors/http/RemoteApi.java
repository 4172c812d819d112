package io.leadwise.lead.connectors.http;

import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.RemoteBusyException;
import io.leadwise.lead.config.ConnectorsConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The API of another system. A request is made again when the system is busy or fails, with growing
 * pauses or as {@code Retry-After} says, and with a new token when the old one is refused, once. A
 * pause that is longer than the settings allow ends the attempt, to be gone on with later.
 */
public final class RemoteApi {

  /** An answer with 5,000 rows of a CRM has a few MiB. */
  private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

  private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

  private final URI base;
  private final HttpClient client;
  private final ConnectorsConfig config;
  private final Backoff backoff;
  private final Pauses pauses;
  private Tokens tokens;

  RemoteApi(URI base, HttpClient client, ConnectorsConfig config, Backoff backoff, Pauses pauses) {
    this.base = base;
    this.client = client;
    this.config = config;
    this.backoff = backoff;
    this.pauses = pauses;
  }

  RemoteApi signedInBy(Tokens source) {
    tokens = source;
    return this;
  }

  /** An address of this system. */
  public URI uri(String pathAndQuery) {
    return URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery);
  }

  /**
   * The address of a link that the system gave.
   *
   * @throws ConnectorFailedException {@code remote-malformed} when it is none
   */
  public URI link(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ConnectorFailedException(
          "remote-malformed", base.getHost() + " gave a link that is no address.");
    }
  }

  /**
   * Sends a request to this system.
   *
   * @return the answer, also one that refuses; never 401, 429 or 5xx
   * @throws RemoteBusyException when it asks to come back later
   * @throws ConnectorFailedException when it does not answer, or does not let us in
   */
  public RemoteAnswer send(RemoteRequest request) {
    RemoteUrls.sameOrigin(base, request.uri());
    String token = tokens.get();
    RemoteAnswer answer = insist(request.with("Authorization", "Bearer " + token));
    if (answer.status() == 401) {
      tokens.forget(token);
      answer = insist(request.with("Authorization", "Bearer " + tokens.get()));
    }
    if (answer.status() == 401) {
      throw new ConnectorFailedException(
          "sign-in-refused", base.getHost() + " refuses the token of this connection.");
    }
    return answer;
  }

  /** As {@link #send}, and refuses every other answer than a good one. */
  public RemoteAnswer require(RemoteRequest request) {
    RemoteAnswer answer = send(request);
    if (!answer.ok()) {
      throw failed(answer);
    }
    return answer;
  }

  /** The failure that an answer stands for. */
  public ConnectorFailedException failed(RemoteAnswer answer) {
    String code = answer.errorCode();
    return new ConnectorFailedException(
        "remote-refused",
        base.getHost()
            + " answered "
            + answer.status()
            + (code.isEmpty() ? "" : " (" + code + ")")
            + ".");
  }

  /** Sends without a token, again and again as far as the settings allow. */
  RemoteAnswer insist(RemoteRequest request) {
    for (int attempt = 1; ; attempt++) {
      RemoteAnswer answer = exchange(request);
      boolean busy = answer != null && (answer.status() == 429 || answer.status() == 503);
      if (answer != null && !busy && answer.status() < 500) {
        return answer;
      }
      Duration asked = busy ? backoff.asked(answer).orElse(null) : null;
      Duration pause = asked == null ? backoff.after(attempt) : asked;
      if (pause.compareTo(config.longestWait()) > 0) {
        throw new RemoteBusyException(pause);
      }
      if (attempt >= config.attempts()) {
        throw exhausted(request, answer, busy);
      }
      pauses.pause(pause);
    }
  }

  private static RuntimeException exhausted(
      RemoteRequest request, RemoteAnswer answer, boolean busy) {
    if (busy) {
      return new RemoteBusyException(USUAL_PAUSE);
    }
    String host = request.uri().getHost();
    return answer == null
        ? new ConnectorFailedException("remote-unreachable", host + " does not answer.")
        : new ConnectorFailedException(
            "remote-failed", host + " failed with " + answer.status() + ".");
  }

  /** Null when there was no answer. */
  private RemoteAnswer exchange(RemoteRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(config.timeout())
            .method(
                request.method(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    try {
      HttpResponse<InputStream> response =
          client.send(builder.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] read = body.readNBytes(LONGEST_ANSWER + 1);
        if (read.length > LONGEST_ANSWER) {
          throw new ConnectorFailedException(
              "remote-malformed", "The answer is longer than 64 MiB; ask for smaller pages.");
        }
        return new RemoteAnswer(response.statusCode(), response.headers(), read);
      }
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteBusyException(USUAL_PAUSE);
    }
  }
}
