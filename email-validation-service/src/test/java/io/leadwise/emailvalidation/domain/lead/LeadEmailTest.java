package io.leadwise.emailvalidation.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.lead.VerdictChange.Cause;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadEmailTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final UUID SELLER = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  private static final RecheckPolicy POLICY =
      new RecheckPolicy(
          Duration.ofDays(30),
          Duration.ofDays(7),
          Duration.ofHours(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          4);

  private final LeadEmail lead = new LeadEmail(UUID.randomUUID());

  private static Verdict verdict(Reason reason) {
    return Verdict.of(reason, AddressType.WORK, Flags.NONE, new CheckLog(List.of(), NOW));
  }

  private static VerdictOverride override(Validity validity) {
    return new VerdictOverride(
        validity, AddressType.PERSONAL, "I know her", SELLER, NOW, NOW.plusSeconds(3600));
  }

  private void validated(UUID owner, String email, long leadVersion, Reason reason) {
    Verdict verdict = verdict(reason);
    lead.validated(owner, email, email, leadVersion, verdict, POLICY.after(verdict, 0, NOW), NOW);
  }

  @Test
  void olderNewsNeverReplacesNewer() {
    validated(SELLER, "new@northwind.com", 4, Reason.DELIVERABLE);

    validated(SELLER, "old@northwind.com", 3, Reason.DOMAIN_UNKNOWN);

    assertThat(lead.email()).isEqualTo("new@northwind.com");
    assertThat(lead.leadVersion()).isEqualTo(4);
    assertThat(lead.verdict().reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(lead.version()).as("whoever asked is answered").isEqualTo(2);
  }

  @Test
  void keepsTheOwnerWhenTheNewsDoesNotSay() {
    validated(SELLER, "ada@northwind.com", 1, Reason.DELIVERABLE);

    validated(null, "eva@northwind.com", 2, Reason.DELIVERABLE);

    assertThat(lead.ownerId()).isEqualTo(SELLER);
    assertThat(lead.email()).isEqualTo("eva@northwind.com");
  }

  @Test
  void aPersonOverrulesTheChecksUntilTheExpiry() {
    validated(SELLER, "ada@northwind.com", 1, Reason.BOUNCED);
    lead.override(override(Validity.VALID));

    assertThat(lead.verdict().validity()).isEqualTo(Validity.VALID);
    assertThat(lead.verdict().type()).isEqualTo(AddressType.PERSONAL);
    assertThat(lead.verdict().reason()).isEqualTo(Reason.BOUNCED);
    assertThat(lead.verdict().message()).contains("I know her");
    assertThat(lead.verdict().checks())
        .last()
        .satisfies(check -> assertThat(check.check()).isEqualTo(CheckName.OVERRIDE));
    assertThat(lead.recheck().at()).isEqualTo(NOW.plusSeconds(3600));

    boolean before = lead.checkedAgain(verdict(Reason.BOUNCED), Recheck.NONE, NOW);
    assertThat(before).as("nothing new while it holds").isFalse();

    boolean news = lead.checkedAgain(verdict(Reason.BOUNCED), Recheck.NONE, NOW.plusSeconds(3600));
    assertThat(news).isTrue();
    assertThat(lead.isOverridden()).isFalse();
    assertThat(lead.verdict().validity()).isEqualTo(Validity.INVALID);
    assertThat(lead.version()).isEqualTo(3);
  }

  @Test
  void anOverrideIsForOneAddress() {
    validated(SELLER, "ada@northwind.com", 1, Reason.BOUNCED);
    lead.override(override(Validity.VALID));

    validated(SELLER, "ada@northwind.com", 2, Reason.BOUNCED);
    assertThat(lead.isOverridden()).isTrue();

    validated(SELLER, "eva@northwind.com", 3, Reason.DELIVERABLE);
    assertThat(lead.isOverridden()).isFalse();
  }

  @Test
  void tellsWhatWasSaidAnewAndByWhom() {
    validated(SELLER, "ada@northwind.com", 1, Reason.DELIVERABLE);
    validated(SELLER, "ada@northwind.com", 2, Reason.DELIVERABLE);
    lead.override(override(Validity.RISKY));
    lead.liftOverride(SELLER, NOW.plusSeconds(1));
    lead.override(override(Validity.INVALID));
    Instant expiry = NOW.plusSeconds(3600);
    lead.checkedAgain(verdict(Reason.DELIVERABLE), Recheck.NONE, expiry);
    Verdict bounced =
        Verdict.of(
            Reason.BOUNCED,
            AddressType.WORK,
            Flags.NONE,
            new CheckLog(List.of(), NOW).failed(CheckName.BOUNCE, "mail was returned"));
    lead.checkedAgain(bounced, Recheck.NONE, NOW);
    lead.checkedAgain(bounced, Recheck.NONE, NOW);
    validated(SELLER, "eva@northwind.com", 3, Reason.DELIVERABLE);
    validated(SELLER, "old@northwind.com", 2, Reason.DOMAIN_UNKNOWN);

    List<VerdictChange> changes = lead.takeChanges();

    assertThat(changes)
        .extracting(VerdictChange::cause)
        .as("what says the same as before is no change")
        .containsExactly(
            Cause.CHECK,
            Cause.OVERRIDE,
            Cause.LIFT,
            Cause.OVERRIDE,
            Cause.EXPIRY,
            Cause.BOUNCE,
            Cause.CHECK);
    assertThat(changes).extracting(VerdictChange::version).isSorted().doesNotHaveDuplicates();
    assertThat(changes.get(1))
        .returns(SELLER, VerdictChange::by)
        .returns("I know her", VerdictChange::note)
        .returns(Validity.RISKY, VerdictChange::validity);
    assertThat(changes.get(2))
        .returns(SELLER, VerdictChange::by)
        .returns(Validity.VALID, VerdictChange::validity);
    assertThat(changes.get(4)).returns(null, VerdictChange::by).returns(expiry, VerdictChange::at);
    assertThat(changes.get(6).email()).isEqualTo("eva@northwind.com");
    assertThat(lead.takeChanges()).isEmpty();
  }

  @Test
  void aLeadThatIsTooOldKeepsWhatIsKnown() {
    validated(SELLER, "ada@northwind.com", 1, Reason.BOUNCED);

    lead.leftAlone(SELLER, "ada@northwind.com", 2, NOW);
    assertThat(lead.verdict().reason()).isEqualTo(Reason.BOUNCED);
    assertThat(lead.version()).as("whoever asked is answered").isEqualTo(2);
    assertThat(lead.leadVersion()).isEqualTo(2);

    lead.leftAlone(SELLER, "eva@northwind.com", 3, NOW);
    assertThat(lead.email()).isEqualTo("eva@northwind.com");
    assertThat(lead.verdict().reason()).isEqualTo(Reason.LEAD_TOO_OLD);
    assertThat(lead.verdict().validity()).isEqualTo(Validity.UNKNOWN);
    assertThat(lead.verdict().checks())
        .extracting(Check::check)
        .containsExactly(CheckName.LEAD_AGE);
    assertThat(lead.addressKey()).as("nothing makes it checked by itself").isNull();

    lead.leftAlone(SELLER, "old@northwind.com", 2, NOW);
    assertThat(lead.email()).isEqualTo("eva@northwind.com");
    assertThat(lead.version()).isEqualTo(4);
  }

  @Test
  void liftingTwiceIsNoNews() {
    validated(SELLER, "ada@northwind.com", 1, Reason.BOUNCED);
    lead.override(override(Validity.RISKY));

    assertThat(lead.liftOverride(SELLER, NOW)).isTrue();
    assertThat(lead.liftOverride(SELLER, NOW)).isFalse();
    assertThat(lead.version()).isEqualTo(3);
  }

  @Test
  void triesPassingFailuresAgainEverMoreRarelyAndNotForEver() {
    Verdict unavailable = verdict(Reason.DNS_UNAVAILABLE);

    assertThat(POLICY.after(unavailable, 0, NOW).at()).isEqualTo(NOW.plusSeconds(300));
    assertThat(POLICY.after(unavailable, 1, NOW).at()).isEqualTo(NOW.plusSeconds(600));
    assertThat(POLICY.after(unavailable, 3, NOW).at()).isEqualTo(NOW.plusSeconds(1800));
    assertThat(POLICY.after(unavailable, 4, NOW)).isEqualTo(Recheck.NONE);
    assertThat(POLICY.after(verdict(Reason.DOMAIN_UNKNOWN), 0, NOW)).isEqualTo(Recheck.NONE);
  }

  @Test
  void verdictsAgeByTheirValidity() {
    assertThat(POLICY.freshUntil(verdict(Reason.DELIVERABLE)))
        .isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(POLICY.freshUntil(verdict(Reason.MAILING_LIST)))
        .isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(POLICY.freshUntil(verdict(Reason.DOMAIN_UNKNOWN)))
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(POLICY.freshUntil(verdict(Reason.DNS_UNAVAILABLE)))
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void keepsPersonalDataOutOfItsText() {
    validated(SELLER, "ada@northwind.com", 1, Reason.DELIVERABLE);
    lead.override(override(Validity.VALID));

    assertThat(lead + " " + lead.override()).doesNotContain("ada").doesNotContain("I know her");
  }
}
