package io.leadwise.lead.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FolderRunTest {

  private static final String CSV =
      "externalId,ownerEmail,lastName,companyName\n"
          + "f1,sofia.seller@leadwise.example,Nyberg,Northwind\n"
          + "f2,sofia.seller@leadwise.example,Berg,Contoso\n";

  @TempDir Path folder;
  @Inject World world;
  @Inject ConnectionsFor connections;

  @BeforeEach
  void begin() {
    connections.test(
        TestSettings.of("export", "FOLDER")
            .with("export", "folder", folder.toString())
            .with("export", "external-source", "FILES"));
  }

  @Test
  void filesAreImportedAndPutAside_thoseThatAreNoneWithTheReason() throws IOException {
    file("a.csv", CSV, Duration.ofMinutes(1));
    file("b.csv", "what,is,this\n1,2,3\n", Duration.ofMinutes(1));
    file("c.csv", CSV, Duration.ZERO);
    file("notes.txt", "nothing of ours", Duration.ofMinutes(1));

    connections.run();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.number("select count(*) from lead") == 2);
    assertThat(world.texts("select distinct external_source from lead")).containsExactly("FILES");
    assertThat(folder.resolve("done/a.csv")).exists();
    assertThat(folder.resolve("refused/b.csv")).exists();
    assertThat(folder.resolve("refused/b.csv.reason.txt"))
        .content()
        .contains("names no known column");
    assertThat(folder.resolve("c.csv")).as("may still be written").exists();
    assertThat(folder.resolve("notes.txt")).exists();
    assertThat(world.number("select count(*) from lead_import")).isEqualTo(1);
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    file("a.csv", CSV, Duration.ofMinutes(1));
    connections.run();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.number("select count(*) from lead") == 2);
    file("a.csv", CSV, Duration.ofMinutes(1));

    connections.runAgain();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> world.number("select count(*) from lead_import where status = 'COMPLETED'") == 2);
    assertThat(world.number("select max(version) from lead")).isEqualTo(1);
  }

  private void file(String name, String text, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }
}
