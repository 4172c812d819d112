package io.leadwise.prioritization.domain.change;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the journal. Transactions are ordered by their ids and an entry is read only when
 * every transaction with a lower id is over, so nothing can appear before a place that was read.
 *
 * @param tx id of the transaction that wrote the entry
 * @param position place among all entries
 */
public record ChangePlace(long tx, long position) implements Comparable<ChangePlace> {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  private static final Comparator<ChangePlace> ORDER =
      Comparator.comparingLong(ChangePlace::tx).thenComparingLong(ChangePlace::position);

  /** Reads the id of an event; empty when it is none of ours. */
  public static Optional<ChangePlace> parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    return parts.matches()
        ? Optional.of(
            new ChangePlace(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ChangePlace other) {
    return ORDER.compare(this, other);
  }

  /** The id of the event at this place. */
  @Override
  public String toString() {
    return tx + "-" + position;
  }
}
