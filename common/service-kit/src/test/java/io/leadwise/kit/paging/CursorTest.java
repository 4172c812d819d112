package io.leadwise.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.problem.BadRequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void sortKeysComeBackAsTheyWere() {
    Instant at = Instant.parse("2026-11-24T08:00:00.123456Z");
    UUID id = UUID.randomUUID();

    Cursor cursor = Cursor.parse(Cursor.of(at, id, "Zoë, Inc.", 7L, 71.25, true), 6);

    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.uuid(1)).isEqualTo(id);
    assertThat(cursor.text(2)).isEqualTo("Zoë, Inc.");
    assertThat(cursor.number(3)).isEqualTo(7);
    assertThat(cursor.decimal(4)).isEqualTo(71.25);
    assertThat(cursor.flag(5)).isTrue();
  }

  @Test
  void noCursorIsTheFirstPage() {
    assertThat(Cursor.parse(null, 2)).isNull();
    assertThat(Cursor.parse(" ", 2)).isNull();
  }

  @Test
  void whatTheListDidNotGiveIsRefused() {
    assertRefused(() -> Cursor.parse("not base64!", 1));
    assertRefused(() -> Cursor.parse(Cursor.of("a"), 2));
    Cursor wrong = Cursor.parse(Cursor.of("x\0"), 1);
    assertRefused(() -> wrong.instant(0));
    assertRefused(() -> wrong.uuid(0));
    assertRefused(() -> wrong.number(0));
    assertRefused(() -> wrong.decimal(0));
    assertRefused(() -> wrong.flag(0));
    assertRefused(() -> wrong.text(0));
    assertRefused(() -> Cursor.parse(Cursor.of("+999999999-12-31T23:59:59Z"), 1).instant(0));
    assertRefused(() -> Cursor.parse(Cursor.of("theirs"), 1).requireMark(0, "ours"));
    assertRefused(() -> Cursor.parse(Cursor.of("NaN"), 1).decimal(0));
  }

  @Test
  void anExtraRowOnlyTellsThatThereIsMore() {
    Page<Integer> page = Page.of(List.of(1, 2, 3), 2, n -> "after " + n);

    assertThat(page.items()).containsExactly(1, 2);
    assertThat(page.nextCursor()).isEqualTo("after 2");
    assertThat(Page.of(List.of(1, 2), 2, n -> "after " + n).nextCursor()).isNull();
  }

  private static void assertRefused(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(BadRequestProblem.class)
        .extracting(e -> ((BadRequestProblem) e).code())
        .isEqualTo("invalid-cursor");
  }
}
