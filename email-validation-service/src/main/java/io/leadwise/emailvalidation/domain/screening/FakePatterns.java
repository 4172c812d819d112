package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Test and placeholder addresses. Only what nobody's mailbox is called stands here: a false hit
 * makes a good lead INVALID, a miss is caught by the checks that follow.
 */
final class FakePatterns {

  private static final Set<String> MAILBOXES =
      Set.of(
          "abc123",
          "aaa",
          "asd",
          "bbb",
          "bogus",
          "changeme",
          "doesnotexist",
          "donotemail",
          "dummy",
          "email",
          "emailaddress",
          "example",
          "fake",
          "fakeemail",
          "fakemail",
          "first.last",
          "firstname",
          "firstname.lastname",
          "firstnamelastname",
          "foo",
          "foobar",
          "foo.bar",
          "invalid",
          "mailtest",
          "n/a",
          "na",
          "name",
          "no",
          "no-email",
          "no.email",
          "noemail",
          "no-mail",
          "nomail",
          "no_email",
          "none",
          "none.none",
          "nope",
          "notavailable",
          "not.available",
          "notgiven",
          "noone",
          "nospam",
          "null",
          "placeholder",
          "sample",
          "spam",
          "someone",
          "somebody",
          "test.test",
          "testaccount",
          "test.account",
          "testemail",
          "test.email",
          "testing",
          "testmail",
          "test-mail",
          "test.user",
          "testuser",
          "test_user",
          "undefined",
          "unknown",
          "user.name",
          "username",
          "vorname.nachname",
          "xxx",
          "xyz",
          "your.email",
          "youremail",
          "your.name",
          "yourname",
          "your-name",
          "your_email");

  private static final Set<String> DOMAINS =
      Set.of(
          "asdf.com",
          "domain.tld",
          "fake.com",
          "fakemail.com",
          "none.com",
          "null.com",
          "test.com",
          "test.de",
          "test.org",
          "test.net",
          "tests.com",
          "testing.com",
          "yourcompany.com",
          "your-company.com",
          "yourdomain.com",
          "your-domain.com",
          "mydomain.com",
          "companyname.com");

  private static final List<Pattern> PATTERNS =
      List.of(
          // test, tests, tester, test1, test-2, test.03
          Pattern.compile("test(s|er)?[-._]?\\d*"),
          // runs along a row of the keyboard: asdf, asdfgh, qwerty, qwertz, zxcv, yxcv, hjkl
          Pattern.compile("(asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|qwert|zxcv|yxcv)[a-z]*\\d*"),
          // the same few keys of the home row again and again: sdfsdf, asdasd, dfgdfgdfg
          Pattern.compile("([asdfghjkl]{3})\\1+"),
          // one character again and again: xxxx, 1111, aaaa
          Pattern.compile("(.)\\1{3,}"),
          // counting: 123, 1234, … 1234567890
          Pattern.compile("123(4(5(6(7(8(90?)?)?)?)?)?)?"),
          Pattern.compile("abcd(e(f(g(h)?)?)?)?\\d*"));

  private FakePatterns() {}

  static Optional<String> examine(EmailAddress address, List<String> candidates) {
    if (candidates.stream().anyMatch(DOMAINS::contains)) {
      return Optional.of("the domain is a placeholder");
    }
    String mailbox = address.mailbox();
    boolean fake =
        MAILBOXES.contains(mailbox)
            || PATTERNS.stream().anyMatch(pattern -> pattern.matcher(mailbox).matches());
    return fake ? Optional.of("the local part is a placeholder") : Optional.empty();
  }
}
