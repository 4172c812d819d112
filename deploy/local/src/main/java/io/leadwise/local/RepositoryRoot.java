package io.leadwise.local;

import io.leadwise.local.service.SuiteException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the root of the repository, where the services are built. */
final class RepositoryRoot {

  private RepositoryRoot() {}

  /** Looks upwards from this program, then from the working directory. */
  static Path find() {
    Path found = upwards(ownLocation());
    if (found == null) {
      found = upwards(Path.of("").toAbsolutePath());
    }
    if (found == null) {
      throw new SuiteException("The Leadwise repository was not found: start inside of it.");
    }
    return found;
  }

  private static Path upwards(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("lead-service/pom.xml"))
          && Files.exists(folder.resolve("deploy/local/pom.xml"))) {
        return folder;
      }
    }
    return null;
  }

  private static Path ownLocation() {
    try {
      return Path.of(
          RepositoryRoot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
