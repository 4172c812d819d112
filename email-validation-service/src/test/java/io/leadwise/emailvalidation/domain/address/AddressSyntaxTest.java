package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.address.ParsedAddress.Malformed;
import io.leadwise.emailvalidation.domain.address.ParsedAddress.WellFormed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSyntaxTest {

  private static final String LABEL_63 = "a".repeat(63);

  private final AddressSyntax strict = new AddressSyntax(false);
  private final AddressSyntax lenient = new AddressSyntax(true);

  @ParameterizedTest
  @CsvSource({
    "ada@northwind.com, ada, northwind.com",
    "Ada.Nyberg+crm@Northwind.COM, Ada.Nyberg+crm, northwind.com",
    "o'brien_{x}=!#$%&*/?^`|~@northwind.com, o'brien_{x}=!#$%&*/?^`|~, northwind.com",
    "jörg@straße.de, jörg, xn--strae-oqa.de",
    "用户@例子.中国, 用户, xn--fsqu00a.xn--fiqs8s",
    "ada@xn--strae-oqa.de, ada, xn--strae-oqa.de",
    "ada@io, ada, io"
  })
  void readsAddresses(String text, String localPart, String domain) {
    assertThat(strict.parse(text))
        .isInstanceOfSatisfying(
            WellFormed.class,
            read -> assertThat(read.address()).isEqualTo(new EmailAddress(localPart, domain)));
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", SyntaxFault.EMPTY),
        Arguments.of("ada", SyntaxFault.NO_AT_SIGN),
        Arguments.of("@northwind.com", SyntaxFault.NO_LOCAL_PART),
        Arguments.of("ada@", SyntaxFault.NO_DOMAIN),
        Arguments.of("ada@@northwind.com", SyntaxFault.SEVERAL_AT_SIGNS),
        Arguments.of(".ada@northwind.com", SyntaxFault.DOTS),
        Arguments.of("ada.@northwind.com", SyntaxFault.DOTS),
        Arguments.of("a..b@northwind.com", SyntaxFault.DOTS),
        Arguments.of("ada nyberg@northwind.com", SyntaxFault.SPACE),
        Arguments.of("ada@northwind.com\r\n", SyntaxFault.CONTROL_CHARACTER),
        Arguments.of("ada\0@northwind.com", SyntaxFault.CONTROL_CHARACTER),
        Arguments.of("ada(x)@northwind.com", SyntaxFault.COMMENT),
        Arguments.of("ada@(x)northwind.com", SyntaxFault.COMMENT),
        Arguments.of("Ada <ada@northwind.com>", SyntaxFault.DISPLAY_NAME),
        Arguments.of("a\\da@northwind.com", SyntaxFault.BAD_QUOTING),
        Arguments.of("\"a\".b@northwind.com", SyntaxFault.BAD_QUOTING),
        Arguments.of("\"ada nyberg\"@northwind.com", SyntaxFault.QUOTED_LOCAL_PART),
        Arguments.of("ada@[192.0.2.1]", SyntaxFault.ADDRESS_LITERAL),
        Arguments.of("ada@-northwind.com", SyntaxFault.BAD_DOMAIN),
        Arguments.of("ada@north_wind.com", SyntaxFault.BAD_DOMAIN),
        Arguments.of("ada@northwind.com.", SyntaxFault.BAD_DOMAIN),
        Arguments.of("ada@xn--a.com", SyntaxFault.BAD_DOMAIN),
        Arguments.of("ada@northwind.123", SyntaxFault.NUMERIC_TOP_LEVEL_DOMAIN),
        Arguments.of("ü".repeat(33) + "@northwind.com", SyntaxFault.LOCAL_PART_TOO_LONG),
        Arguments.of("ada@a" + LABEL_63 + ".com", SyntaxFault.LABEL_TOO_LONG),
        Arguments.of("a".repeat(2000) + "@northwind.com", SyntaxFault.ADDRESS_TOO_LONG));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void tellsWhatIsWrong(String text, SyntaxFault fault) {
    assertThat(strict.parse(text)).isEqualTo(new Malformed(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ada nyberg\"@northwind.com",
        "\"a\\\"b\"@northwind.com",
        "ada@[192.0.2.1]",
        "ada@[IPv6:2001:db8::1]"
      })
  void lenientTakesWhatRfc5321Allows(String text) {
    assertThat(strict.parse(text)).isInstanceOf(Malformed.class);
    assertThat(lenient.parse(text)).isInstanceOf(WellFormed.class);
  }

  @Test
  void limitsAreInclusive() {
    String domain = String.join(".", LABEL_63, LABEL_63, "a".repeat(57), "com");
    String local = "a".repeat(64);

    assertThat(local.length() + 1 + domain.length()).isEqualTo(254);
    assertThat(strict.parse(local + "@" + domain)).isInstanceOf(WellFormed.class);
    assertThat(strict.parse(local + "@a" + domain)).isInstanceOf(Malformed.class);
    assertThat(strict.parse("a" + local + "@northwind.com"))
        .isEqualTo(new Malformed(SyntaxFault.LOCAL_PART_TOO_LONG));
    assertThat(strict.parse("ü".repeat(32) + "@northwind.com")).isInstanceOf(WellFormed.class);
  }

  @Test
  void oneMailboxHasOneKey() {
    EmailAddress shouted = ((WellFormed) strict.parse("ADA@NORTHWIND.COM")).address();
    EmailAddress quiet = ((WellFormed) strict.parse("ada@northwind.com")).address();

    assertThat(shouted.key()).isEqualTo(quiet.key()).isEqualTo("ada@northwind.com");
    assertThat(shouted.toString()).doesNotContainIgnoringCase("northwind");
  }
}
