package io.leadwise.lead.connectors.imap;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jboss.logging.Logger;

/** Reads the first words of an email, to find what its writer wants; nobody keeps them. */
final class MailWords {

  private static final Logger LOG = Logger.getLogger(MailWords.class);
  private static final int MOST_BYTES = 2_000;
  private static final int DEEPEST = 5;

  private MailWords() {}

  /** Null when it has no plain text, or cannot be read. */
  static String of(Part message) {
    try {
      return of(message, 0);
    } catch (MessagingException | IOException e) {
      LOG.debug("An email cannot be read; its intents are left out");
      return null;
    }
  }

  private static String of(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return null;
    }
    if (part.isMimeType("text/plain")) {
      try (InputStream in = part.getInputStream()) {
        return new String(in.readNBytes(MOST_BYTES), charset(part));
      }
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String words = of(inner, depth + 1);
        if (words != null) {
          return words;
        }
      }
    }
    return null;
  }

  private static Charset charset(Part part) throws MessagingException {
    String name = new ContentType(part.getContentType()).getParameter("charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
