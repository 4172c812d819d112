package io.leadwise.emailvalidation.domain.address;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A large set of names that are hardly ever asked for. A bit per hash, small enough to stay in the
 * processor's cache, answers for nearly all others; the set itself is only asked about the rest.
 */
public final class NameSet {

  /** Bits per name: so few of the others share a bit that they do not matter. */
  private static final int BITS_PER_NAME = 24;

  private final Set<String> names;
  private final long[] bits;
  private final int mask;

  public NameSet(Collection<String> names) {
    this.names = new HashSet<>(names);
    int words = Integer.highestOneBit(Math.max(1, names.size() * BITS_PER_NAME / Long.SIZE)) << 1;
    this.bits = new long[words];
    this.mask = words * Long.SIZE - 1;
    for (String name : names) {
      int bit = bit(name);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  /** Tells whether the name is one of them. */
  public boolean contains(String name) {
    int bit = bit(name);
    return (bits[bit >>> 6] & 1L << bit) != 0 && names.contains(name);
  }

  /**
   * Tells, without looking closely, whether the end of a text may be one of them; when not, it is
   * certain.
   */
  boolean mayContain(String text, int from) {
    int bit = bit(hash(text, from));
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  /** The hash that the end of the text has as a text of its own. */
  static int hash(String text, int from) {
    if (from == 0) {
      return text.hashCode();
    }
    int hash = 0;
    for (int i = from; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private int bit(String name) {
    return bit(name.hashCode());
  }

  private int bit(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }
}
