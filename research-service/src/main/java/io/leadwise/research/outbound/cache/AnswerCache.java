package io.leadwise.research.outbound.cache;

import io.leadwise.research.domain.outgoing.KeptAnswer;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * Answers kept from before (RFC 9111), so that nobody is asked twice for the same. Never a way
 * around an error: an old answer is not shown as a new one.
 */
public interface AnswerCache {

  Optional<KeptAnswer> find(URI uri, String accept);

  /** Takes the server's word that a kept answer still holds. */
  KeptAnswer confirm(KeptAnswer kept, MessageHeaders headers);

  /** Returns a body that is copied while it is read, if the answer may be kept. */
  BodyCopy copying(URI uri, String accept, int status, MessageHeaders headers, InputStream body);
}
