package io.leadwise.research.domain.summary;

import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.WrittenSummary.Cited;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets through what a language model may say: sentences that name the numbers of their facts, all
 * of one section, without a figure that these facts do not hold, without addresses or markup, and
 * without a word of content that stands neither in the facts nor among the words that link them. It
 * may rephrase; it cannot add.
 */
public final class SentenceCheck {

  private static final int LONGEST = 400;
  private static final int MOST_OF_A_SECTION = 4;

  private static final Pattern NUMBERS =
      Pattern.compile("\\[\\s*(\\d{1,4}(?:\\s*,\\s*\\d{1,4})*)\\s*]");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)])\\s+");

  /**
   * Addresses, markup and control characters; square brackets are left after the numbers only
   * there.
   */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)https?:|www\\.|\\b[\\w-]+\\.(?:com|net|org|io|ru|cn|xyz)\\b|[<>{}\\[\\]`|@\\\\]|\\*\\*|#\\w|\\p{Cntrl}");

  /** The end of a sentence within a line; the points of abbreviations are none. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Inc|Ltd|Corp|Co|No|St|Dr|Mr|Ms|vs|approx)\\.)(?<=[.!?])\\s+(?=[\\p{Lu}\\d“\"])");

  /** So many first letters tell that two words are forms of one. */
  private static final int STEM = 5;

  private static final Set<String> LINKING =
      Set.copyOf(
          List.of(
              ("a an and are as at be by for had has he her his in is it its of on or per s she so the to"
                      + " up us via was we also another about after amid among based been before being between both business"
                      + " chief company companies current currently date described describes description"
                      + " employ employed employees employing employs ended ending executive figures founded"
                      + " founding from fiscal grew grow growing growth has have headquartered headquarters"
                      + " identified include included includes including income industry industries into its"
                      + " itself known line located margin mission name named news offer offered"
                      + " offering offers office officer operate operates operating over part people percent"
                      + " period point product products profit published quoted reported reporting reports"
                      + " revenue revenues sales says section sector sells service services several shows since"
                      + " staff stated statement states stood such than that their them these they this those"
                      + " through total under were which while whose with within work workers workforce works"
                      + " year years announced according competes competitor competitors compete rival"
                      + " rivals headline dated today there")
                  .split(" ")));

  private SentenceCheck() {}

  /**
   * @param answer of the model, a sentence in each line
   */
  public static WrittenSummary check(String answer, NumberedFacts facts, String companyName) {
    Map<SectionName, Integer> taken = new EnumMap<>(SectionName.class);
    List<WrittenSummary.Sentence> checked = new ArrayList<>();
    for (String line : answer.split("\\R")) {
      sentence(line, facts, companyName)
          .filter(s -> taken.merge(s.section(), 1, Integer::sum) <= MOST_OF_A_SECTION)
          .ifPresent(checked::add);
    }
    return new WrittenSummary(checked);
  }

  private static Optional<WrittenSummary.Sentence> sentence(
      String line, NumberedFacts facts, String companyName) {
    String said = BULLET.matcher(line).replaceFirst("").strip();
    // What follows the full stop belongs to the sentence before: "It makes anvils. [2]"
    String moved = said.replaceAll("([.!?])\\s*((?:\\[[\\d,\\s]+]\\s*)+)", " $2$1 ").strip();
    boolean allCite =
        Arrays.stream(END.split(moved)).allMatch(part -> NUMBERS.matcher(part).find());
    Set<ShownFact> cited = new LinkedHashSet<>();
    Matcher numbers = NUMBERS.matcher(moved);
    while (numbers.find()) {
      for (String number : numbers.group(1).split("\\s*,\\s*")) {
        Optional<ShownFact> fact = facts.number(Integer.parseInt(number));
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        cited.add(fact.get());
      }
    }
    String text =
        NUMBERS
            .matcher(moved)
            .replaceAll("")
            .replaceAll("\\s+", " ")
            .replaceAll(" (?=[.,;!?])", "")
            .strip();
    boolean oneSection = cited.stream().map(ShownFact::section).distinct().count() == 1;
    if (!allCite
        || !oneSection
        || text.isEmpty()
        || text.length() > LONGEST
        || FOREIGN.matcher(text).find()
        || !figuresStandIn(text, cited, companyName)
        || !wordsStandIn(text, cited, companyName)) {
      return Optional.empty();
    }
    SectionName section = cited.iterator().next().section();
    return Optional.of(
        new WrittenSummary.Sentence(section, text, cited.stream().map(Cited::of).toList()));
  }

  private static boolean figuresStandIn(String text, Set<ShownFact> cited, String companyName) {
    Set<String> known = new HashSet<>(Amounts.in(companyName));
    for (ShownFact fact : cited) {
      known.addAll(Amounts.in(fact.value()));
      known.addAll(Amounts.in(String.valueOf(fact.fact().asOf())));
      fact.sources().forEach(source -> known.addAll(Amounts.in(source.quote())));
    }
    return known.containsAll(Amounts.in(text));
  }

  /** Quotes are no help here: a hostile page would put its words into them. */
  private static boolean wordsStandIn(String text, Set<ShownFact> cited, String companyName) {
    Set<String> stems = stems(companyName);
    for (ShownFact fact : cited) {
      stems.addAll(stems(fact.value()));
      stems.addAll(stems(fact.attribute().replaceAll("(?=\\p{Lu})", " ")));
      if (fact.fact().newsHint() != null) {
        stems.addAll(stems(fact.fact().newsHint().type().name().replace('_', ' ')));
      }
    }
    return words(text).stream()
        .filter(word -> !word.matches("\\d+"))
        .filter(word -> !LINKING.contains(word))
        .allMatch(word -> stems.contains(stem(word)));
  }

  private static Set<String> stems(String text) {
    return words(text).stream()
        .map(SentenceCheck::stem)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("['’]s\\b", "");
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
