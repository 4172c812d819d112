package io.leadwise.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.testkit.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServiceProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  @TempDir Path root;

  private ServiceProcess process;

  @AfterEach
  void stop() {
    if (process != null) {
      process.close();
    }
  }

  @Test
  void aServiceIsKilledAndStartedAgain() throws IOException {
    process = fake(Map.of());
    process.start();
    process.awaitReady(LIMIT);
    long first = process.pid();
    assertThat(process.residentBytes()).isGreaterThan(1_000_000);

    process.kill();
    assertThat(process.isAlive()).isFalse();
    process.restart(LIMIT);

    assertThat(process.pid()).isNotEqualTo(first);
    assertThat(Files.readString(process.log())).contains("INFO starting\nINFO starting");
    process.close();
    assertThat(process.isAlive()).isFalse();
    assertThatThrownBy(process::start).isInstanceOf(SuiteException.class);
  }

  @Test
  void aServiceThatFailsAtItsStartTellsWhy() throws IOException {
    process = fake(Map.of("fake.fails", "true"));
    process.start();

    assertThatThrownBy(() -> process.awaitReady(LIMIT))
        .isInstanceOf(SuiteException.class)
        .hasMessageStartingWith("lead-service stopped while it was starting: ERROR the schema");
  }

  @Test
  void whatOutlivedAKilledSuiteIsEndedAtTheNextStart() throws IOException {
    process = fake(Map.of());
    process.start();
    process.awaitReady(LIMIT);

    record().endLeftovers();

    assertThat(process.isAlive()).isFalse();
    assertThat(root.resolve("processes")).doesNotExist();
  }

  @Test
  void aProcessThatOnlyHasTheIdOfAnotherIsLeftAlone() throws IOException {
    long own = ProcessHandle.current().pid();
    Files.writeString(root.resolve("processes"), own + " 2001-01-01T00:00:00Z\n");

    record().endLeftovers();

    assertThat(root.resolve("processes")).doesNotExist();
  }

  @Test
  void aServiceThatIsNotBuiltIsNamed() {
    process =
        new ServiceProcess(
            Service.LEAD, root, 1, List.of(), Map.of(), Map.of(), root.resolve("log"), record());

    assertThatThrownBy(process::start)
        .isInstanceOf(SuiteException.class)
        .hasMessageStartingWith("lead-service is not built");
  }

  private ProcessRecord record() {
    return new ProcessRecord(root.resolve("processes"));
  }

  private ServiceProcess fake(Map<String, String> properties) throws IOException {
    writeJar(Service.LEAD.runnableJar(root));
    int port = FreePorts.one();
    Map<String, String> all = new java.util.HashMap<>(properties);
    all.put("quarkus.http.port", Integer.toString(port));
    return new ServiceProcess(
        Service.LEAD,
        root,
        port,
        List.of("-Xmx32m"),
        all,
        Map.of(),
        root.resolve("logs/lead.log"),
        record());
  }

  private static void writeJar(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        FakeService.class.getProtectionDomain().getCodeSource().getLocation().toString());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }
}
