package io.leadwise.prioritization.domain.role;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group of words that tell a rank. The groups are tried in their order and take their words away,
 * so that a later, shorter one does not see them: the president in a vice president, the owner in a
 * product owner, the manager in a project manager.
 */
record RankWords(Pattern words, Seniority rank, Set<JobFunction> functions) {

  private static final String MANAGERS_OF_THINGS =
      "(key )?account|project|program(me)?|product|community|case|content|category|release|social"
          + " media|office|proposal|bid";

  private static final List<RankWords> ALL =
      List.of(
          of(
              Seniority.VICE_PRESIDENT,
              "((senior|executive|associate|group|regional) )*vice president\\w*|[seg]?vp"
                  + "|vicepresident\\w*|vizeprasident\\w*"),
          of(
              Seniority.STAFF,
              "(product|process|service|data|system|risk|content|feature|solution|control|asset)"
                  + " owners?|business partner\\w*|scrum master"),
          of(null, "(channel|alliance|technology|trading) partners?|partner program\\w*"),
          of(Seniority.SENIOR, "chief of staff"),
          // Of a firm of lawyers or consultants; in longer titles the word means something else.
          general(Seniority.EXECUTIVE, "^((senior|equity|founding) )?partner$"),
          general(Seniority.DIRECTOR, "prokurist(in)?|general manager"),
          general(
              Seniority.EXECUTIVE,
              "managing (director|partner)\\w*|chief executive( officer)?|ceo|president\\w*"
                  + "|directeur general|directrice generale|director general|directora general"
                  + "|gerente general|consejer[oa] delegad[oa]|geschaftsfuhr\\w*"
                  + "|geschaeftsfuehr\\w*|geschaftsleit\\w*|vorstand\\w*|pdg|gerante?"
                  + "|(board|supervisory board) member|member of the board|chair(man|woman|person)?"
                  + "|aufsichtsrat\\w*|(co )?founder\\w*|cofounder\\w*|(co )?owner|inhaber\\w*"
                  + "|(mit)?grunder\\w*|gesellschafter\\w*|(co )?fondat\\w*|(co )?fundador\\w*"
                  + "|proprietaire|propietari[oa]|duen[oa]|dirigeante?|unternehmer\\w*"
                  + "|entrepreneur\\w*"),
          of(
              Seniority.EXECUTIVE,
              Set.of(JobFunction.ENGINEERING, JobFunction.IT),
              "cto|chief techn(ology|ical) officer"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.IT), "cio|ciso|cdo|chief information officer"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.FINANCE), "cfo"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.OPERATIONS), "coo"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.MARKETING), "cmo"),
          of(
              Seniority.EXECUTIVE,
              Set.of(JobFunction.PROCUREMENT, JobFunction.PRODUCT),
              // Both are called so; the title alone does not tell which.
              "cpo"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.SALES), "cro|cco"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.HUMAN_RESOURCES), "chro"),
          of(Seniority.EXECUTIVE, Set.of(JobFunction.LEGAL), "clo|general counsel"),
          of(Seniority.EXECUTIVE, "chief (\\w+ ){1,4}officer"),
          of(
              Seniority.STAFF,
              "("
                  + MANAGERS_OF_THINGS
                  + ") manager\\w*|(projekt|produkt)(leit|manag)\\w*|chefe? de (projet|produit)"
                  + "|jef[ea] de proyecto\\w*|(account|sales|marketing|customer) executives?"),
          of(
              Seniority.MANAGER,
              "team ?lead(er)?\\w*|(team|gruppen|schicht)leit\\w*|managers?|managerin|supervisor\\w*"
                  + "|responsable|jef[ea]|chefe?|encargad[oa]|gerente|foreman|verantwortlich\\w*"
                  + "|superintendent|chief"),
          of(
              Seniority.DIRECTOR,
              "head|director[ae]?s?|direktor\\w*|directeur|directrice|\\w*leiter(in)?|leitung"
                  + "|\\w+leitung|daf|drh|dsi|(personal|vertriebs|einkaufs|entwicklungs)chef(in)?"),
          of(Seniority.SENIOR, "senior|sr|principal|lead|expert\\w*"),
          of(Seniority.ENTRY, "junior|jr|trainee|graduate|clerk|aushilfe"),
          of(
              Seniority.STAFF,
              "engineer|buyer|purchaser|developer|programmer|analyst|consultant|specialist"
                  + "|co ?ordinator|representative|rep|administrator|accountant|controller|auditor"
                  + "|officer|agent|advis[eo]r|planner|designer|architect|technician|scientist"
                  + "|researcher|recruiter|lawyer|attorney|counsel|associate|operator"
                  + "|\\w*einkaufer(in)?|\\w*verkaufer(in)?|\\w*mitarbeiter(in)?"
                  + "|sachbearbeiter(in)?|\\w*ingenieur(in|e)?|\\w*entwickler(in)?"
                  + "|\\w*berater(in)?|\\w*referent(in)?|\\w*spezialist(in)?|\\w*kaufmann|kauffrau"
                  + "|disponent(in)?|\\w*buchhalter(in)?|\\w*jurist(in)?|\\w*anwalt|\\w*anwaltin"
                  + "|\\w*techniker(in)?|acheteu(r|se)|vendeu(r|se)|chargee?|technicien(ne)?"
                  + "|comptable|juriste|avocate?|conseill\\w*|gestionnaire|comprador\\w*"
                  + "|vendedor\\w*|ingenier[oa]|tecnic[oa]|contable|abogad[oa]|asesor\\w*"
                  + "|especialista|analista|coordinador\\w*|desarrollador\\w*|programador\\w*"));

  private static RankWords of(Seniority rank, String words) {
    return of(rank, Set.of(), words);
  }

  private static RankWords general(Seniority rank, String words) {
    return of(rank, Set.of(JobFunction.GENERAL_MANAGEMENT), words);
  }

  private static RankWords of(Seniority rank, Set<JobFunction> functions, String words) {
    return new RankWords(Pattern.compile("\\b(?:" + words + ")\\b"), rank, functions);
  }

  /** The highest rank that the folded text tells, and what its words say about the function. */
  static JobRole in(String folded) {
    String rest = folded;
    Seniority highest = null;
    boolean junior = false;
    Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
    for (RankWords group : ALL) {
      Matcher found = group.words.matcher(rest);
      if (found.find()) {
        rest = found.replaceAll(" ");
        functions.addAll(group.functions);
        junior |= group.rank == Seniority.ENTRY;
        highest = higher(highest, group.rank);
      }
    }
    boolean isJunior = junior && !highest.isAtLeast(Seniority.SENIOR);
    return new JobRole(functions, isJunior ? Seniority.ENTRY : highest, true);
  }

  static Seniority higher(Seniority one, Seniority other) {
    return one == null || (other != null && other.isAtLeast(one)) ? other : one;
  }
}
