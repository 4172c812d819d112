package io.leadwise.lead.application.connectors.mail;

import io.leadwise.lead.domain.value.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Names what was derived from emails, one name for each person on the other side. A digest: it is
 * found again by the email and tells nothing about it.
 */
public final class MailDigests {

  /** People of one email that count. */
  static final int MOST = 20;

  private MailDigests() {}

  /**
   * @param person place among the people on the other side, from 0
   */
  static String of(UUID sellerId, String messageId, int person) {
    return HexFormat.of().formatHex(Sha256.of(sellerId + messageId), 0, 20) + ":" + person;
  }

  /** All names that can have been derived from an email. */
  public static List<String> all(UUID sellerId, String messageId) {
    return IntStream.range(0, MOST).mapToObj(i -> of(sellerId, messageId, i)).toList();
  }
}
