package io.leadwise.local;

import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one running suite: locked while it runs; a fresh one is deleted afterwards. */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path folder;
  private final boolean temporary;
  private final FileChannel channel;

  private DataFolder(Path folder, boolean temporary, FileChannel channel) {
    this.folder = folder;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** Opens a folder that is kept. */
  static DataFolder kept(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new SuiteException(
            "Another suite runs on " + folder + ": stop it first, or use --fresh.");
      }
      return new DataFolder(folder, false, channel);
    } catch (IOException e) {
      throw new SuiteException("The folder " + folder + " cannot be written.", e);
    }
  }

  /** Makes a folder that is deleted at the end. */
  static DataFolder temporary() {
    try {
      return new DataFolder(Files.createTempDirectory("leadwise-"), true, null);
    } catch (IOException e) {
      throw new SuiteException("No temporary folder could be made.", e);
    }
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        Files.deleteIfExists(folder.resolve(LOCK));
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (temporary) {
      delete();
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be deleted", e);
    }
  }
}
