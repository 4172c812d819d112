package io.leadwise.consent.application.terms;

import io.leadwise.consent.config.ConsentConfig;
import io.leadwise.consent.domain.terms.ConsentTerms;
import io.leadwise.kit.problem.NotFoundProblem;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The consent texts, one file per version and language. They are read when the service starts,
 * which fails when one is not as it should be.
 */
@Startup
@ApplicationScoped
public class TermsCatalogue {

  public static final String DEFAULT_LANGUAGE = "en";

  @Inject ConsentConfig config;

  private TermsLibrary library;

  @PostConstruct
  void read() {
    library =
        TermsLibrary.read(
            config.terms().directory().map(TermsFiles::in).orElseGet(TermsFiles::own));
  }

  /** Number of the version that is shown. */
  public int currentVersion() {
    return library.current();
  }

  /** What the version that is shown means; see {@link ConsentTerms#meaning()}. */
  public int currentMeaning() {
    return texts(library.current()).get(DEFAULT_LANGUAGE).meaning();
  }

  /** Languages of a version. */
  public Set<String> languages(int version) {
    return texts(version).keySet();
  }

  /**
   * Returns the text that a seller was shown.
   *
   * @param language BCP 47; its first part counts
   * @return empty when there is none, or when it means something else than the current one
   */
  public Optional<ConsentTerms> agreeable(int version, String language) {
    return library
        .version(version)
        .map(texts -> texts.get(code(language)))
        .filter(text -> text.meaning() == currentMeaning());
  }

  /**
   * Returns the text of a version in the first of the languages that it has, or in English.
   *
   * @param languages BCP 47, the dearest first
   * @throws NotFoundProblem when there is no such version
   */
  public ConsentTerms inBestLanguage(int version, List<String> languages) {
    Map<String, ConsentTerms> texts = texts(version);
    return languages.stream()
        .map(language -> texts.get(code(language)))
        .filter(text -> text != null)
        .findFirst()
        .orElseGet(() -> texts.get(DEFAULT_LANGUAGE));
  }

  private Map<String, ConsentTerms> texts(int version) {
    return library
        .version(version)
        .orElseThrow(() -> new NotFoundProblem("consent-terms", version));
  }

  private static String code(String language) {
    return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }
}
