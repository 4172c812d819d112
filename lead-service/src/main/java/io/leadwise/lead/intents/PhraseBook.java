package io.leadwise.lead.intents;

import io.leadwise.lead.domain.crm.IntentType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of one language, as read from its file: those that show an intent, words that deny
 * what follows ({@code NOT}) or went before ({@code NOT AFTER}), words that begin a new thought
 * ({@code BREAK}) and phrases that only look like an intent or a denial ({@code IGNORE}).
 */
final class PhraseBook {

  /** How many words before an intent a denial may stand. */
  private static final int REACH = 5;

  private static final int REACH_BACK = 2;

  private final Map<IntentType, List<Phrase>> intents = new EnumMap<>(IntentType.class);
  private final List<Phrase> not = new ArrayList<>();
  private final List<Phrase> notAfter = new ArrayList<>();
  private final List<Phrase> breaks = new ArrayList<>();
  private final List<Phrase> ignored = new ArrayList<>();

  /** Reads the lines of a file: a section name in brackets, then a phrase a line. */
  PhraseBook(List<String> lines) {
    List<Phrase> section = null;
    for (String raw : lines) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = section(line.substring(1, line.length() - 1));
      } else if (section == null) {
        throw new IllegalArgumentException("A phrase stands before the first section: " + line);
      } else {
        section.add(Phrase.of(line));
      }
    }
  }

  private List<Phrase> section(String name) {
    return switch (name) {
      case "NOT" -> not;
      case "NOT AFTER" -> notAfter;
      case "BREAK" -> breaks;
      case "IGNORE" -> ignored;
      default -> intents.computeIfAbsent(IntentType.valueOf(name), type -> new ArrayList<>());
    };
  }

  /** An intent with where its words stand. */
  record Found(IntentType intent, int start, int end) {}

  /** All that stands in the text, in the order of the intents. */
  List<Found> find(List<Token> tokens) {
    Marks marks = marks(tokens);
    List<Found> found = new ArrayList<>();
    intents.forEach(
        (intent, phrases) -> {
          for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : phrases) {
              int end = phrase.match(tokens, at, marks);
              if (end >= 0 && counts(intent, phrase, tokens, at, end, marks)) {
                found.add(new Found(intent, tokens.get(at).start(), tokens.get(end - 1).end()));
              }
            }
          }
        });
    return found;
  }

  private Marks marks(List<Token> tokens) {
    Marks none = new Marks(tokens.size());
    Marks marks = new Marks(tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
      for (Phrase phrase : ignored) {
        for (int i = at, end = phrase.match(tokens, at, none); i < end; i++) {
          marks.ignore(i);
        }
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (stands(not, tokens, at, marks)) {
        marks.deny(at);
      }
    }
    return marks;
  }

  private boolean counts(
      IntentType intent, Phrase phrase, List<Token> tokens, int at, int end, Marks marks) {
    return switch (intent) {
      case OUT_OF_OFFICE -> true;
      case NOT_INTERESTED ->
          phrase.holdsComma() || tokens.get(at).clause() == tokens.get(end - 1).clause();
      default -> !isDenied(tokens, at, end, marks);
    };
  }

  private boolean isDenied(List<Token> tokens, int start, int end, Marks marks) {
    int clause = tokens.get(start).clause();
    for (int at = start - 1; at >= 0 && at >= start - REACH; at--) {
      if (tokens.get(at).clause() != clause || stands(breaks, tokens, at, marks)) {
        break;
      }
      if (marks.isDenial(at)) {
        return true;
      }
    }
    int last = tokens.get(end - 1).clause();
    for (int at = end; at < tokens.size() && at <= end + REACH_BACK; at++) {
      if (tokens.get(at).clause() != last || stands(breaks, tokens, at, marks)) {
        break;
      }
      if (stands(notAfter, tokens, at, marks)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(List<Phrase> phrases, List<Token> tokens, int at, Marks marks) {
    return phrases.stream().anyMatch(phrase -> phrase.match(tokens, at, marks) >= 0);
  }
}
