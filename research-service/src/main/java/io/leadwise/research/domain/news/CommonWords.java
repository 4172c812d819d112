package io.leadwise.research.domain.news;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of everyday language that companies bear as names. */
final class CommonWords {

  private static final String FILE = "research/common-words.txt";
  private static final Set<String> ALL = load();

  private CommonWords() {}

  /** Whether a word, in lower case, also means something other than a company. */
  static boolean contains(String word) {
    return ALL.contains(word);
  }

  private static Set<String> load() {
    try (var in = CommonWords.class.getClassLoader().getResourceAsStream(FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
