package io.leadwise.prioritization.domain;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Builds what other services find out, for tests. */
public final class Findings {
  public static final Instant FOUND = Instant.parse("2026-11-24T08:00:03Z");
  public static final UUID RUN = UUID.fromString("0193a5c8-3d00-7a42-8c21-6f0e2d4b8a10");

  private Findings() {}

  public static Research research(Fact... facts) {
    return research(RUN, 1, facts);
  }

  public static Research research(UUID runId, long version, Fact... facts) {
    Section ready = new Section(SectionStatus.READY, null, FOUND);
    Section none = new Section(SectionStatus.NOT_FOUND, "Nothing was found.", FOUND);
    return new Research(
        runId,
        1,
        version,
        FOUND.plusSeconds(version),
        new Research.Company(
            UUID.fromString("0193a5c8-4e00-7c55-9a33-1d2e3f405162"),
            "Northwind Tools AB",
            "northwind.example",
            "Q1",
            null,
            null,
            null,
            0.97),
        List.of(),
        ready,
        none,
        none,
        none,
        List.of(facts));
  }

  public static Fact fact(
      ResearchSection section, String attribute, String value, String number, String currency) {
    return fact(section, attribute, value, number, currency, "2025");
  }

  public static Fact fact(
      ResearchSection section,
      String attribute,
      String value,
      String number,
      String currency,
      String asOf) {
    return new Fact(
        UUID.nameUUIDFromBytes((attribute + value + asOf).getBytes(StandardCharsets.UTF_8)),
        section,
        attribute,
        value,
        number == null ? null : new BigDecimal(number),
        currency,
        asOf,
        0.85,
        false,
        false,
        false,
        null,
        List.of(),
        null,
        List.of(
            new Fact.Source(
                "https://facts.example/" + attribute,
                "Facts",
                attribute + ": " + value,
                FOUND,
                null,
                "CC0-1.0")));
  }

  public static EmailVerdict verdict(Validity validity, String reason) {
    return verdict(RUN, 1, "ada@northwind.example", validity, reason);
  }

  public static EmailVerdict verdict(
      UUID runId, long version, String email, Validity validity, String reason) {
    return new EmailVerdict(
        runId,
        1,
        version,
        email,
        validity,
        reason,
        "WORK",
        "The domain does not exist.",
        new EmailVerdict.Flags(false, false, false, null, null),
        false,
        FOUND.plusSeconds(version));
  }
}
