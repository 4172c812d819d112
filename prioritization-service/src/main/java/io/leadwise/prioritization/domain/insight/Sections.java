package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.util.stream.Stream;

/** Status of each section of an insight. */
public record Sections(
    Section businessOverview,
    Section finances,
    Section accountNews,
    Section competitors,
    Section email) {

  /**
   * @param research null while there is none
   * @param verdict verdict on the lead's present address; null while there is none
   * @param missing status of what was not answered
   */
  static Sections of(Research research, EmailVerdict verdict, Section missing) {
    Section email = email(verdict, missing);
    return research == null
        ? new Sections(missing, missing, missing, missing, email)
        : new Sections(
            research.businessOverview(),
            research.finances(),
            research.accountNews(),
            research.competitors(),
            email);
  }

  private static Section email(EmailVerdict verdict, Section missing) {
    if (verdict == null) {
      return missing;
    }
    return EmailVerdict.NO_ADDRESS.equals(verdict.reason())
        ? new Section(
            SectionStatus.NOT_FOUND, "The lead has no email address.", verdict.validatedAt())
        : new Section(SectionStatus.READY, null, verdict.validatedAt());
  }

  public boolean isComplete() {
    return Stream.of(businessOverview, finances, accountNews, competitors, email)
        .noneMatch(Section::isPending);
  }
}
