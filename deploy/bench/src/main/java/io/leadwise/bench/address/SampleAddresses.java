package io.leadwise.bench.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Addresses as lead files hold them: mostly of companies, each domain a few times, some private,
 * some international, some wrong. The same seed makes the same ones.
 */
public final class SampleAddresses {

  private static final String[] FIRST = {
    "ada", "bruno", "chiara", "deniz", "elif", "farid", "greta", "hugo", "ines", "jonas", "kira",
    "luca", "mira", "noel", "olga", "pavel", "quirin", "rosa", "sven", "tara"
  };
  private static final String[] LAST = {
    "albers", "berger", "costa", "dahl", "engel", "fischer", "garcia", "hansen", "ivanov", "jansen",
    "keller", "lindt", "moreau", "novak", "olsen", "petit", "rossi", "schmid", "tanaka", "weber"
  };
  private static final String[] ACCENTED = {"jörg.grün", "françois.lefèvre", "sørensen", "иван"};
  private static final String[] TRADE = {
    "tools", "pumps", "logistics", "foods", "systems", "print", "energy", "medical", "glas", "bau"
  };
  private static final String[] ENDING = {
    "com", "com", "com", "com", "de", "de", "co.uk", "fr", "it", "com.au", "net", "org", "io", "se"
  };
  private static final String[] FREE = {
    "gmail.com", "outlook.com", "gmx.de", "yahoo.com", "web.de", "yahoo.co.uk", "icloud.com"
  };
  private static final String[] ROLE = {"info", "sales", "kontakt", "office", "support"};
  private static final String[] THROWAWAY = {"mailinator.com", "yopmail.com", "guerrillamail.com"};
  private static final String[] MISSPELT = {"gmial.com", "hotmial.com", "yahooo.com", "gmail.con"};
  private static final String[] WRONG = {
    "%s@@%s", "%s.@%s", "%s %s", "%s@%s.", "%s", "%s@-%s", "<%s@%s>", "%s,@%s", "test@%2$s"
  };

  private static final int COMPANIES = 20_000;

  private final Random random;

  public SampleAddresses(long seed) {
    this.random = new Random(seed);
  }

  /** Makes some. */
  public List<String> addresses(int count) {
    List<String> addresses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      addresses.add(address());
    }
    return addresses;
  }

  private String address() {
    int kind = random.nextInt(100);
    if (kind < 70) {
      return person() + '@' + company();
    }
    if (kind < 84) {
      return person() + random.nextInt(100) + '@' + pick(FREE);
    }
    if (kind < 89) {
      return pick(ROLE) + '@' + company();
    }
    if (kind < 91) {
      return person() + '@' + pick(THROWAWAY);
    }
    if (kind < 93) {
      return person() + '@' + pick(MISSPELT);
    }
    if (kind < 94) {
      return pick(ACCENTED) + '@' + company();
    }
    if (kind < 95) {
      return person() + "@bücher-" + random.nextInt(COMPANIES) + ".de";
    }
    return pick(WRONG).formatted(person(), company());
  }

  private String person() {
    String first = pick(FIRST);
    String last = pick(LAST);
    return switch (random.nextInt(5)) {
      case 0 -> first.charAt(0) + "." + last;
      case 1 -> first;
      case 2 -> first + '_' + last;
      case 3 -> first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1) + '.' + last;
      default -> first + '.' + last;
    };
  }

  private String company() {
    int number = random.nextInt(COMPANIES);
    String name = LAST[number % LAST.length] + '-' + TRADE[number / 7 % TRADE.length] + number;
    String below = random.nextInt(25) == 0 ? "mail." : "";
    return below + name + '.' + ENDING[number % ENDING.length];
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
