package io.leadwise.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a service whether it is ready. */
final class Readiness {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final long PAUSE_MILLIS = 200;

  private final HttpRequest question;
  private String lastAnswer = "no answer";

  Readiness(int port) {
    question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
  }

  boolean isReady() {
    try {
      var answer = HTTP.send(question, BodyHandlers.ofString());
      lastAnswer = answer.body().replaceAll("\\s+", " ");
      return answer.statusCode() == 200;
    } catch (IOException e) {
      // Not listening yet: that is what is being waited for.
      lastAnswer = "no answer";
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a service was starting", e);
    }
  }

  String lastAnswer() {
    return lastAnswer;
  }

  void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a service was starting", e);
    }
  }
}
