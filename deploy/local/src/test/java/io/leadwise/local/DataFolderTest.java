package io.leadwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void aKeptFolderBelongsToOneSuiteAtATimeAndStays() throws IOException {
    try (DataFolder first = DataFolder.kept(folder)) {
      Files.writeString(first.path().resolve("kept"), "yes");
      assertThatThrownBy(() -> DataFolder.kept(folder))
          .isInstanceOf(SuiteException.class)
          .hasMessageContaining("Another suite runs on");
    }
    try (DataFolder again = DataFolder.kept(folder)) {
      assertThat(again.path().resolve("kept")).hasContent("yes");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**lock");
  }

  @Test
  void aTemporaryFolderIsGoneAfterwards() throws IOException {
    DataFolder temporary = DataFolder.temporary();
    Files.createDirectories(temporary.path().resolve("a/b"));
    Files.writeString(temporary.path().resolve("a/b/c"), "x");

    temporary.close();

    assertThat(temporary.path()).doesNotExist();
  }
}
