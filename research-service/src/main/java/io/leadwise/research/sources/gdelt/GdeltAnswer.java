package io.leadwise.research.sources.gdelt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What GDELT answered. Its errors are sentences or pages with status 200, its JSON holds titles as
 * they were found, control characters and stray backslashes included.
 *
 * @param kind what it is
 * @param articles a list, empty for every kind but ARTICLES
 */
record GdeltAnswer(Kind kind, JsonNode articles) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  enum Kind {
    /** Articles, or none. */
    ARTICLES,
    /** The phrase is too short or too common to be searched: nothing can be found by it. */
    PHRASE_REFUSED,
    TOO_OFTEN,
    UNREADABLE
  }

  static GdeltAnswer read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    if (text.isEmpty()) {
      return of(Kind.ARTICLES);
    }
    return text.startsWith("{") ? articles(text) : of(sentence(text.toLowerCase(Locale.ROOT)));
  }

  private static GdeltAnswer articles(String text) {
    try {
      // A bare control character inside of a title parses; one between two values does not.
      JsonNode answer = JSON.readTree(text.replaceAll("[\\x00-\\x1f\\x7f]", " "));
      return new GdeltAnswer(Kind.ARTICLES, answer.path("articles"));
    } catch (JsonProcessingException e) {
      // Cut off or garbled beyond repair: told as a failure, so that it is asked again.
      return of(Kind.UNREADABLE);
    }
  }

  private static Kind sentence(String text) {
    if (text.contains("limit requests") || text.contains("too many requests")) {
      return Kind.TOO_OFTEN;
    }
    boolean refused =
        Stream.of("too short", "too common", "too long", "too many results")
            .anyMatch(text::contains);
    return refused && !text.startsWith("<") ? Kind.PHRASE_REFUSED : Kind.UNREADABLE;
  }

  private static GdeltAnswer of(Kind kind) {
    return new GdeltAnswer(kind, JSON.createArrayNode());
  }

  boolean isAskedTooOften() {
    return kind == Kind.TOO_OFTEN;
  }

  boolean isUnreadable() {
    return kind == Kind.UNREADABLE;
  }
}
