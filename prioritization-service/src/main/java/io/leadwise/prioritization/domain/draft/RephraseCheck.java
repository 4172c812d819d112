package io.leadwise.prioritization.domain.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets through what a language model may say: the same tokens, each as often and in quotation marks
 * where it was, and between them neither a figure nor a name, an address or markup that the
 * template does not have. Facts are behind tokens, so that it cannot change one; this keeps it from
 * adding one. As in research, a doubt counts against the model.
 */
final class RephraseCheck {
  private static final Pattern TOKEN = Pattern.compile("⟦\\d+⟧");
  private static final Pattern QUOTED =
      Pattern.compile("[“„«][\\s\u00a0\u202f]?(⟦\\d+⟧)[\\s\u00a0\u202f]?[”“»]");
  private static final Pattern FIGURE = Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[%‰$€£¥]");

  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)://|www\\.|@|\\b[\\p{L}\\p{N}-]+\\.[a-z]{2,}\\b|[<>{}\\[\\]`|\\\\*#_]"
              + "|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n]]");

  /** Quantities and promises in words: a figure that no search for digits finds. */
  private static final Set<String> CLAIMS =
      Set.copyOf(
          Arrays.stream(
                  ("two three four five six seven eight nine ten dozen hundred thousand million billion"
                          + " half double twice best first only every all always never guarantee guaranteed"
                          + " free discount cheapest leading largest unique"
                          + " zwei drei vier fünf sechs sieben acht neun zehn hundert tausend millionen"
                          + " milliarde milliarden hälfte doppelt beste besten erste einzige alle immer nie"
                          + " garantiert garantieren kostenlos rabatt günstigste führend führende größte"
                          + " deux trois quatre cinq sept huit neuf dix cent mille milliard moitié"
                          + " meilleur meilleure premier seul tous toujours jamais garanti gratuit remise"
                          + " dos tres cuatro cinco seis siete ocho nueve diez cien mil millones mitad doble"
                          + " mejor primero único todos siempre nunca garantizado gratis descuento líder")
                      .split(" "))
              .collect(Collectors.toSet()));

  /** Words that may begin a sentence although the template does not have them. */
  private static final Set<String> BEGINNINGS =
      Set.copyOf(
          Arrays.stream(
                  ("i we you your our my it this that these there here if when would could should may"
                          + " please thank thanks with for as in on at to and but how what which perhaps let"
                          + " hello dear hi good best kind regards sincerely"
                          + " ich wir sie ihr ihre ihnen ihren unser unsere mein es das dies diese hier wenn"
                          + " würden könnten hätten darf dürfte gern gerne vielen danke herzlichen mit für als"
                          + " in auf an und aber wie was welche welcher passt dazu dabei hallo guten beste"
                          + " viele freundliche freundlichen"
                          + " je nous vous votre vos notre nos mon ce cela ces il voici si quand pourriez"
                          + " pourrions auriez merci avec pour comme en dans sur et mais comment quel quelle"
                          + " lequel bonjour bien cordialement permettez"
                          + " yo nosotros usted ustedes su sus nuestro nuestra mi este esta esto estos aquí si"
                          + " cuando podría podríamos tendría gracias muchas con por para como en y pero cómo"
                          + " qué cuál le les me buenos hola un una atentamente saludos")
                      .split(" "))
              .collect(Collectors.toSet()));

  private RephraseCheck() {}

  /** Why the answer is not taken; empty when it is. */
  static Optional<String> flaw(RephraseTask task, String answer) {
    String before = task.text();
    String after = answer == null ? "" : answer.strip();
    if (!sorted(TOKEN, before, 0).equals(sorted(TOKEN, after, 0))) {
      return Optional.of("The model left out a fact or placeholder, or told one twice.");
    }
    if (!sorted(QUOTED, before, 1).equals(sorted(QUOTED, after, 1))) {
      return Optional.of("The model quoted other words than the template.");
    }
    String said = TOKEN.matcher(after).replaceAll(" ");
    String known = TOKEN.matcher(before).replaceAll(" ");
    if (FOREIGN.matcher(said).find()) {
      return Optional.of("The model wrote an address, markup or an invisible character.");
    }
    if (!sorted(FIGURE, known, 0).containsAll(sorted(FIGURE, said, 0))) {
      return Optional.of("The model wrote a figure that no fact has.");
    }
    Set<String> words = Set.copyOf(words(known.toLowerCase(Locale.ROOT)));
    if (words(said.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(word -> CLAIMS.contains(word) && !words.contains(word))) {
      return Optional.of("The model wrote a quantity or a promise that no fact has.");
    }
    boolean named =
        words(said).stream()
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(word -> !words.contains(word) && !BEGINNINGS.contains(word));
    return named
        ? Optional.of("The model wrote a name that no fact has, or what could be one.")
        : Optional.empty();
  }

  private static List<String> sorted(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(group))
        .sorted()
        .toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
