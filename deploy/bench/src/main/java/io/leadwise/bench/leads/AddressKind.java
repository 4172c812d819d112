package io.leadwise.bench.leads;

import io.leadwise.bench.stub.StubCompany;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Kinds of email addresses that lead files hold, with their share in per cent. */
public enum AddressKind {
  WORK(72),
  PERSONAL(12),
  MALFORMED(5),
  NONE(4),
  DISPOSABLE(3),
  ROLE(3),
  TYPO(1);

  private static final String[] FREE = {"gmail.com", "outlook.com", "gmx.de", "yahoo.com"};

  private final int share;

  AddressKind(int share) {
    this.share = share;
  }

  /** Draws a kind by the shares. */
  static AddressKind draw(RandomGenerator random) {
    int total = 0;
    for (AddressKind kind : values()) {
      total += kind.share;
    }
    int left = random.nextInt(total);
    for (AddressKind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("The shares do not add up");
  }

  /** An address of this kind; empty for none. */
  String address(String firstName, String lastName, int number, StubCompany company) {
    String person = (firstName + "." + lastName + number).toLowerCase(Locale.ROOT);
    return switch (this) {
      case WORK -> person + "@" + company.domain();
      case PERSONAL -> person + "@" + FREE[number % FREE.length];
      case MALFORMED -> person + "@@" + company.domain();
      case NONE -> "";
      case DISPOSABLE -> person + "@mailinator.com";
      case ROLE -> "info@" + company.domain();
      case TYPO -> person + "@gmial.com";
    };
  }
}
