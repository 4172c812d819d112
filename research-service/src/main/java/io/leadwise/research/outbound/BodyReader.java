package io.leadwise.research.outbound;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an answer while it comes in, so that a large one is never held whole. What it reads is
 * unpacked and within the limits of the request; it need not read to the end.
 */
@FunctionalInterface
public interface BodyReader<T> {

  /**
   * @param body ends with a {@link FetchException} where the answer breaks off or breaks a limit
   */
  T read(AnswerHead head, InputStream body) throws IOException;
}
