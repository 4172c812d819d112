package io.leadwise.lead.intents;

import io.leadwise.lead.application.intents.IntentClassifier;
import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.IntentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds intents by the phrases of English, German, French and Spanish. Words count whole and
 * without accents; what is denied does not count; an automatic reply says nothing else.
 */
@ApplicationScoped
public class RuleBasedIntentClassifier implements IntentClassifier {

  private static final int MAX_EVIDENCE = 10;
  private static final int MAX_LENGTH = 200;

  private final List<PhraseBook> books =
      Stream.of("en", "de", "fr", "es").map(RuleBasedIntentClassifier::read).toList();

  @Override
  public List<Intent> classify(String subject, String excerpt) {
    // Two line breaks: a phrase never goes on from the subject into the text.
    String text = OwnWords.ofSubject(subject) + "\n\n" + OwnWords.ofExcerpt(excerpt);
    List<Token> tokens = Tokens.of(text);
    Map<IntentType, Set<String>> evidence = new TreeMap<>();
    for (PhraseBook book : books) {
      for (PhraseBook.Found found : book.find(tokens)) {
        evidence
            .computeIfAbsent(found.intent(), intent -> new LinkedHashSet<>())
            .add(words(text, found));
      }
    }
    if (evidence.containsKey(IntentType.OUT_OF_OFFICE)) {
      evidence.keySet().retainAll(Set.of(IntentType.OUT_OF_OFFICE));
    }
    return evidence.entrySet().stream()
        .map(entry -> new Intent(entry.getKey(), longest(entry.getValue())))
        .toList();
  }

  private static String words(String text, PhraseBook.Found found) {
    String words = text.substring(found.start(), found.end()).replaceAll("\\s+", " ");
    return words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH).strip() : words;
  }

  /** What another piece of evidence holds says nothing more. */
  private static List<String> longest(Set<String> all) {
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
        .limit(MAX_EVIDENCE)
        .toList();
  }

  private static PhraseBook read(String language) {
    String file = "intents/" + language + ".txt";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The phrases " + file + " are missing");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PhraseBook(new ArrayList<>(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
