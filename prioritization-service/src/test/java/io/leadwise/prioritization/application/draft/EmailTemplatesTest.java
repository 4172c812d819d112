package io.leadwise.prioritization.application.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.TemplateDescription;
import io.leadwise.prioritization.domain.draft.Tone;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EmailTemplatesTest {
  private static final String WAITING =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
          + " and query like 'lock table email_templates%'";

  @Inject EmailTemplates templates;
  @Inject Jdbc jdbc;

  private EmailTemplate template;
  private CompletableFuture<EmailTemplate> second;

  private static final class OldVersionException extends RuntimeException {}

  @AfterEach
  void remove() {
    templates.remove(template.templateId());
  }

  @Test
  void twoAdminsAddOneForTheSameCaseAtTheSameTime_andTheSecondHearsOfTheFirst() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              template = templates.add(description("First"));
              meanwhile(() -> templates.add(description("Second")));
            });

    assertThatThrownBy(second::join).hasCauseInstanceOf(TemplateExistsException.class);
  }

  @Test
  void twoAdminsChangeOneAtTheSameTime_andTheSecondHasReadAnOldVersion() {
    template = templates.add(description("First"));

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              change("Second");
              meanwhile(() -> change("Third"));
            });

    assertThatThrownBy(second::join).hasCauseInstanceOf(OldVersionException.class);
    assertThat(templates.find(template.templateId()))
        .returns("Second", EmailTemplate::name)
        .returns(template.version() + 1, EmailTemplate::version)
        .returns(template.createdAt(), EmailTemplate::createdAt);
  }

  private EmailTemplate change(String name) {
    return templates.describe(template.templateId(), this::requireFirst, description(name));
  }

  private void requireFirst(long version) {
    if (version != template.version()) {
      throw new OldVersionException();
    }
  }

  /** Begins a change that has to wait for the running transaction. */
  private void meanwhile(Supplier<EmailTemplate> change) {
    second = CompletableFuture.supplyAsync(change);
    await().until(() -> jdbc.first(WAITING, row -> true).isPresent());
  }

  private static TemplateDescription description(String name) {
    return new TemplateDescription(
        name,
        DraftKind.MEETING,
        DraftLanguage.FR,
        Tone.BRIEF,
        "A subject",
        "{lead.firstName}, {todo.times}. {seller.name}");
  }
}
