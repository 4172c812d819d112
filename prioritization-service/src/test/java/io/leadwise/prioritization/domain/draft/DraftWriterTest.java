package io.leadwise.prioritization.domain.draft;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.draft.EmailDraft.DraftKind;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftWriterTest {
  private static final SuggestedAction FIRST_CONTACT =
      new SuggestedAction(Action.DRAFT_EMAIL, "…", List.of());
  private static final Product PUMPS = product("Pumps", "They save energy.", "pump", "water");
  private static final Product TOOLS = product("Tools", "They last.", "tool", "manufacturing");

  @Test
  void aFirstContactOpensWithACitedFactAndTheMatchingProduct() {
    Research research =
        research(
            fact(ResearchSection.BUSINESS_OVERVIEW, "industry", "tools", null, null),
            fact(ResearchSection.ACCOUNT_NEWS, "news", "Old plant opened", null, null, "2024-01"),
            fact(ResearchSection.ACCOUNT_NEWS, "news", "New plant opened", null, null, "2026-10"));

    EmailDraft draft =
        DraftWriter.write(
            FIRST_CONTACT, lead().need("a tool lease").build(), research, List.of(PUMPS, TOOLS));

    assertThat(draft.kind()).isEqualTo(DraftKind.FIRST_CONTACT);
    assertThat(draft.subject()).isEqualTo("A thought for Northwind Tools AB");
    assertThat(draft.body())
        .startsWith("Dear Ada,")
        .contains("I read the news: “New plant opened” (Facts).")
        .contains("“a tool lease”")
        .contains("Tools: They last.")
        .endsWith("Kind regards\nSofia Seller");
    assertThat(draft.citations())
        .extracting(EmailDraft.Citation::source)
        .containsExactlyInAnyOrder(
            "lead.companyName",
            "lead.firstName",
            "https://facts.example/news",
            "lead.need",
            "product " + TOOLS.productId(),
            "lead.ownerName");
    assertThat(draft.placeholders()).containsExactly("[a date and time]");
  }

  @Test
  void everyCitedWordStandsInTheText() {
    EmailDraft draft =
        DraftWriter.write(
            FIRST_CONTACT,
            lead().need("pump parts").build(),
            research(fact(ResearchSection.BUSINESS_OVERVIEW, "product", "drills", null, null)),
            List.of(PUMPS));

    assertThat(draft.citations())
        .allSatisfy(
            citation -> assertThat(draft.subject() + draft.body()).contains(citation.words()));
  }

  @Test
  void whatIsNotKnownBecomesAPlaceholder() {
    EmailDraft draft =
        DraftWriter.write(
            FIRST_CONTACT, lead().named(null, "Nyberg").company(null).build(), null, List.of());

    assertThat(draft.placeholders())
        .containsExactly(
            "[company]",
            "[first name]",
            "[something recent about the company]",
            "[value proposition]",
            "[a date and time]");
    assertThat(draft.placeholders())
        .allSatisfy(words -> assertThat(draft.subject() + draft.body()).contains(words));
  }

  @Test
  void aFollowUpLeavesTheAnswerToTheSeller() {
    EmailDraft draft =
        DraftWriter.write(
            new SuggestedAction(Action.SEND_FOLLOW_UP_EMAIL, "…", List.of()),
            lead().build(),
            null,
            List.of());

    assertThat(draft.kind()).isEqualTo(DraftKind.FOLLOW_UP);
    assertThat(draft.placeholders()).contains("[the answer]");
  }

  @Test
  void noDraftIsTooLong() {
    String words = "word ".repeat(500);
    Research research =
        research(fact(ResearchSection.ACCOUNT_NEWS, "news", words, null, null, "2026-10"));
    Leads lead = lead().named(words, words).company(words).need(words + " tool");
    for (Action action :
        List.of(Action.DRAFT_EMAIL, Action.SEND_FOLLOW_UP_EMAIL, Action.SCHEDULE_APPOINTMENT)) {
      EmailDraft draft =
          DraftWriter.write(
              new SuggestedAction(action, "…", List.of()),
              lead.build(),
              research,
              List.of(product(words, words, "tool")));

      assertThat(draft.subject().length() + draft.body().length())
          .isLessThanOrEqualTo(EmailDraft.MAXIMUM_LENGTH);
    }
  }

  @Test
  void theSameInputGivesTheSameWords() {
    Research research =
        research(
            fact(ResearchSection.ACCOUNT_NEWS, "news", "One", null, null, "2026-10"),
            fact(ResearchSection.ACCOUNT_NEWS, "news", "Two", null, null, "2026-10"));

    EmailDraft one =
        DraftWriter.write(FIRST_CONTACT, lead().build(), research, List.of(PUMPS, TOOLS));
    EmailDraft other =
        DraftWriter.write(FIRST_CONTACT, lead().build(), research, List.of(TOOLS, PUMPS));

    assertThat(one).isEqualTo(other);
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_TASK", "UPDATE_EMAIL", "NONE"})
  void thereIsNoEmailForOtherActions(Action action) {
    assertThatThrownBy(
            () ->
                DraftWriter.write(
                    new SuggestedAction(action, "…", List.of()), lead().build(), null, List.of()))
        .isInstanceOf(NoEmailToDraftException.class);
  }

  private static Product product(String name, String proposition, String... keywords) {
    return new Product(
        UUID.nameUUIDFromBytes(name.getBytes()),
        name,
        proposition,
        List.of(keywords),
        Leads.CREATED);
  }
}
