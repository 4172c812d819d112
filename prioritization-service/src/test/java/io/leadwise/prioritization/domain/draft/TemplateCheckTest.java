package io.leadwise.prioritization.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.problem.Violation;
import io.leadwise.prioritization.domain.draft.template.BrokenTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateCheckTest {
  private static final String BODY =
      "Hello {lead.name},\n{#if has.news}“{fact.words}”{/if}\n{seller.name}";

  @Test
  void aTemplateInsertsAndChooses() {
    EmailDraft preview = preview("For {lead.company}", BODY);

    assertThat(preview.subject()).isEqualTo("For Northwind Tools AB");
    assertThat(preview.body())
        .isEqualTo("Hello Ada Nyberg,\n“Northwind Tools opens a plant in Malmö”\nSofia Seller");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Hi {lead.phone}; Line 1, column 4: \"lead.phone\" is nothing that can be inserted",
        "Hi {lead}; is nothing that can be inserted",
        "Hi {lead.name.length}; is nothing that can be inserted",
        "Hi {lead.name.getClass()}; is nothing that can be inserted",
        "Hi {lead.entrySet}; is nothing that can be inserted",
        "Hi {has.fact}; is nothing that can be inserted",
        "Hi {lead.name ?: 'x'}; is nothing that can be inserted",
        "{cdi:config.secret}; Line 1, column 1: \"cdi:config.secret\" is nothing that can be inserted",
        "{#if tone.brief}{inject:config}{/if}; \"inject:config\" is nothing that can be inserted",
        "{str:eval('x')}; is nothing that can be inserted",
        "{data:lead}; is nothing that can be inserted",
        "{#if lead.name}x{/if}; \"lead.name\" is nothing that can be asked",
        "{lead.name}{#if lead.name}x{/if}; \"lead.name\" is nothing that can be asked",
        "{#if 3 > 2}x{/if}; is nothing that can be asked",
        "{#include other}; No section helper found for {#include other}",
        "{#include other /}; No section helper found for {#include",
        "{#insert x}{/insert}; No section helper found for {#insert",
        "{#each lead.names}x{/each}; No section helper found for {#each",
        "{#let a=1}x{/let}; No section helper found for {#let",
        "{#eval 'x' /}; No section helper found for {#eval",
        "{#fragment id=x}x{/fragment}; No section helper found for {#fragment",
        "{@java.lang.String x}Hi; Parameters cannot be declared.",
        "{#if has.fact}x; Unterminated section [if]",
        "Hi {lead.name; Unterminated expression",
        "{'x'} y; There is a brace that belongs to nothing.",
        "{|{lead.name}|}; There is a brace that belongs to nothing."
      })
  void whatWantsMoreIsRefusedWhereItStands(String body, String flaw) {
    for (String field : new String[] {"subject", "body"}) {
      boolean subject = field.equals("subject");
      assertThatThrownBy(() -> preview(subject ? body : "Hi", subject ? "Hi" : body))
          .isInstanceOfSatisfying(
              BrokenTemplateException.class,
              refused -> {
                assertThat(refused.violations())
                    .extracting(Violation::field)
                    .containsExactly(field);
                assertThat(refused.getMessage()).containsIgnoringCase(flaw);
              });
    }
  }

  @Test
  void aLaterLineIsNamed() {
    assertThatThrownBy(() -> preview("Hi", "Hello,\n\n  {lead.phone}"))
        .hasMessageContaining("Line 3, column 3");
  }

  @Test
  void whatCannotBeSeenIsRefused() {
    for (String hidden : new String[] {"\u202e", "\u200b", "\ue000", "\u0007"}) {
      assertThatThrownBy(() -> preview("Hi", "Hello" + hidden))
          .hasMessageContaining("cannot be seen");
    }
  }

  @Test
  void aTemplateThatLeavesTooLittleRoomIsRefused() {
    assertThatThrownBy(() -> preview("Hi", "Word ".repeat(200) + BODY))
        .hasMessageContaining("at most 1200 are allowed");
    assertThatThrownBy(() -> preview("{#if has.need}Hi{/if}", BODY))
        .hasMessageContaining("For some leads it would be empty.");
    assertThatThrownBy(() -> preview("Hi", "{#if has.fact}x{/if}".repeat(61)))
        .hasMessageContaining("more than 60 sections");
  }

  @ParameterizedTest
  @EnumSource(DraftKind.class)
  void theShippedOnesServeEveryLead(DraftKind kind) {
    for (DraftLanguage language : DraftLanguage.values()) {
      assertThatCode(() -> TemplateCheck.check(ShippedTemplates.description(kind, language)))
          .doesNotThrowAnyException();
    }
  }

  private static EmailDraft preview(String subject, String body) {
    return TemplateCheck.preview(
        new TemplateDescription(
            "Mine", DraftKind.FIRST_CONTACT, DraftLanguage.EN, null, subject, body));
  }
}
