package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.mail.DeliveryReport;
import io.leadwise.kit.problem.BadRequestProblem;
import java.io.IOException;
import java.io.InputStream;

/** Reads reports that mail servers send about the fate of a mail. */
public interface DeliveryReportReader {

  /**
   * Reads a whole message.
   *
   * @param contentType how the caller named the body; needed when the body starts with its parts
   * @throws BadRequestProblem {@code unreadable-message} when it is no MIME message, {@code
   *     not-a-delivery-report} when it reports nothing
   * @throws IOException when the body cannot be read to its end
   */
  DeliveryReport read(InputStream message, String contentType) throws IOException;
}
