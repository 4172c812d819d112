package io.leadwise.prioritization.domain.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "Jean-Luc",
        "O’Brien",
        "María del Carmen",
        "J. R.",
        "李小龙",
        "Nguyễn Thị",
        "محمد",
        "D'Arcy",
        "Søren Åkesson"
      })
  void namesOfAnyScriptAreNames(String name) {
    assertThat(PlainText.name(name)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "R2D2",
        "Ada 5",
        "evil.example",
        "http://evil.example",
        "a@b.example",
        "<b>Ada</b>",
        "{cdi:x}",
        "Ada/Bob",
        "Ada; Bob",
        "[first name]",
        "one two three four five six seven",
        "-"
      })
  void whatReadsLikeNoNameIsNone(String text) {
    assertThat(PlainText.name(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3M", "Booking.com", "Novo Nordisk A/S", "Smith & Co.", "Yahoo!"})
  void companiesMayHaveMoreInTheirNames(String name) {
    assertThat(PlainText.company(name)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example/login", "www.evil.example", "a@b", "{x}", "<Acme>", ""})
  void anAddressOrMarkupIsNoCompany(String name) {
    assertThat(PlainText.company(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'see https://a.example/b?c now', 'see … now'",
    "'write to bob@a.example today', 'write to … today'",
    "'go to evil.example/pay', 'go to …'",
    "'said “yes”', 'said ‘yes’'",
    "'[the answer] {x} <y>', '(the answer) (x) (y)'"
  })
  void quotesHoldNoAddressAndEndOnlyOnce(String text, String quote) {
    assertThat(PlainText.quote(text)).isEqualTo(quote);
  }

  @Test
  void nothingInvisibleIsLeft_andAllIsOneLine() {
    assertThat(PlainText.line("a\u202eb\u200b\r\nc\u2028d\u00a0 e\u0000\ue000"))
        .isEqualTo("ab c d e");
    assertThat(PlainText.line("Z" + "\u0335".repeat(30))).hasSizeLessThan(6);
    assertThat(PlainText.line(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Short.', 20, 'Short.'",
    "'One sentence here. And another one', 25, 'One sentence here.'",
    "'word word word word', 12, 'word word…'",
    "'earned 12 345 678 EUR in total', 18, 'earned…'",
    "'grew by 12 % a year ago', 14, 'grew by…'",
    "'aaaaaaaaaaaaaaaaaa', 6, 'aaaaa…'",
    "'a12345678901234', 6, 'a…'"
  })
  void textsAreCutBetweenWordsAndNotWithinFigures(String text, int longest, String cut) {
    assertThat(Shortening.of(text, longest)).isEqualTo(cut);
  }

  @Test
  void lettersAreNotTakenApart() {
    assertThat(Shortening.of("😀😀😀😀", 4)).isEqualTo("😀…");
  }
}
