package io.leadwise.research.domain.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The legal forms of companies in many countries, by the ways to write them. The forms of Japan,
 * China and Korea stand without a space, before or behind the name.
 */
final class LegalForms {

  private static final Map<String, String> FORMS = load();

  private static final List<String> ATTACHED =
      FORMS.keySet().stream()
          .filter(form -> form.codePointAt(0) >= 0x3000)
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  private static final int LONGEST =
      FORMS.keySet().stream().mapToInt(form -> form.split(" ").length).max().orElse(1);

  /** Forms that stand before the name: ООО Ромашка, PT Bank Central Asia Tbk. */
  private static final Set<String> LEADING =
      Set.of(
          "ооо", "оао", "пао", "зао", "ао", "ooo", "oao", "pao", "zao", "pjsc", "ojsc", "jsc",
          "uab", "pt");

  /** Words that are part of many forms: "Acme Co" may be "Acme Inc". */
  private static final Set<String> LOOSE = Set.of("co", "cie");

  private LegalForms() {}

  private static Map<String, String> load() {
    Properties read = new Properties();
    try (Reader in =
        new InputStreamReader(
            LegalForms.class.getResourceAsStream("/research/legal-forms.properties"),
            StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> forms = new HashMap<>();
    read.stringPropertyNames()
        .forEach(
            form -> {
              forms.put(form, form);
              for (String other : read.getProperty(form).split("\\|")) {
                if (!other.isBlank()) {
                  forms.put(other, form);
                }
              }
            });
    return Map.copyOf(forms);
  }

  /**
   * Returns how many words at the end are a legal form, the longest way to read them; 0 for none. A
   * form alone is a name: something must be left.
   */
  static int wordsAtEnd(List<String> words, int end) {
    for (int length = Math.min(LONGEST, end - 1); length >= 1; length--) {
      if (FORMS.containsKey(String.join(" ", words.subList(end - length, end)))) {
        return length;
      }
    }
    return 0;
  }

  static boolean isLeading(String word) {
    return LEADING.contains(word);
  }

  /** Returns a name without the forms that are attached to it: トヨタ自動車株式会社. */
  static String withoutAttached(String name) {
    for (String form : ATTACHED) {
      if (name.length() > form.length() && (name.startsWith(form) || name.endsWith(form))) {
        return name.replace(form, " ").strip();
      }
    }
    return name;
  }

  /** Returns the form in its short way to write it; empty for an unknown one. */
  static Optional<String> shortForm(String written) {
    return Optional.ofNullable(FORMS.get(written)).filter(form -> !LOOSE.contains(form));
  }
}
