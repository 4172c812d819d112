package io.leadwise.e2e.licences;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Which licence a library is used under, and whether software under Apache-2.0 may. */
final class LicenceRules {

  private final Properties allowed = read("allowed");
  private final Properties allowedForTests = read("allowed-for-tests");
  private final Properties spelled = read("spelled");
  private final Properties byHand = read("by-hand");

  /** The SPDX name of the licence that a library is shipped under; empty when it may not be. */
  Optional<String> shippedUnder(Component component) {
    return offered(component).stream().filter(allowed::containsKey).findFirst();
  }

  /** The SPDX name of the licence that a library builds or tests under; empty for none. */
  Optional<String> testsUnder(Component component) {
    return shippedUnder(component)
        .or(() -> offered(component).stream().filter(allowedForTests::containsKey).findFirst());
  }

  /** Why software under Apache-2.0 may use a licence. */
  String reason(String spdx) {
    return allowed.getProperty(spdx, allowedForTests.getProperty(spdx));
  }

  private List<String> offered(Component component) {
    String read = byHand.getProperty(component.coordinates());
    List<String> names = read == null ? component.licences() : List.of(read);
    return names.stream().map(this::spdx).toList();
  }

  private String spdx(String name) {
    String plain = name.strip().replaceAll("[()]", "").toLowerCase(Locale.ROOT);
    return spelled.getProperty(plain, name.strip().replaceAll("[()]", ""));
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (InputStream in =
        LicenceRules.class.getResourceAsStream("/licences/" + name + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
