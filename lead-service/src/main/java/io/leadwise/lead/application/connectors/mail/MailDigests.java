package io.leadwise.lead.application.connectors.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(sellerId.toString().getBytes(StandardCharsets.UTF_8));
      byte[] digest = sha.digest(messageId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 20) + ":" + person;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All names that can have been derived from an email. */
  public static List<String> all(UUID sellerId, String messageId) {
    return IntStream.range(0, MOST).mapToObj(i -> of(sellerId, messageId, i)).toList();
  }
}
