package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table lead",
        "DROP  TABLE IF EXISTS lead",
        "drop function fold_text(text)",
        "drop trigger lead_owner_changed on lead",
        "alter table lead drop column email",
        "alter table lead drop email",
        "alter table lead add column a int, drop column email",
        "alter table lead rename column email to address",
        "alter table lead rename to person",
        "alter table lead alter column email type varchar(320)",
        "alter table lead alter email set data type text",
        "alter table lead alter column email set not null",
        "alter table lead alter column status drop default",
        "alter table lead add column score int not null",
        "alter table lead add column score int not null check (score in (1, 2))",
        "alter table lead add constraint scored check (score > 0)",
        "alter table lead add foreign key (owner_id) references seller",
        "alter table lead drop constraint lead_external_id_key",
        "create unique index lead_email on lead (email)",
        "do $$ begin alter table lead drop column email; end $$",
        "do $$ begin if true then drop table lead; end if; end $$",
      })
  void whatTheReleaseBeforeMayNeedIsNotTakenAway(String statement) {
    assertThat(MigrationRules.problems(statement + ";", "0.2.0"))
        .singleElement()
        .asString()
        .endsWith("and has no marker");
    assertThat(
            MigrationRules.problems(
                "-- contract since 0.1.0: read by nobody\n" + statement + ";", "0.2.0"))
        .isEmpty();
  }

  @Test
  void theReleaseThatStoppedIsNotTheOneThatTakesAway() {
    String script = "-- contract since 0.2.0: read by nobody\nalter table lead drop column email;";

    assertThat(MigrationRules.problems(script, "0.2.0"))
        .singleElement()
        .asString()
        .endsWith("0.2.0 is not older than 0.2.0");
    assertThat(MigrationRules.problems(script, "0.10.0")).isEmpty();
  }

  @Test
  void aMarkerIsForItsOwnStatement() {
    String script =
        """
        -- contract since 0.1.0: read by nobody
        alter table lead drop column email;
        alter table lead drop column phone;
        """;

    assertThat(MigrationRules.problems(script, "0.2.0"))
        .singleElement()
        .asString()
        .contains("drop column phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table lead add column score int",
        "alter table lead add column score int not null default 0",
        "alter table lead add column name text not null generated always as ('a') stored",
        "alter table lead alter column search_text set statistics 300",
        "alter table lead alter column score set default 1",
        "alter table lead alter column email drop not null",
        "create index lead_email on lead (email)",
        "drop index lead_email",
        "create or replace function f(a text) returns text language sql return a",
        "create function f() returns trigger language plpgsql as $f$ begin drop table x; end $f$",
        "insert into note (text) values ('drop table lead; alter table lead drop column a')",
        "-- drop table lead;\nselect 1",
        "create table score (id uuid not null); alter table score add unique (id)",
        "create table score (id uuid); create unique index score_id on score (id)",
      })
  void whatIsAddedHindersNobody(String script) {
    assertThat(MigrationRules.problems(script + ";", "0.2.0")).isEmpty();
  }
}
