package io.leadwise.prioritization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts are never sent (domain.md §9): nothing in the service could. */
class NothingIsSentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.mail.Transport",
        "javax.mail.Transport",
        "org.eclipse.angus.mail.smtp.SMTPTransport",
        "com.sun.mail.smtp.SMTPTransport",
        "org.apache.commons.mail.Email",
        "org.simplejavamail.api.mailer.Mailer",
        "io.vertx.ext.mail.MailClient",
        "io.quarkus.mailer.Mailer",
        "org.springframework.mail.MailSender"
      })
  void noLibraryThatSendsMailIsOnTheClassPath(String sender) {
    assertThat(getClass().getClassLoader().getResource(sender.replace('.', '/') + ".class"))
        .isNull();
  }

  @Test
  void noArtifactIsNamedAfterMail() {
    List<String> artifacts =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> path.substring(path.lastIndexOf(File.separatorChar) + 1))
            .toList();

    assertThat(artifacts).hasSizeGreaterThan(50).noneMatch(it -> it.matches("(?i).*(mail|smtp).*"));
  }
}
