package io.leadwise.lead.application.connectors;

import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.Locale;
import java.util.UUID;

/**
 * A part of a connection that is read for itself.
 *
 * @param name unique within the connection
 * @param sellerId whose mailbox it is, or null
 */
public record PullStream(String name, RecordKind kind, UUID sellerId) {

  /** All records of a kind. */
  public static PullStream of(RecordKind kind) {
    return new PullStream(kind.plural(), kind, null);
  }

  /** What is read of a part of a seller's mailbox. */
  public static PullStream ofMailbox(Enum<?> part, UUID sellerId) {
    return new PullStream(
        part.name().toLowerCase(Locale.ROOT) + ":" + sellerId, RecordKind.INTERACTION, sellerId);
  }

  /** The part of the mailbox that {@link #ofMailbox} was given. */
  public <E extends Enum<E>> E part(Class<E> parts) {
    return Enum.valueOf(parts, name.substring(0, name.indexOf(':')).toUpperCase(Locale.ROOT));
  }
}
