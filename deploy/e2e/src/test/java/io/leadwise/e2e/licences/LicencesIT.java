package io.leadwise.e2e.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is shipped, and what builds and tests it, has a licence that software under Apache-2.0 may
 * use. What is shipped is checked in every build; the rest needs the bills of {@code -Plicences}.
 */
@Tag("licences")
@Order(0)
class LicencesIT {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path LIST = ROOT.resolve("docs/licences.md");
  private static final String UPDATE = "licences.update";
  private static final String OF_TESTS = "licences-of-tests";

  private final LicenceRules rules = new LicenceRules();

  @Test
  void everyServiceHasABillOfMaterials() {
    for (Service service : Service.values()) {
      assertThat(BillOfMaterials.read(shippedBy(service)))
          .as(service.directory())
          .extracting(Component::coordinates)
          .contains("io.quarkus:quarkus-core", "org.postgresql:postgresql")
          .doesNotContain("org.junit.jupiter:junit-jupiter-api", "org.assertj:assertj-core");
    }
  }

  @Test
  void everyShippedLibraryMayBeShipped() throws IOException {
    assertAllMayBeUsed(shipped(), rules::shippedUnder);
  }

  @Test
  void theListOfWhatIsShippedIsCurrent() throws IOException {
    if (!Boolean.getBoolean(UPDATE)) {
      assertThat(LIST).as("Rewrite it: deploy/e2e/README.md").content().contains(ofShipped());
    }
  }

  @Test
  @Tag(OF_TESTS)
  void everyOtherLibraryMayBeUsed() throws IOException {
    assertAllMayBeUsed(ofTests(), rules::testsUnder);
  }

  @Test
  @Tag(OF_TESTS)
  void theListIsCurrent() throws IOException {
    String list = list();

    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(LIST, list);
    }
    assertThat(LIST).as("Rewrite it with -D" + UPDATE + "=true").exists().hasContent(list);
  }

  private static void assertAllMayBeUsed(
      SortedSet<Component> components, Function<Component, Optional<String>> rule) {
    assertThat(components).hasSizeGreaterThan(50);
    assertThat(components.stream().filter(component -> rule.apply(component).isEmpty()))
        .as("Add what was read elsewhere to by-hand.properties, with its source, or do without it")
        .isEmpty();
  }

  private String list() throws IOException {
    SortedSet<Component> ofTests = ofTests();
    ofTests.removeAll(shipped());
    return """
    # Licences of what Leadwise is built with
    Written by `LicencesIT` from the bills of materials of the build; do not edit. Of a library with several licences,
    the one that is named here is the one it is used under. All are used unchanged, as libraries.

    %s
    ## For building and testing only (%d)
    %s\
    """
        .formatted(ofShipped(), ofTests.size(), table(ofTests, rules::testsUnder));
  }

  private String ofShipped() throws IOException {
    SortedSet<Component> shipped = shipped();
    return """
    ## Shipped with the services and the local suite (%d)
    %s\
    """
        .formatted(shipped.size(), table(shipped, rules::shippedUnder));
  }

  private String table(
      SortedSet<Component> components, Function<Component, Optional<String>> rule) {
    TreeMap<String, SortedSet<String>> byLicence = new TreeMap<>();
    components.forEach(
        component ->
            byLicence
                .computeIfAbsent(rule.apply(component).orElseThrow(), name -> new TreeSet<>())
                .add(component.coordinates() + ":" + component.version()));
    StringBuilder table = new StringBuilder();
    byLicence.forEach(
        (licence, libraries) -> {
          table.append("\n### %s%n%s%n%n".formatted(licence, rules.reason(licence)));
          libraries.forEach(library -> table.append("- `%s`%n".formatted(library)));
        });
    return table.toString();
  }

  private static SortedSet<Component> shipped() throws IOException {
    SortedSet<Component> shipped = new TreeSet<>();
    for (Service service : Service.values()) {
      shipped.addAll(BillOfMaterials.read(shippedBy(service)));
    }
    Path local = ROOT.resolve("deploy/local/target");
    BillOfMaterials.read(local.resolve("bom-with-tests.json")).stream()
        .filter(component -> Files.exists(local.resolve("lib").resolve(component.jar())))
        .forEach(shipped::add);
    return shipped;
  }

  private static SortedSet<Component> ofTests() throws IOException {
    SortedSet<Component> all = new TreeSet<>();
    for (Path bom : find(ROOT, 4, "bom-with-tests.json")) {
      all.addAll(BillOfMaterials.read(bom));
    }
    return all;
  }

  private static Path shippedBy(Service service) {
    Path target = ROOT.resolve(service.directory()).resolve("target");
    try {
      List<Path> found = find(target, 2, "quarkus-run-cyclonedx.json");
      assertThat(found).as("bill of materials below " + target).hasSize(1);
      return found.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> find(Path folder, int depth, String name) throws IOException {
    try (Stream<Path> files =
        Files.find(folder, depth, (path, how) -> path.getFileName().toString().equals(name))) {
      return files.sorted().toList();
    }
  }
}
