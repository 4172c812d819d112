package io.leadwise.emailvalidation.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.address.AddressSyntax;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.lists.ClasspathMailboxLists;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Screens with the vendored lists as they are. */
class AddressScreenerTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final MailboxLists LISTS = new ClasspathMailboxLists().read();

  private final AddressScreener screener = new AddressScreener(LISTS, false, false);

  private Screening screen(String text, Map<String, DomainListing> listings) {
    return screener.screen(screener.parse(text), listings, NOW);
  }

  private Screening screen(String text) {
    return screen(text, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "not an address, MALFORMED, SYNTAX",
    "ada@northwind.test, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.example, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@localhost, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.localhost, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.local, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.onion, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.alt, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.internal, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.home.arpa, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.localdomain, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.invalid, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.con, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@192.0.2.1, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@northwind.123, DOMAIN_INVALID, SPECIAL_USE_DOMAIN",
    "ada@example.com, FAKE, SPECIAL_USE_DOMAIN",
    "ada@mail.example.org, FAKE, SPECIAL_USE_DOMAIN",
    "test@northwind.com, FAKE, FAKE_ADDRESS",
    "Test+1@northwind.com, FAKE, FAKE_ADDRESS",
    "asdf@northwind.com, FAKE, FAKE_ADDRESS",
    "test.user2@northwind.com, FAKE, FAKE_ADDRESS",
    "testmail@northwind.com, FAKE, FAKE_ADDRESS",
    "test-123@northwind.com, FAKE, FAKE_ADDRESS",
    "asd@northwind.com, FAKE, FAKE_ADDRESS",
    "sdfsdf@northwind.com, FAKE, FAKE_ADDRESS",
    "lkjh@northwind.com, FAKE, FAKE_ADDRESS",
    "abcdef@northwind.com, FAKE, FAKE_ADDRESS",
    "12345@northwind.com, FAKE, FAKE_ADDRESS",
    "1111@northwind.com, FAKE, FAKE_ADDRESS",
    "max.mustermann@northwind.de, FAKE, FAKE_ADDRESS",
    "firstname.lastname@northwind.com, FAKE, FAKE_ADDRESS",
    "foo@bar.com, FAKE, FAKE_ADDRESS",
    "no@no.com, FAKE, FAKE_ADDRESS",
    "user@domain.com, FAKE, FAKE_ADDRESS",
    "me@company.com, FAKE, FAKE_ADDRESS",
    "ada@a.com, FAKE, FAKE_ADDRESS",
    "ada@mail.test.com, FAKE, FAKE_ADDRESS",
    "asdfgh@gmail.com, FAKE, FAKE_ADDRESS",
    "qwertz1@gmx.de, FAKE, FAKE_ADDRESS",
    "xxxx@northwind.com, FAKE, FAKE_ADDRESS",
    "noemail@northwind.com, FAKE, FAKE_ADDRESS",
    "someone@yourdomain.com, FAKE, FAKE_ADDRESS",
    "ada@mailinator.com, TEMPORARY_DOMAIN, DISPOSABLE_DOMAIN",
    "ada@x.mailinator.com, TEMPORARY_DOMAIN, DISPOSABLE_DOMAIN",
    "ada@yopmail.com, TEMPORARY_DOMAIN, DISPOSABLE_DOMAIN",
    "ada@guerrillamail.com, TEMPORARY_DOMAIN, DISPOSABLE_DOMAIN"
  })
  void stopsAtTheFirstCheckThatDecides(String text, Reason reason, CheckName last) {
    Screening screening = screen(text);

    assertThat(screening.isDecided()).isTrue();
    assertThat(screening.verdict().reason()).isEqualTo(reason);
    assertThat(screening.verdict().validity()).isEqualTo(reason.validity());
    assertThat(screening.checks().get(screening.checks().size() - 1).check()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "ada @northwind.com, SYNTAX, space, 3",
    "ada@mail.northwind.test, SPECIAL_USE_DOMAIN, special-use-domain, 19",
    "ada@localhost, SPECIAL_USE_DOMAIN, special-use-domain, 4",
    "ada@northwind, SPECIAL_USE_DOMAIN, no-top-level-domain, 4",
    "ada@io, SPECIAL_USE_DOMAIN, no-top-level-domain, 4",
    "ada@192.0.2.1, SPECIAL_USE_DOMAIN, numeric-top-level-domain, 12",
    "ada@northwind.c, SPECIAL_USE_DOMAIN, one-letter-top-level-domain, 14",
    "ada@northwind.con, SPECIAL_USE_DOMAIN, unknown-top-level-domain, 14",
    "ada@例え。テスト, SPECIAL_USE_DOMAIN, unknown-top-level-domain, 7",
    "ada@mail.example.org, SPECIAL_USE_DOMAIN, documentation-domain, 9",
    "ada@example.net, SPECIAL_USE_DOMAIN, documentation-domain, 4"
  })
  void aRefusalHasACodeAndAPosition(String text, CheckName name, String code, int position) {
    Screening screening = screen(text);
    Check check = screening.checks().get(screening.checks().size() - 1);

    assertThat(check.check()).isEqualTo(name);
    assertThat(check.result()).isEqualTo(CheckResult.FAILED);
    assertThat(check.code()).isEqualTo(code);
    assertThat(check.position()).isEqualTo(position);
    assertThat(check.detail()).doesNotContain("ada", "northwind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@northwind.com",
        "testa.rossa@northwind.com",
        "protest@northwind.com",
        "contest@northwind.com",
        "tessa@northwind.com",
        "lala@northwind.com",
        "jo@northwind.com",
        "nadia.none@northwind.com",
        "ada@testo.com",
        "foo.fighter@northwind.com",
        "asdrubal@northwind.com",
        "anna@example-tools.com",
        "testino@northwind.com",
        "test.driver@northwind.com",
        "testament@northwind.com",
        "jon.tester@northwind.com",
        // Initials, a surname, a shared mailbox.
        "no@northwind.no",
        "na@northwind.com",
        "xx@northwind.com",
        "foo@northwind.sg",
        "email@northwind.co.uk",
        "john.doe@northwind.com",
        "user@northwind.com",
        // Firms with such names.
        "ada@abc.com",
        "anna@aaa.com",
        "ada@company.com",
        "ada@x.com",
        "ada@test.de",
        "ada@testing.com",
        // At qq.com people have numbers.
        "12345@qq.com",
        "111111@qq.com",
        "4711@northwind.com",
        "alexander1@northwind.com",
        "abcarter@northwind.com",
        "asdis@northwind.is"
      })
  void leavesPeopleAlone(String text) {
    assertThat(screen(text).isDecided()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ada@gmail.com, PERSONAL",
    "ada@GMX.de, PERSONAL",
    "ada@proton.me, PERSONAL",
    "ada@tuta.com, PERSONAL",
    "ada@yahoo.co.uk, PERSONAL",
    "ada@outlook.com, PERSONAL",
    "ada@northwind.com, WORK",
    "ada@microsoft.com, WORK",
    "ada@alibaba.com, WORK",
    "ada@mail.northwind.co.uk, WORK",
    // A public suffix that a list names is nobody's mailbox provider.
    "ada@northwind.web.id, WORK",
    "ada@co.uk, UNKNOWN"
  })
  void tellsWorkFromPersonal(String text, AddressType type) {
    assertThat(screen(text).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "info@northwind.com, true",
    "Sales@northwind.com, true",
    "info+web@northwind.com, true",
    "kontakt@northwind.de, true",
    "vertrieb@northwind.de, true",
    "ada@northwind.com, false",
    "infante@northwind.com, false",
    "per@northwind.se, false"
  })
  void knowsRoles(String text, boolean role) {
    assertThat(screen(text).flags().roleAccount()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ada@gmial.com, ada@gmail.com",
        "ada@gmai.com, ada@gmail.com",
        "ada@gmaill.com, ada@gmail.com",
        "ada@gnail.com, ada@gmail.com",
        "ada@mgail.com, ada@gmail.com",
        "Ada@gmail.co, Ada@gmail.com",
        "ada@gmail.con, ada@gmail.com",
        "ada@gmial.cmo, ada@gmail.com",
        "ada@gmail.net, ada@gmail.com",
        "ada@gmail.com.mx, ada@gmail.com",
        "ada@gmailcom, ada@gmail.com",
        "ada@googelmail.com, ada@googlemail.com",
        "ada@hotmial.cm, ada@hotmail.com",
        "ada@hotmai.fr, ada@hotmail.fr",
        "ada@hotmal.co.uk, ada@hotmail.co.uk",
        "ada@outlok.com, ada@outlook.com",
        "ada@outloo.de, ada@outlook.de",
        "ada@yahooo.com, ada@yahoo.com",
        "ada@yaho.co.in, ada@yahoo.co.in",
        "ada@iclod.com, ada@icloud.com",
        "ada@protonmial.com, ada@protonmail.com",
        "ada@t-onlin.de, ada@t-online.de",
        "ada@sbcgloabl.net, ada@sbcglobal.net",
        "ada@aol.con, ada@aol.com",
        "ada@gmx.con, ada@gmx.de",
        "ada@northwind.con, ada@northwind.com",
        "ada@gmail.com, -",
        "ada@ymail.com, -",
        "ada@mail.com, -",
        "ada@email.com, -",
        "ada@hotmail.fr, -",
        "ada@yahoo.de, -",
        // Firms, not slips.
        "ada@aon.com, -",
        "ada@gm.com, -",
        "ada@gap.com, -",
        "ada@cloud.com, -",
        "ada@verizon.com, -",
        "ada@comcast.com, -",
        "ada@orange.com, -",
        "ada@libera.it, -",
        "ada@gmailify.io, -",
        "ada@outlookgroup.com, -",
        "ada@hotmaps.com, -",
        "ada@yahara.com, -",
        "ada@mail.gmial.com, -",
        "ada@northwind.co, -",
        "ada@northwind.cm, -",
        "ada@northwind.com, -"
      })
  void suggestsWhatWasProbablyMeant(String text, String suggestion) {
    assertThat(screen(text).flags().suggestion()).isEqualTo(suggestion);
  }

  @Test
  void adminsOverrideThePublicLists() {
    var spam = screen("ada@northwind.com", Map.of("northwind.com", DomainListing.SPAM));
    var blocked = screen("ada@northwind.com", Map.of("northwind.com", DomainListing.BLOCK));
    var work = screen("ada@mailinator.com", Map.of("mailinator.com", DomainListing.WORK));
    var personal = screen("ada@northwind.com", Map.of("northwind.com", DomainListing.PERSONAL));
    var company = screen("ada@gmail.com", Map.of("gmail.com", DomainListing.WORK));
    var allowed = screen("test@mailinator.com", Map.of("mailinator.com", DomainListing.ALLOW));

    assertThat(spam.verdict().reason()).isEqualTo(Reason.SPAM_TRAP);
    assertThat(blocked.verdict().reason()).isEqualTo(Reason.TEMPORARY_DOMAIN);
    assertThat(work.isDecided()).isFalse();
    assertThat(work.type()).isEqualTo(AddressType.WORK);
    assertThat(personal.type()).isEqualTo(AddressType.PERSONAL);
    assertThat(company.type()).isEqualTo(AddressType.WORK);
    assertThat(company.flags().freeProvider()).isFalse();
    assertThat(allowed.isDecided()).isFalse();
    assertThat(allowed.flags().disposable()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(DomainListing.class)
  void theMostSpecificListingWins(DomainListing parent) {
    Map<String, DomainListing> listings =
        Map.of("northwind.com", parent, "mail.northwind.com", DomainListing.SPAM);

    assertThat(screen("ada@mail.northwind.com", listings).verdict().reason())
        .isEqualTo(Reason.SPAM_TRAP);
    assertThat(screen("ada@x.mail.northwind.com", listings).verdict().reason())
        .isEqualTo(Reason.SPAM_TRAP);
    assertThat(screen("ada@other.com", listings).isDecided()).isFalse();
  }

  @Test
  void oneLetterTopLevelDomainsPassWhereTheSettingSaysSo() {
    AddressScreener unknown = new AddressScreener(LISTS, false, true);
    AddressScreener both =
        new AddressScreener(LISTS, new AddressSyntax(false), new SpecialUseDomains(true, true));

    assertThat(unknown.screen(unknown.parse("ada@northwind.c"), Map.of(), NOW).isDecided())
        .isTrue();
    assertThat(both.screen(both.parse("ada@northwind.c"), Map.of(), NOW).isDecided()).isFalse();
    assertThat(both.screen(both.parse("ada@northwind.1"), Map.of(), NOW).isDecided()).isTrue();
  }

  @Test
  void unknownTopLevelDomainsPassWhereTheSettingSaysSo() {
    AddressScreener own = new AddressScreener(LISTS, false, true);

    assertThat(own.screen(own.parse("ada@mail.corp.lan"), Map.of(), NOW).isDecided()).isFalse();
    assertThat(screen("ada@mail.corp.lan").verdict().reason()).isEqualTo(Reason.DOMAIN_INVALID);
  }
}
