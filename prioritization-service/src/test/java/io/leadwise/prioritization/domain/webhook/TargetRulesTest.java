package io.leadwise.prioritization.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {
  private final TargetRules rules =
      new TargetRules(Set.of("crm.intranet"), false, Set.of(443, 8443));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.com/leadwise?key=1",
        "https://hooks.example.com:8443/",
        "http://crm.intranet:9000/hook",
        "https://CRM.intranet/hook"
      })
  void publicNamesOverHttpsAndTrustedHostsMayBeAsked(String url) {
    assertThat(rules.refusal(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/",
        "https://hooks.example.com:22/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://0x7f.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://[::ffff:7f00:1]/",
        "https://user:secret@hooks.example.com/",
        "https://hooks.example.com/#part",
        "ftp://hooks.example.com/",
        "file:///etc/passwd",
        "/relative",
        "mailto:someone@example.com"
      })
  void everythingElseIsRefused(String url) {
    assertThat(rules.refusal(URI.create(url))).isPresent();
  }

  @Test
  void httpIsAskedWhereTheOperatorAllowsIt() {
    TargetRules lax = new TargetRules(Set.of(), true, Set.of(80));

    assertThat(lax.refusal(URI.create("http://hooks.example.com/"))).isEmpty();
  }
}
