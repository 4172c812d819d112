package io.leadwise.prioritization.domain.role;

import io.leadwise.prioritization.domain.text.Texts;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads job titles in English, German, French and Spanish: function and seniority. Rules, no
 * guesses: what a title does not say stays unknown. Whoever assists somebody has not that person's
 * rank, and what somebody was is not what they are.
 */
public final class JobTitles {
  private static final int LONGEST = 200;

  // Titles repeat a lot among leads; a limit keeps strange ones from filling the memory.
  private static final int MOST_REMEMBERED = 10_000;
  private static final Map<String, JobRole> REMEMBERED = new ConcurrentHashMap<>();

  private static final Pattern GENDERS =
      Pattern.compile("\\(\\s*[mwfdhxiuvkg]\\s*(?:[/|,*]\\s*(?:[mwfdhxiuvkgn]|gn|divers)\\s*)+\\)");
  private static final Pattern BOTH_FORMS = Pattern.compile("(?<=\\p{L})(?:/-?|[:*_])(?=in\\b)");
  private static final Pattern SILENT_FORM = Pattern.compile("\\((?:e|ne|in)\\)|[·.]e\\b");
  private static final Pattern BETWEEN_SEGMENTS = Pattern.compile("[,;|/()@]|\\s[-–—]\\s");
  private static final Pattern EMPLOYER = Pattern.compile("\\b(?:at|bei|chez)\\b.*");

  private static final Pattern PAST =
      Pattern.compile(
          "^ex\\b|\\b(?:former|formerly|ehemalig\\w*|ehemals|fruher\\w*|ancien(?:ne)?|antigu[oa]"
              + "|retired|pensioniert\\w*|retraitee?|jubilad[oa]|emeritus)\\b");

  private static final Pattern ASSISTANT =
      Pattern.compile(
          "\\b(?:assist(?:ant|ante|ent|entin|enz)|asistente|\\w+assistent(?:in)?|\\w+assistenz)\\b");
  private static final Pattern OF_SOMEBODY =
      Pattern.compile(
          "\\b(?:ea|pa|secretar\\w*|secretaire|sekret\\w*"
              + "|(?:executive|personal|administrative|office|management) assist\\w*"
              + "|assist\\w* (?:to|of|der|des|de|du|zum|zur)|asistente (?:de|del)"
              + "|(?:vorstands|geschafts\\w*)assist\\w*"
              + "|referent\\w* (?:der|des) (?:geschaft|vorstand)\\w*)\\b");
  private static final Pattern DEPUTY =
      Pattern.compile(
          "\\b(?:deputy|stellvertretend\\w*|stv|adjointe?|sous(?= direct)|sub(?=director)"
              + "|assistant(?= (?:\\w+ )?(?:manager|director|vice|vp|head)))\\b"
              + "|\\bsub(?=director)");
  private static final Pattern LEARNING =
      Pattern.compile(
          "\\b(?:intern|interns|praktikant(?:in)?|stagiaire|becari[oa]|werkstudent(?:in)?"
              + "|working student|student|azubi|auszubildende[rn]?|apprentice|apprentie?"
              + "|alternante?|aprendiz)\\b");

  private JobTitles() {}

  /** What the title says; of a very long one its first 200 characters. */
  public static JobRole read(String title) {
    String text = title.substring(0, Math.min(LONGEST, title.length()));
    JobRole known = REMEMBERED.get(text);
    if (known == null) {
      known = role(text);
      if (REMEMBERED.size() < MOST_REMEMBERED) {
        REMEMBERED.put(text, known);
      }
    }
    return known;
  }

  private static JobRole role(String title) {
    String text = GENDERS.matcher(Texts.plain(title)).replaceAll(" ");
    text = BOTH_FORMS.matcher(text).replaceAll("");
    text = SILENT_FORM.matcher(text).replaceAll("");
    if (OF_SOMEBODY.matcher(Texts.folded(text)).find() && !isPast(text)) {
      return new JobRole(Set.of(JobFunction.ADMINISTRATION), Seniority.ENTRY, true);
    }
    Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
    Seniority highest = null;
    boolean held = false;
    for (String part : BETWEEN_SEGMENTS.split(text)) {
      String segment = EMPLOYER.matcher(Texts.folded(part)).replaceAll("").strip();
      if (!segment.isEmpty() && !isPast(segment)) {
        JobRole role = segment(segment);
        functions.addAll(role.functions());
        highest = RankWords.higher(highest, role.seniority());
        held = true;
      }
    }
    return held ? new JobRole(functions, highest, true) : JobRole.PAST;
  }

  private static boolean isPast(String segment) {
    return PAST.matcher(Texts.folded(segment)).find();
  }

  private static JobRole segment(String segment) {
    boolean deputy = DEPUTY.matcher(segment).find();
    String own = DEPUTY.matcher(segment).replaceAll(" ");
    JobRole ranked = RankWords.in(own);
    Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
    functions.addAll(ranked.functions());
    functions.addAll(JobFunction.in(own));
    Seniority rank = ranked.seniority();
    if (LEARNING.matcher(own).find() && (rank == null || !rank.isAtLeast(Seniority.SENIOR))) {
      rank = Seniority.INTERN;
    } else if (ASSISTANT.matcher(own).find()) {
      rank = Seniority.ENTRY;
    } else if (deputy && rank != null) {
      rank = rank.below();
    }
    return new JobRole(functions, rank, true);
  }
}
