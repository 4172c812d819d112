package io.leadwise.prioritization.domain.draft;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Leads.lead;
import static io.leadwise.prioritization.domain.draft.DraftOrders.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.draft.EmailDraft.Citation;
import io.leadwise.prioritization.domain.draft.EmailDraft.Part;
import io.leadwise.prioritization.domain.draft.EmailDraft.Rephrasing;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RephraseCheckTest {
  private static final DraftOrder ORDER =
      DraftOrders.order(
          DraftKind.FIRST_CONTACT,
          DraftLanguage.EN,
          Tone.FORMAL,
          lead().need("tool lease 2027"),
          research(
              fact(ResearchSection.ACCOUNT_NEWS, "news", "Plant for 45 m EUR", null, null, "2026")),
          product("Tools", "They last.", "tool"));

  private final WrittenDraft draft =
      DraftWriter.write(ORDER, ShippedTemplates.of(DraftKind.FIRST_CONTACT, DraftLanguage.EN));

  @Test
  void theModelSeesNeitherPersonNorCompanyNorFact() {
    assertThat(draft.task().text())
        .startsWith("Dear ⟦")
        .doesNotContain("Ada", "Nyberg", "Northwind", "Sofia", "Plant", "45", "lease", "Tools");
    assertThat(draft.task().tokens().values())
        .contains("lead.firstName", "fact", "source", "product", "placeholder")
        .doesNotContain("Ada", "Nyberg");
  }

  @Test
  void otherWordsAroundTheSameFactsAreTaken_andCitationsMoveWithThem() {
    EmailDraft rephrased =
        answered(
            text ->
                text.replace("I read the news about your company:", "Your company is in the news:")
                    .replace("May I suggest a short conversation?", "Could we talk about it?"));

    assertThat(rephrased.rephrasing()).isEqualTo(Rephrasing.DONE);
    assertThat(rephrased.body())
        .startsWith("Dear Ada Nyberg,")
        .contains("Your company is in the news: “Plant for 45 m EUR” (Facts, 2026).")
        .contains("Could we talk about it? Would [a date and time] suit you?");
    for (Citation citation : rephrased.citations()) {
      String text = citation.part() == Part.BODY ? rephrased.body() : rephrased.subject();
      assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.words());
    }
    assertThat(rephrased.placeholders()).containsExactly("[a date and time]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a short conversation; a conversation of 20 minutes; figure",
        "a short conversation; a conversation with Siemens; name",
        "May I suggest; Siemens says that I may suggest; name",
        "a short conversation; a free conversation; promise",
        "a short conversation; two conversations; promise",
        "a short conversation; a look at evil.example; address",
        "a short conversation; a look at https://x/; address",
        "a short conversation; <b>a conversation</b>; address",
        "a short conversation; [a conversation]; address",
        "Kind regards; Kind regards\u202e; address",
        "“; ; quoted other words"
      })
  void whatAddsAnythingIsNot(String from, String to, String why) {
    EmailDraft kept = answered(text -> text.replace(from, to == null ? "" : to));

    assertThat(kept.rephrasing().rephrased()).isFalse();
    assertThat(kept.rephrasing().reason()).contains(why);
    assertThat(kept.body()).isEqualTo(draft.email().body());
  }

  @Test
  void aFactThatIsLeftOutOrToldTwiceIsNoticed() {
    String token = draft.task().tokens().keySet().iterator().next();
    for (String changed : new String[] {"", token + token, "⟦99⟧"}) {
      EmailDraft kept = answered(text -> text.replace(token, changed));

      assertThat(kept.rephrasing().rephrased()).isFalse();
      assertThat(kept.body()).isEqualTo(draft.email().body());
    }
    assertThat(draft.rephrased(null).rephrasing().rephrased()).isFalse();
  }

  @Test
  void aTextThatGrowsTooLongIsNotTaken() {
    EmailDraft kept = answered(text -> text + "\n" + "your company and ".repeat(70));

    assertThat(kept.rephrasing()).isEqualTo(Rephrasing.not("The model's text is too long."));
  }

  private EmailDraft answered(UnaryOperator<String> model) {
    return draft.rephrased(model.apply(draft.task().text()));
  }
}
