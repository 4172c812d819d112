package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.NewsType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads the rules from {@value #FILE}. A rule is a block of lines: {@code TYPE confidence name},
 * then {@code + words that must occur}, then perhaps {@code - words that must not}.
 */
final class NewsRules {

  static final String FILE = "/research/news-rules.txt";

  private NewsRules() {}

  static List<NewsRule> read() {
    try (var in = Objects.requireNonNull(NewsRules.class.getResourceAsStream(FILE));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String text =
          String.join("\n", reader.lines().filter(line -> !line.startsWith("#")).toList());
      return Pattern.compile("\n\\s*\n")
          .splitAsStream(text.strip())
          .map(block -> rule(block.strip().split("\n")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewsRule rule(String[] lines) {
    String[] head = lines[0].split(" ", 3);
    return new NewsRule(
        NewsType.valueOf(head[0]),
        head[2],
        Double.parseDouble(head[1]),
        words(lines[1]),
        lines.length > 2 ? words(lines[2]) : null);
  }

  /** Words stand between word boundaries; {@code ..} is a gap of a few words. */
  private static Pattern words(String line) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:"
            + line.substring(2).replace("..", ".{0,60}?")
            + ")(?![\\p{L}\\p{N}])");
  }
}
