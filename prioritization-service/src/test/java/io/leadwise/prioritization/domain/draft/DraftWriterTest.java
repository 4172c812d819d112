package io.leadwise.prioritization.domain.draft;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Leads.lead;
import static io.leadwise.prioritization.domain.draft.DraftOrders.draft;
import static io.leadwise.prioritization.domain.draft.DraftOrders.product;
import static io.leadwise.prioritization.domain.draft.DraftOrders.proven;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.draft.EmailDraft.Citation;
import io.leadwise.prioritization.domain.draft.EmailDraft.Missing;
import io.leadwise.prioritization.domain.draft.EmailDraft.Part;
import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.product.Product;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftWriterTest {
  private static final Product PUMPS = product("Pumps", "They save energy.", "pump", "water");
  private static final Product TOOLS =
      proven("Tools", "They last", "Contoso saved 12 %", "https://c.example/12", "tool");
  private static final Research NEWS =
      research(
          fact(ResearchSection.BUSINESS_OVERVIEW, "industry", "tools", null, null),
          fact(ResearchSection.ACCOUNT_NEWS, "news", "Old plant opened", null, null, "2024-01"),
          fact(ResearchSection.ACCOUNT_NEWS, "news", "New plant opened", null, null, "2026-10-03"));

  @Test
  void aFirstContactOpensWithACitedFactAndTheMatchingProduct() {
    EmailDraft draft =
        draft(
            DraftKind.FIRST_CONTACT,
            DraftLanguage.EN,
            Tone.FORMAL,
            lead().need("a tool lease"),
            NEWS,
            PUMPS,
            TOOLS);

    assertThat(draft.subject()).isEqualTo("A thought for Northwind Tools AB");
    assertThat(draft.body())
        .isEqualTo(
            """
            Dear Ada Nyberg,

            I read the news about your company: “New plant opened” (Facts, 3 October 2026).
            I understand that this is what you need: “a tool lease”.

            This is how Tools could help you: They last.
            One example: Contoso saved 12 %.

            May I suggest a short conversation? Would [a date and time] suit you?

            Kind regards
            Sofia Seller""");
    assertThat(draft.citations())
        .extracting(Citation::source)
        .containsExactly(
            "lead.companyName",
            "lead.firstName",
            "lead.lastName",
            "https://facts.example/news",
            "https://facts.example/news",
            "lead.need",
            "product " + TOOLS.productId(),
            "product " + TOOLS.productId(),
            "https://c.example/12",
            "lead.ownerName");
    assertThat(draft.missing())
        .containsExactly(new Missing("[a date and time]", null, "Suggest a day and a time."));
  }

  @ParameterizedTest
  @EnumSource(DraftLanguage.class)
  void everyCitationPointsAtItsWords(DraftLanguage language) {
    for (DraftKind kind : DraftKind.values()) {
      EmailDraft draft =
          draft(kind, language, Tone.FRIENDLY, lead().need("pump parts"), NEWS, PUMPS);

      assertThat(draft.citations()).hasSizeGreaterThan(5);
      for (Citation citation : draft.citations()) {
        String text = citation.part() == Part.SUBJECT ? draft.subject() : draft.body();
        assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.words());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, FORMAL, 'Dear Ada Nyberg,'",
    "EN, FRIENDLY, 'Hello Ada,'",
    "EN, BRIEF, 'Hello Ada Nyberg,'",
    "DE, FORMAL, 'Guten Tag Ada Nyberg,'",
    "DE, FRIENDLY, 'Hallo Ada Nyberg,'",
    "FR, FORMAL, 'Bonjour Ada Nyberg,'",
    "FR, FRIENDLY, 'Bonjour Ada,'",
    "ES, FORMAL, 'Buenos días, Ada Nyberg:'",
    "ES, FRIENDLY, 'Hola, Ada:'"
  })
  void nobodyIsGreetedByAGuessedGender(DraftLanguage language, Tone tone, String greeting) {
    for (DraftKind kind : DraftKind.values()) {
      assertThat(draft(kind, language, tone, lead(), NEWS).body()).startsWith(greeting + "\n\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, '1,234,500 EUR', '2025-12-31', '31 December 2025'",
    "DE, '1.234.500 EUR', '2025-12-31', '31. Dezember 2025'",
    "FR, '1\u202f234\u202f500 EUR', '2025-12', 'décembre 2025'",
    "ES, '1.234.500 EUR', '2025-12-31', '31 de diciembre de 2025'",
    "DE, '1.234.500 EUR', '2025', '2025'"
  })
  void figuresAndDaysAreWrittenAsTheLanguageDoes(
      DraftLanguage language, String figure, String asOf, String day) {
    Research research =
        research(
            fact(ResearchSection.FINANCES, "revenue", "1,234,500 EUR", "1234500", "EUR", asOf));

    EmailDraft draft =
        draft(DraftKind.FIRST_CONTACT, language, Tone.FORMAL, lead(), research, TOOLS);

    assertThat(draft.body()).contains(": " + figure + " (Facts, " + day + ").");
  }

  @Test
  void whatIsNotKnownBecomesAPlaceholderThatSaysWhereToFillItIn() {
    EmailDraft draft =
        draft(
            DraftKind.FIRST_CONTACT,
            DraftLanguage.DE,
            Tone.FORMAL,
            lead().named(null, "Nyberg").company(null),
            null);

    assertThat(draft.placeholders())
        .containsExactly(
            "[Unternehmen]",
            "[Vorname]",
            "[etwas Aktuelles über das Unternehmen]",
            "[Nutzen unseres Angebots]",
            "[Tag und Uhrzeit]");
    assertThat(draft.placeholders())
        .allSatisfy(words -> assertThat(draft.subject() + draft.body()).contains(words));
    assertThat(draft.missing())
        .contains(
            new Missing("[Vorname]", "lead.firstName", "Enter it on the lead, as lead.firstName."));
  }

  @ParameterizedTest
  @CsvSource({"'Ada <b>'", "'www.evil.example'", "'Ada 123'", "'{cdi:config}'", "'Ada.com'"})
  void aNameThatReadsLikeNoneIsNotGreeted(String name) {
    EmailDraft draft =
        draft(
            DraftKind.FIRST_CONTACT,
            DraftLanguage.EN,
            Tone.FORMAL,
            lead().named(name, "Nyberg"),
            NEWS);

    assertThat(draft.body()).startsWith("Dear [first name] Nyberg,");
    assertThat(draft.missing())
        .contains(
            new Missing(
                "[first name]",
                "lead.firstName",
                "The value of lead.firstName does not read like one; check it."));
  }

  @Test
  void aFollowUpLeavesTheAnswerToTheSeller_andThanksOnlyForAnEmailThatCame() {
    EmailDraft answer =
        draft(
            DraftKind.FOLLOW_UP,
            DraftLanguage.EN,
            Tone.FORMAL,
            lead().wants(IntentKind.INFORMATION_REQUEST),
            NEWS);
    EmailDraft reminder =
        draft(
            DraftKind.FOLLOW_UP,
            DraftLanguage.EN,
            Tone.FORMAL,
            lead().interactions(1, 0, 0, 0, 0),
            NEWS);

    assertThat(answer.body()).contains("Thank you for your email.");
    assertThat(answer.placeholders()).contains("[the answer]");
    assertThat(reminder.body()).doesNotContain("Thank you for your email");
    assertThat(reminder.placeholders()).doesNotContain("[the answer]");
  }

  @Test
  void noDraftIsTooLong_andNothingIsCutWithinAFigure() {
    String words = "about 12 345 678 EUR or 45 % ".repeat(40);
    Leads lead = lead().named("Ada".repeat(19), "Ny".repeat(28)).company(words).need(words);
    Product product =
        proven(
            words.substring(0, 200),
            words.substring(0, 500),
            words.substring(0, 290),
            "paper",
            "EUR");
    for (DraftKind kind : DraftKind.values()) {
      for (DraftLanguage language : DraftLanguage.values()) {
        for (Tone tone : Tone.values()) {
          EmailDraft draft =
              draft(
                  kind,
                  language,
                  tone,
                  lead,
                  research(
                      fact(ResearchSection.ACCOUNT_NEWS, "news", words, null, null, "2026-10")),
                  product);

          assertThat(draft.length()).isLessThanOrEqualTo(EmailDraft.MAXIMUM_LENGTH);
          assertThat(draft.body()).contains("about").doesNotContainPattern("\\d…|\\d (EUR)?…");
        }
      }
    }
  }

  @Test
  void theSameInputGivesTheSameWords() {
    Research research =
        research(
            fact(ResearchSection.ACCOUNT_NEWS, "news", "One", null, null, "2026-10"),
            fact(ResearchSection.ACCOUNT_NEWS, "news", "Two", null, null, "2026-10"));

    EmailDraft one =
        draft(DraftKind.MEETING, DraftLanguage.EN, Tone.BRIEF, lead(), research, PUMPS, TOOLS);
    EmailDraft other =
        draft(DraftKind.MEETING, DraftLanguage.EN, Tone.BRIEF, lead(), research, TOOLS, PUMPS);

    assertThat(one).isEqualTo(other);
  }
}
