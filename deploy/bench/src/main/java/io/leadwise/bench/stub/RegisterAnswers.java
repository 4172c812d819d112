package io.leadwise.bench.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** The registers of companies: invented companies are in none, which they say as the real ones. */
final class RegisterAnswers {

  private static final Set<String> HOSTS = Set.of("www.sec.gov", "data.sec.gov", "api.gleif.org");
  private static final ObjectMapper JSON = new ObjectMapper();

  private RegisterAnswers() {}

  static boolean isRegister(String host) {
    return HOSTS.contains(host.toLowerCase(Locale.ROOT));
  }

  static StubAnswer to(String path) {
    return switch (path) {
      case "/files/company_tickers.json" -> StubAnswer.json(JSON.createObjectNode());
      case "/api/v1/lei-records" -> {
        ObjectNode none = JSON.createObjectNode();
        none.putArray("data");
        yield StubAnswer.json(none);
      }
      default -> StubAnswer.text(404, "Not in this register");
    };
  }
}
