package io.leadwise.consent.application;

import io.leadwise.consent.domain.ConsentTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The consent texts, one file per version and language. */
@ApplicationScoped
public class TermsCatalogue {

  public static final int CURRENT_VERSION = 1;
  public static final String DEFAULT_LANGUAGE = "en";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /** Returns the current text in the language, which is the first part of a BCP 47 tag. */
  public Optional<ConsentTerms> find(String language) {
    String code = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    // The language becomes part of a file name.
    if (!LANGUAGE.matcher(code).matches()) {
      return Optional.empty();
    }
    String file = "/consent-terms/" + CURRENT_VERSION + "/" + code + ".txt";
    try (var in = TermsCatalogue.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new ConsentTerms(
                  CURRENT_VERSION, code, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The consent text could not be read", e);
    }
  }

  /** Returns the current text in the language, or in English where it is not translated. */
  public ConsentTerms inLanguageOrEnglish(String language) {
    return find(language).or(() -> find(DEFAULT_LANGUAGE)).orElseThrow();
  }
}
