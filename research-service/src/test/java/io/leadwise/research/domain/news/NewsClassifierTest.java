package io.leadwise.research.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.NewsType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsClassifierTest {

  private record Headline(NewsType type, String text) {}

  @Test
  void typesAreRightRatherThanMany() throws IOException {
    List<Headline> headlines = headlines();
    StringBuilder table = new StringBuilder("type, precision, recall, known, wrong\n");
    List<String> mistakes = new ArrayList<>();

    int told = 0;
    int rightlyTold = 0;
    for (NewsType type : NewsType.values()) {
      int right = 0;
      int said = 0;
      int there = 0;
      for (Headline headline : headlines) {
        NewsType found = NewsClassifier.classify(headline.text()).type();
        right += found == type && headline.type() == type ? 1 : 0;
        said += found == type ? 1 : 0;
        there += headline.type() == type ? 1 : 0;
        if (headline.type() == type && found != type) {
          mistakes.add(found + " for " + headline);
        }
      }
      double precision = said == 0 ? 1 : (double) right / said;
      double recall = (double) right / there;
      table.append(
          "%s, %.2f, %.2f, %d, %d%n".formatted(type, precision, recall, there, said - right));
      if (type != NewsType.OTHER) {
        told += said;
        rightlyTold += right;
        assertThat(precision).as("precision of %s: %s", type, mistakes).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).as("recall of %s: %s", type, mistakes).isGreaterThanOrEqualTo(0.6);
      }
    }
    table.append("all types, precision %.3f%n".formatted((double) rightlyTold / told));
    System.out.println(table + String.join("\n", mistakes));

    assertThat(headlines).hasSizeGreaterThanOrEqualTo(80);
    assertThat((double) rightlyTold / told).as("precision: %s", mistakes).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme reportedly acquires Bolt",
        "Will Acme launch a new drill?",
        "Acme dementiert Übernahme von Bolt",
        "Acme renonce à racheter Bolt",
        "Acme desmiente que adquiere Bolt"
      })
  void whatIsNotToldAsAFactIsNoEvent(String headline) {
    assertThat(NewsClassifier.classify(headline).type()).isEqualTo(NewsType.OTHER);
  }

  @Test
  void eachTypeSaysHowItIsKnown() {
    var hint = NewsClassifier.classify("Acme acquires Bolt");

    assertThat(hint.type()).isEqualTo(NewsType.MERGER_OR_ACQUISITION);
    assertThat(hint.method()).isEqualTo("words: acquires, merges (en)");
    assertThat(hint.confidence()).isBetween(0.8, 0.95);
    assertThat(NewsClassifier.classify("Acme opens an office").method())
        .isEqualTo("words: no rule knows them");
  }

  private static List<Headline> headlines() throws IOException {
    try (InputStream in = NewsClassifierTest.class.getResourceAsStream("/headlines.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts -> new Headline(NewsType.valueOf(parts[0]), parts[1]))
          .toList();
    }
  }
}
