package io.leadwise.prioritization.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePlaceTest {

  @Test
  void whatItIsWrittenAsItIsReadFrom() {
    ChangePlace place = new ChangePlace(812_345, 77);

    assertThat(ChangePlace.parse(place.toString())).contains(place);
    assertThat(ChangePlace.parse(" 812345-77 ")).contains(place);
  }

  @Test
  void whatIsNoneOfOursIsNoPlace() {
    assertThat(Stream.of("", "7", "7-", "-7", "a-b", "1-2-3", "1-99999999999999999999"))
        .allSatisfy(text -> assertThat(ChangePlace.parse(text)).isEmpty());
  }

  @Test
  void theTransactionComesFirstInTheOrder() {
    assertThat(new ChangePlace(9, 100)).isLessThan(new ChangePlace(10, 1));
    assertThat(new ChangePlace(10, 1)).isLessThan(new ChangePlace(10, 2));
  }
}
