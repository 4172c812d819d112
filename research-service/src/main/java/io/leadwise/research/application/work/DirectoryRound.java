package io.leadwise.research.application.work;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.Question;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.IdentityPin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The questions about one company to all directories: the same one is not asked twice, one that
 * fails is not asked again, and its failure costs only what it alone knows.
 */
final class DirectoryRound {

  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Map<List<String>, List<DirectoryEntry>> answers = new HashMap<>();

  /** Returns what the directory finds; nothing when it cannot be asked. */
  List<DirectoryEntry> search(
      CompanyDirectory directory, String name, String country, Predicate<DirectoryEntry> certain) {
    List<String> question = List.of(directory.name(), name, country == null ? "" : country);
    List<DirectoryEntry> known = answers.get(question);
    if (known == null) {
      known = ask(directory, () -> directory.search(name, country, certain)).orElse(List.of());
      answers.put(question, known);
    }
    return known;
  }

  Optional<DirectoryEntry> find(CompanyDirectory directory, IdentityPin pin) {
    return ask(directory, () -> directory.find(pin)).flatMap(entry -> entry);
  }

  /** Returns the sentences of the directories that could not be asked, by their names. */
  Map<String, String> failures() {
    return Map.copyOf(failures);
  }

  private <T> Optional<T> ask(CompanyDirectory directory, Question.Asking<T> question) {
    if (!directory.enabled() || failures.containsKey(directory.name())) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.ask());
    } catch (SourceFailedException e) {
      failures.put(directory.name(), e.getMessage());
      return Optional.empty();
    }
  }
}
