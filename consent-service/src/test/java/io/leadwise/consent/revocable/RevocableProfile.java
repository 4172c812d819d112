package io.leadwise.consent.revocable;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A deployment whose law demands withdrawal, and with texts of its own. */
public class RevocableProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "leadwise.consent.revocable", "true",
        "leadwise.consent.terms.directory", "src/test/resources/changed-terms");
  }
}
