package io.leadwise.bench.address;

import com.sanctionco.jmail.JMail;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.lists.ClasspathMailboxLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Measures what the service does with an address before it asks anybody (syntax, lists, type), and
 * plain JMail (syntax only) on the same addresses: in one process, in turns, so that whatever else
 * the machine does hits both.
 */
public final class AddressRace {

  /**
   * One round.
   *
   * @param leadwiseNanos per address
   * @param jmailNanos per address
   */
  public record Round(double leadwiseNanos, double jmailNanos) {

    /** How many times as long Leadwise takes. */
    public double ratio() {
      return leadwiseNanos / jmailNanos;
    }
  }

  private final List<String> addresses;
  private final AddressScreener screener =
      new AddressScreener(new ClasspathMailboxLists().read(), false, false);

  public AddressRace(List<String> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  /**
   * Races.
   *
   * @param warmUp rounds that do not count
   */
  public List<Round> run(int warmUp, int rounds) {
    List<Round> measured = new ArrayList<>(rounds);
    for (int i = -warmUp; i < rounds; i++) {
      // Who goes first changes, so that nobody always finds the caches of the other.
      boolean leadwiseFirst = i % 2 == 0;
      double first = turn(leadwiseFirst);
      double second = turn(!leadwiseFirst);
      if (i >= 0) {
        measured.add(leadwiseFirst ? new Round(first, second) : new Round(second, first));
      }
    }
    return measured;
  }

  private double turn(boolean leadwise) {
    return leadwise ? leadwise() : jmail();
  }

  private double leadwise() {
    Instant now = Instant.EPOCH;
    return nanos(address -> !screener.screen(screener.parse(address), Map.of(), now).isDecided());
  }

  private double jmail() {
    return nanos(JMail::isValid);
  }

  private double nanos(Predicate<String> check) {
    int passed = 0;
    long began = System.nanoTime();
    for (String address : addresses) {
      if (check.test(address)) {
        passed++;
      }
    }
    long took = System.nanoTime() - began;
    if (passed == 0) {
      // Also keeps the compiler from leaving out work whose result nobody reads.
      throw new IllegalStateException("None of the addresses was accepted");
    }
    return took / (double) addresses.size();
  }
}
