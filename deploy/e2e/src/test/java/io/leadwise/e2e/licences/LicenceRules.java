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
  private final Properties spelled = read("spelled");
  private final Properties byHand = read("by-hand");

  /** The SPDX name of the licence that a library is used under; empty when none may be. */
  Optional<String> usedUnder(Component component) {
    String read = byHand.getProperty(component.coordinates());
    List<String> offered = read == null ? component.licences() : List.of(read);
    return offered.stream().map(this::spdx).filter(allowed::containsKey).findFirst();
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
