package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.NameSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Test and placeholder addresses. Only what nobody's mailbox is called stands here: a false hit
 * makes a good lead INVALID, a miss is caught by the checks that follow. So initials, surnames such
 * as Foo and shared mailboxes such as email@ count only beside a domain that is a placeholder, too.
 */
final class FakePatterns {

  static final String LOCAL_PART = "the local part is a placeholder";
  static final String DOMAIN = "the domain is a placeholder";
  static final String BOTH = "local part and domain are a placeholder together";

  /** Whatever the domain. */
  private static final NameSet MAILBOXES =
      new NameSet(
          List.of(
              "aaa",
              "abc",
              "abc123",
              "asd",
              "asd123",
              "bbb",
              "bogus",
              "bugs.bunny",
              "bugsbunny",
              "changeme",
              "daffy.duck",
              "deleteme",
              "doesnotexist",
              "does.not.exist",
              "donald.duck",
              "donaldduck",
              "donotemail",
              "dummy",
              "dummyemail",
              "email.address",
              "emailaddress",
              "erika.mustermann",
              "erikamustermann",
              "example",
              "fake",
              "fake.email",
              "fakeemail",
              "fakemail",
              "fakename",
              "fakeuser",
              "first.last",
              "first_last",
              "firstname",
              "firstname.lastname",
              "firstname_lastname",
              "firstnamelastname",
              "foo.bar",
              "foobar",
              "foobarbaz",
              "honeypot",
              "invalid",
              "joe.bloggs",
              "joebloggs",
              "lastname",
              "loremipsum",
              "lorem.ipsum",
              "mailtest",
              "max.mustermann",
              "max_mustermann",
              "maxmustermann",
              "mickey.mouse",
              "mickeymouse",
              "mustermann",
              "n/a",
              "name",
              "name.surname",
              "no-email",
              "no-mail",
              "no.email",
              "no.mail",
              "no_email",
              "no_mail",
              "noaddress",
              "nobody",
              "noemail",
              "nomail",
              "nombre.apellido",
              "none",
              "none.none",
              "nope",
              "noone",
              "nospam",
              "not.applicable",
              "not.available",
              "not.provided",
              "notapplicable",
              "notarealemail",
              "notavailable",
              "notgiven",
              "notprovided",
              "null",
              "placeholder",
              "prenom.nom",
              "prueba",
              "qwe",
              "qwe123",
              "qweqwe",
              "sample",
              "sampleemail",
              "somebody",
              "someone",
              "spam",
              "spam-trap",
              "spambait",
              "spamtrap",
              "tbd",
              "teste",
              "testtest",
              "thisisatest",
              "throwaway",
              "undefined",
              "unknown",
              "user.name",
              "user_name",
              "username",
              "vorname.nachname",
              "wxyz",
              "xxx",
              "xyz",
              "your-email",
              "your-name",
              "your.email",
              "your.name",
              "your_email",
              "your_name",
              "youremail",
              "yourname",
              "zxc",
              "zxczxc"));

  /** Whatever the local part: nobody works there. */
  private static final NameSet DOMAINS =
      new NameSet(
          List.of(
              "asdf.com",
              "asdfasdf.com",
              "asdfgh.com",
              "companyname.com",
              "domain.tld",
              "domainname.com",
              "dummy.com",
              "fake.com",
              "fakedomain.com",
              "fakeemail.com",
              "fakemail.com",
              "mydomain.com",
              "no-email.com",
              "noemail.com",
              "none.com",
              "notreal.com",
              "null.com",
              "placeholder.com",
              "qwerty.com",
              "test.com",
              "test.net",
              "test.org",
              "testtest.com",
              "your-company.com",
              "your-domain.com",
              "yourcompany.com",
              "yourdomain.com",
              "yourwebsite.com"));

  /** Somebody works at these, but not under the names below. */
  private static final Set<String> WEAK_DOMAINS =
      Set.of(
          "bar.com",
          "company.com",
          "domain.com",
          "email.com",
          "foo.com",
          "here.com",
          "mail.com",
          "nowhere.com",
          "site.com",
          "somewhere.com",
          "there.com",
          "website.com");

  private static final Set<String> WEAK_MAILBOXES =
      Set.of(
          "a", "aa", "address", "anyone", "bar", "email", "foo", "mail", "me", "my", "myname", "na",
          "no", "person", "user", "x", "xx", "you");

  private static final int LONGEST_WEAK = 7;

  /** Words that may follow {@code test}, with or without something between, and a number. */
  private static final Set<String> AFTER_TEST =
      Set.of(
          "",
          "s",
          "er",
          "ing",
          "account",
          "address",
          "acc",
          "email",
          "kunde",
          "lead",
          "mail",
          "mailbox",
          "person",
          "test",
          "user",
          "use",
          "contact",
          "customer",
          "me");

  /** Neighbours on a row of the keyboard, each four letters in one number. */
  private static final int[] KEYBOARD_RUNS =
      Stream.of(
              "asdf", "sdfg", "dfgh", "fghj", "ghjk", "hjkl", "qwer", "zxcv", "yxcv", "xcvb",
              "fdsa", "lkjh", "poiu", "rewq", "mnbv", "vcxz")
          .mapToInt(FakePatterns::firstFour)
          .sorted()
          .toArray();

  private static final String HOME_ROW = "asdfghjkl";
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "1234567890";

  /** Its people have numbers instead of names. */
  private static final String NUMBERED = "qq.com";

  private FakePatterns() {}

  /**
   * Examines the two halves of an address.
   *
   * @param mailbox its local part in lower case, without a sub-address
   * @param candidates its domain and the parents, down to the registrable one
   * @return what was found; null when nothing was
   */
  static String examine(String mailbox, List<String> candidates) {
    String registrable = candidates.isEmpty() ? "" : candidates.get(candidates.size() - 1);
    if (DOMAINS.contains(registrable) || isReservedLetter(registrable)) {
      return DOMAIN;
    }
    if (MAILBOXES.contains(mailbox) || isPattern(mailbox, registrable)) {
      return LOCAL_PART;
    }
    return mailbox.length() <= LONGEST_WEAK
            && WEAK_MAILBOXES.contains(mailbox)
            && (WEAK_DOMAINS.contains(registrable) || repeats(mailbox, registrable))
        ? BOTH
        : null;
  }

  private static boolean isPattern(String mailbox, String registrable) {
    int end = mailbox.length();
    while (end > 0 && isDigit(mailbox.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return !registrable.equals(NUMBERED) && (isCount(mailbox) || isOneCharacter(mailbox));
    }
    return switch (mailbox.charAt(0)) {
          case 't' -> isTest(mailbox, end);
          case 'a' -> isAlphabet(mailbox, end) || isRun(mailbox, end);
          default -> isRun(mailbox, end);
        }
        || isOneCharacter(mailbox)
        || isMash(mailbox);
  }

  /** test, tests, tester, test1, test-2, test.user3, testmail. */
  private static boolean isTest(String mailbox, int end) {
    if (!mailbox.startsWith("test")) {
      return false;
    }
    int from = 4;
    if (from < end && isSeparator(mailbox.charAt(from))) {
      from++;
    }
    int to = end > from && isSeparator(mailbox.charAt(end - 1)) ? end - 1 : end;
    return from >= to || AFTER_TEST.contains(mailbox.substring(from, to));
  }

  /** A run along a row of the keyboard, and what letters follow: asdf, qwertz, lkjh. */
  private static boolean isRun(String mailbox, int end) {
    boolean run = end > 3 && Arrays.binarySearch(KEYBOARD_RUNS, firstFour(mailbox)) >= 0;
    for (int i = 4; run && i < end; i++) {
      run = mailbox.charAt(i) >= 'a' && mailbox.charAt(i) <= 'z';
    }
    return run;
  }

  private static int firstFour(String text) {
    int four = 0;
    for (int i = 0; i < 4; i++) {
      four = four << 8 | text.charAt(i) & 0xff;
    }
    return four;
  }

  /** The alphabet from its beginning: abcd, abcdef1. */
  private static boolean isAlphabet(String mailbox, int end) {
    return end > 3 && ALPHABET.regionMatches(0, mailbox, 0, end);
  }

  /** Counting: 123, 1234, … 1234567890. */
  private static boolean isCount(String mailbox) {
    return mailbox.length() > 2 && DIGITS.startsWith(mailbox);
  }

  /** One character again and again: xxxx, 1111. */
  private static boolean isOneCharacter(String mailbox) {
    char first = mailbox.charAt(0);
    for (int i = 1; i < mailbox.length(); i++) {
      if (mailbox.charAt(i) != first) {
        return false;
      }
    }
    return mailbox.length() > 3;
  }

  /** The same three keys of the home row again and again: sdfsdf, asdasdasd. */
  private static boolean isMash(String mailbox) {
    if (mailbox.length() < 6
        || mailbox.charAt(3) != mailbox.charAt(0)
        || mailbox.length() % 3 != 0) {
      return false;
    }
    for (int i = 0; i < mailbox.length(); i++) {
      char c = mailbox.charAt(i);
      if (i < 3 ? HOME_ROW.indexOf(c) < 0 : c != mailbox.charAt(i - 3)) {
        return false;
      }
    }
    return true;
  }

  /** no@no.com, x@x.com. */
  private static boolean repeats(String mailbox, String registrable) {
    return registrable.startsWith(mailbox) && registrable.startsWith(".com", mailbox.length());
  }

  /** a.com, b.com, y.com: IANA holds these names back; three were given away before. */
  private static boolean isReservedLetter(String registrable) {
    return registrable.length() == 5
        && registrable.endsWith(".com")
        && "qxz".indexOf(registrable.charAt(0)) < 0;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '.' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
