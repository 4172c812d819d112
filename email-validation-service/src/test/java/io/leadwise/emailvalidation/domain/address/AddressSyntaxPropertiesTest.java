package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.sanctionco.jmail.JMail;
import io.leadwise.emailvalidation.domain.address.ParsedAddress.Malformed;
import io.leadwise.emailvalidation.domain.address.ParsedAddress.WellFormed;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any text; the texts are drawn by chance, the same ones each time. */
class AddressSyntaxPropertiesTest {

  private static final int TEXTS = 20_000;
  private static final String ATEXT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=^_`{|}~";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String ANYTHING =
      "ab1.-_+@@\"\\[]():;,<> \t\r\u0000\u007füß例\u200b\ud83d\ude00。";

  private final AddressSyntax strict = new AddressSyntax(false);
  private final AddressSyntax lenient = new AddressSyntax(true);
  private final Random random = new Random(5321);

  @Test
  void whatTheGrammarMakesIsAccepted() {
    for (int i = 0; i < TEXTS; i++) {
      String local = dotted(ATEXT, 3, 8);
      String domain = dotted(LETTERS, 4, 9) + ".com";

      assertThat(strict.parse(local + '@' + domain))
          .isInstanceOfSatisfying(
              WellFormed.class,
              read -> assertThat(read.address()).isEqualTo(new EmailAddress(local, domain)));
      assertThat(JMail.isValid(local + '@' + domain)).isTrue();
    }
  }

  @Test
  void anyTextIsReadToAnAddressOrToAPlaceInIt() {
    for (int i = 0; i < TEXTS; i++) {
      String text = word(ANYTHING, 14) + (random.nextBoolean() ? "@" : "") + word(ANYTHING, 14);

      for (AddressSyntax syntax : new AddressSyntax[] {strict, lenient}) {
        if (syntax.parse(text) instanceof Malformed malformed) {
          assertThat(malformed.at()).as(text).isBetween(0, text.length());
        }
      }
    }
  }

  @Test
  void lenientTakesAllThatStrictTakes() {
    for (int i = 0; i < TEXTS; i++) {
      String text = damaged(dotted(ATEXT, 2, 6) + '@' + dotted(LETTERS, 3, 6));

      if (strict.parse(text) instanceof WellFormed read) {
        assertThat(lenient.parse(text)).as(text).isEqualTo(read);
      }
    }
  }

  @Test
  void whatWasReadReadsTheSameAgain() {
    for (int i = 0; i < TEXTS; i++) {
      String text = damaged(dotted(ATEXT, 2, 6) + '@' + dotted(LETTERS, 3, 6) + ".例え.jp");

      if (strict.parse(text) instanceof WellFormed read) {
        String again = read.address().localPart() + '@' + read.address().domain();

        assertThat(strict.parse(again))
            .as(text)
            .isInstanceOfSatisfying(
                WellFormed.class, w -> assertThat(w.address()).isEqualTo(read.address()));
      }
    }
  }

  private String dotted(String characters, int atoms, int length) {
    return IntStream.rangeClosed(0, random.nextInt(atoms))
        .mapToObj(i -> word(characters, 1 + random.nextInt(length)))
        .collect(Collectors.joining("."));
  }

  private String word(String characters, int length) {
    return random
        .ints(length, 0, characters.length())
        .mapToObj(characters::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** One character more, less, or another one. */
  private String damaged(String text) {
    int at = random.nextInt(text.length());
    int kept = at + random.nextInt(2);
    return text.substring(0, at) + word(ANYTHING, random.nextInt(2)) + text.substring(kept);
  }
}
