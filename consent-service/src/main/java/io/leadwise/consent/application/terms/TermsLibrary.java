package io.leadwise.consent.application.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.consent.domain.terms.ConsentTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All consent texts, read once and checked as a whole: old versions stay readable for good. */
final class TermsLibrary {

  private static final String INDEX = "index.json";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final TreeMap<Integer, Map<String, ConsentTerms>> versions;

  private TermsLibrary(TreeMap<Integer, Map<String, ConsentTerms>> versions) {
    this.versions = versions;
  }

  /**
   * Reads all texts.
   *
   * @throws InvalidTermsException with one sentence that says what is wrong where
   */
  static TermsLibrary read(TermsFiles files) {
    TreeMap<Integer, Map<String, ConsentTerms>> versions = new TreeMap<>();
    int meaning = 0;
    for (TermsIndex.Entry entry : index(files).versions()) {
      int version = versions.size() + 1;
      if (entry.version() != version) {
        throw invalid(files, "version %d stands where version %d should", entry.version(), version);
      }
      if (entry.meaning() != meaning + 1 && (meaning == 0 || entry.meaning() != meaning)) {
        throw invalid(
            files,
            "version %d has the meaning %d, which neither is nor follows the one before",
            version,
            entry.meaning());
      }
      meaning = entry.meaning();
      versions.put(version, texts(files, entry));
    }
    if (versions.isEmpty()) {
      throw invalid(files, "%s names no version", INDEX);
    }
    return new TermsLibrary(versions);
  }

  private static TermsIndex index(TermsFiles files) {
    try {
      TermsIndex index = new ObjectMapper().readValue(files.read(INDEX), TermsIndex.class);
      if (index == null || index.versions() == null || index.versions().contains(null)) {
        throw invalid(files, "%s has no list of versions", INDEX);
      }
      return index;
    } catch (JsonProcessingException e) {
      throw invalid(files, "%s cannot be read (%s)", INDEX, e.getOriginalMessage());
    }
  }

  private static Map<String, ConsentTerms> texts(TermsFiles files, TermsIndex.Entry entry) {
    List<String> languages = entry.languages() == null ? List.of() : entry.languages();
    if (!languages.contains(TermsCatalogue.DEFAULT_LANGUAGE)) {
      throw invalid(files, "version %d has no English text (en)", entry.version());
    }
    Map<String, ConsentTerms> texts = new LinkedHashMap<>();
    for (String language : languages) {
      if (language == null || !LANGUAGE.matcher(language).matches()) {
        throw invalid(files, "%s is no language of two letters", language);
      }
      String text = files.read(entry.version() + "/" + language + ".txt");
      texts.put(language, new ConsentTerms(entry.version(), entry.meaning(), language, text));
    }
    return texts;
  }

  private static InvalidTermsException invalid(TermsFiles files, String fault, Object... values) {
    return new InvalidTermsException(files.place(), fault.formatted(values));
  }

  /** Number of the version that is shown. */
  int current() {
    return versions.lastKey();
  }

  /** Texts of a version by language, English among them; empty for a version that there is not. */
  Optional<Map<String, ConsentTerms>> version(int version) {
    return Optional.ofNullable(versions.get(version));
  }
}
