package io.leadwise.emailvalidation.domain.address;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The public-suffix list (publicsuffix.org), private section included. Takes names in A-labels. The
 * list is the one that crawler-commons carries; looking it up there costs several times as much as
 * the whole syntax check, and addresses come by the hundred thousand.
 */
public final class PublicSuffixes {

  private static final Map<String, Rules> RULES = new HashMap<>(16_384);
  private static final Set<String> TOP_LEVEL = new HashSet<>(4_096);
  private static final NameSet NAMES;

  /**
   * What the list says about one name.
   *
   * @param name in A-labels
   * @param suffix the name is a public suffix
   * @param wildcard all names directly below it are
   * @param exception it is none, although a wildcard says so
   */
  private record Rules(String name, boolean suffix, boolean wildcard, boolean exception) {

    boolean isFor(String domain, int from) {
      return domain.length() - from == name.length() && domain.startsWith(name, from);
    }

    Rules or(Rules other) {
      return new Rules(
          name, suffix || other.suffix, wildcard || other.wildcard, exception || other.exception);
    }
  }

  /** Rules about top-level domains, where two of them do not share a slot. */
  private static final Rules[] TOP = new Rules[16_384];

  static {
    read(EffectiveTldFinder.ETLD_DATA);
    TOP_LEVEL.forEach(label -> RULES.putIfAbsent(label, new Rules(label, false, false, false)));
    NAMES = new NameSet(RULES.keySet());
    TOP_LEVEL.forEach(label -> TOP[topSlot(label.hashCode())] = RULES.get(label));
  }

  private PublicSuffixes() {}

  /** Tells whether anybody can register names below this one, such as {@code co.uk}. */
  public static boolean isPublicSuffix(String domain) {
    return registrableAt(domain) < 0;
  }

  /**
   * Tells whether the list has the last label of the domain as a top-level domain; it has a few
   * that are reserved, too.
   *
   * @param from where the last label begins
   */
  public static boolean isTopLevelDomain(String domain, int from) {
    return rules(domain, from) != null;
  }

  /**
   * Returns the domain and its parents down to the registrable domain, most specific first; a
   * public suffix itself is never among them, so that no list entry can match a whole country.
   */
  public static List<String> candidates(String domain) {
    int registrableAt = registrableAt(domain);
    if (registrableAt < 0) {
      return List.of();
    }
    if (registrableAt == 0) {
      return List.of(domain);
    }
    List<String> candidates = new ArrayList<>(2);
    candidates.add(domain);
    for (int at = 0; at < registrableAt; ) {
      at = domain.indexOf('.', at) + 1;
      candidates.add(domain.substring(at));
    }
    return candidates;
  }

  /** Returns where the registrable domain begins; negative for a public suffix. */
  private static int registrableAt(String domain) {
    int shorter = -1;
    int at = 0;
    while (true) {
      Rules rules = rules(domain, at);
      int next = domain.indexOf('.', at) + 1;
      if (rules != null) {
        if (rules.exception) {
          return at;
        }
        if (rules.wildcard && at > 0) {
          // The name below this one is the suffix, so the one below that can be registered.
          return shorter == 0 ? -1 : domain.lastIndexOf('.', shorter - 2) + 1;
        }
        if (rules.suffix) {
          return shorter;
        }
      }
      if (next == 0) {
        // The prevailing rule for an unknown top-level domain is "*".
        return shorter;
      }
      shorter = at;
      at = next;
    }
  }

  private static Rules rules(String domain, int from) {
    if (!NAMES.mayContain(domain, from)) {
      return null;
    }
    Rules top = TOP[topSlot(NameSet.hash(domain, from))];
    return top != null && top.isFor(domain, from) ? top : RULES.get(domain.substring(from));
  }

  /** Most of what is found is a top-level domain, and there no text has to be made for it. */
  private static int topSlot(int hash) {
    return (hash ^ hash >>> 13) & TOP.length - 1;
  }

  private static void read(String resource) {
    try (InputStream in = PublicSuffixes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .forEach(PublicSuffixes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String rule) {
    boolean wildcard = rule.startsWith("*.");
    boolean exception = rule.startsWith("!");
    String name = wildcard ? rule.substring(2) : exception ? rule.substring(1) : rule;
    DomainNames.toAscii(name)
        .ifPresent(
            ascii -> {
              RULES.merge(
                  ascii, new Rules(ascii, !wildcard && !exception, wildcard, exception), Rules::or);
              TOP_LEVEL.add(ascii.substring(ascii.lastIndexOf('.') + 1));
            });
  }
}
