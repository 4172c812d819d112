package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.address.ParsedAddress.Malformed;
import io.leadwise.emailvalidation.domain.address.ParsedAddress.WellFormed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        Arguments.of("", SyntaxFault.EMPTY, 0),
        Arguments.of("ada", SyntaxFault.NO_AT_SIGN, 3),
        Arguments.of("ada＠northwind.com", SyntaxFault.NO_AT_SIGN, 17),
        Arguments.of("@northwind.com", SyntaxFault.NO_LOCAL_PART, 0),
        Arguments.of("@mail.net,@x.org:ada@northwind.com", SyntaxFault.SOURCE_ROUTE, 0),
        Arguments.of("ada@", SyntaxFault.NO_DOMAIN, 4),
        Arguments.of("ada@@northwind.com", SyntaxFault.SEVERAL_AT_SIGNS, 4),
        Arguments.of("ada@east@northwind.com", SyntaxFault.SEVERAL_AT_SIGNS, 8),
        Arguments.of("ada@x.com, bo@y.com", SyntaxFault.SEVERAL_ADDRESSES, 9),
        Arguments.of("ada@x.com;bo@y.com", SyntaxFault.SEVERAL_ADDRESSES, 9),
        Arguments.of("ada@x.com bo@y.com", SyntaxFault.SEVERAL_ADDRESSES, 9),
        Arguments.of(".ada@northwind.com", SyntaxFault.DOTS, 0),
        Arguments.of("ada.@northwind.com", SyntaxFault.DOTS, 3),
        Arguments.of("a..b@northwind.com", SyntaxFault.DOTS, 2),
        Arguments.of("ada nyberg@northwind.com", SyntaxFault.SPACE, 3),
        Arguments.of(" ada@northwind.com", SyntaxFault.SPACE, 0),
        Arguments.of("ada@northwind.com ", SyntaxFault.SPACE, 17),
        Arguments.of("ada,nyberg@northwind.com", SyntaxFault.BAD_CHARACTER, 3),
        Arguments.of("mailto:ada@northwind.com", SyntaxFault.BAD_CHARACTER, 6),
        Arguments.of("=?utf-8?q?ada?=@northwind.com", SyntaxFault.ENCODED_WORD, 0),
        Arguments.of("ada@northwind.com\r\n", SyntaxFault.CONTROL_CHARACTER, 17),
        Arguments.of("ada\0@northwind.com", SyntaxFault.CONTROL_CHARACTER, 3),
        Arguments.of("ada\u200b@northwind.com", SyntaxFault.INVISIBLE_CHARACTER, 3),
        Arguments.of("\u00a0ada@northwind.com", SyntaxFault.INVISIBLE_CHARACTER, 0),
        Arguments.of("ada\ufffd@northwind.com", SyntaxFault.INVISIBLE_CHARACTER, 3),
        Arguments.of("ada\ud83d@northwind.com", SyntaxFault.BROKEN_CHARACTER, 3),
        Arguments.of("ada(x)@northwind.com", SyntaxFault.COMMENT, 3),
        Arguments.of("ada@(x)northwind.com", SyntaxFault.COMMENT, 4),
        Arguments.of("Ada <ada@northwind.com>", SyntaxFault.DISPLAY_NAME, 4),
        Arguments.of("\"Ada N\" <ada@northwind.com>", SyntaxFault.DISPLAY_NAME, 8),
        Arguments.of("<ada@northwind.com>", SyntaxFault.DISPLAY_NAME, 0),
        Arguments.of("a\\da@northwind.com", SyntaxFault.BAD_QUOTING, 1),
        Arguments.of("\"a\".b@northwind.com", SyntaxFault.BAD_QUOTING, 3),
        Arguments.of("\"ada@northwind.com", SyntaxFault.BAD_QUOTING, 18),
        Arguments.of("\"ada nyberg\"@northwind.com", SyntaxFault.QUOTED_LOCAL_PART, 0),
        Arguments.of("ada@[192.0.2.1]", SyntaxFault.ADDRESS_LITERAL, 4),
        Arguments.of("ada@[192.0.2.256]", SyntaxFault.BAD_ADDRESS_LITERAL, 13),
        Arguments.of("ada@[192.0.2.1]x", SyntaxFault.BAD_ADDRESS_LITERAL, 15),
        Arguments.of("ada@-northwind.com", SyntaxFault.LABEL_HYPHEN, 4),
        Arguments.of("ada@northwind-.com", SyntaxFault.LABEL_HYPHEN, 13),
        Arguments.of("ada@north_wind.com", SyntaxFault.DOMAIN_CHARACTER, 9),
        Arguments.of("ada@northwind,com", SyntaxFault.DOMAIN_CHARACTER, 13),
        Arguments.of("ada@northwind..com", SyntaxFault.EMPTY_LABEL, 14),
        Arguments.of("ada@.northwind.com", SyntaxFault.EMPTY_LABEL, 4),
        Arguments.of("ada@northwind.com.", SyntaxFault.EMPTY_LABEL, 17),
        Arguments.of("ada@例え。jp。", SyntaxFault.EMPTY_LABEL, 9),
        Arguments.of("ada@mail.ab--c.com", SyntaxFault.RESERVED_LABEL, 9),
        Arguments.of("ada@mail.xn--a.com", SyntaxFault.BAD_A_LABEL, 9),
        Arguments.of("ada@mail.xn--i-7iq.ws", SyntaxFault.BAD_A_LABEL, 9),
        Arguments.of("ada@mail.i❤.ws", SyntaxFault.BAD_U_LABEL, 9),
        Arguments.of("ada@mail.a\u200bb.com", SyntaxFault.INVISIBLE_CHARACTER, 10),
        Arguments.of("ü".repeat(33) + "@northwind.com", SyntaxFault.LOCAL_PART_TOO_LONG, 32),
        Arguments.of("ada@a" + LABEL_63 + ".com", SyntaxFault.LABEL_TOO_LONG, 67),
        Arguments.of("ada@" + "ü".repeat(63) + ".com", SyntaxFault.LABEL_TOO_LONG, 4),
        Arguments.of("ada@" + "a.".repeat(130) + "com", SyntaxFault.DOMAIN_TOO_LONG, 259),
        Arguments.of("ada@" + "a.".repeat(125) + "com", SyntaxFault.ADDRESS_TOO_LONG, 254),
        Arguments.of("a".repeat(2000) + "@northwind.com", SyntaxFault.ADDRESS_TOO_LONG, 1000));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void tellsWhatIsWrongAndWhere(String text, SyntaxFault fault, int at) {
    assertThat(strict.parse(text)).isEqualTo(new Malformed(fault, at));
  }

  @ParameterizedTest
  @EnumSource(SyntaxFault.class)
  void everyFaultIsShown(SyntaxFault fault) {
    assertThat(malformed().map(row -> row.get()[1])).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ada nyberg\"@northwind.com",
        "\"a\\\"b\"@northwind.com",
        "\"\"@northwind.com",
        "\"δοκιμή\"@northwind.com",
        "ada@[192.0.2.1]",
        "ada@[IPv6:2001:db8::1]",
        "ada@[ipv6:::]",
        "ada@[IPv6:1:2:3:4:5:6:7:8]",
        "ada@[IPv6:::ffff:192.0.2.1]",
        "ada@[IPv6:1:2:3:4:5:6:192.0.2.1]",
        "\u0085@northwind.com",
        "\uffff@northwind.com"
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
        .isEqualTo(new Malformed(SyntaxFault.LOCAL_PART_TOO_LONG, 64));
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
