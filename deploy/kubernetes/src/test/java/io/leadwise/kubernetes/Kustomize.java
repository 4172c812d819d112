package io.leadwise.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kustomize of this machine, {@code kustomize} or that in {@code kubectl}. */
final class Kustomize {

  private static final Map<Path, Manifests> RENDERED = new HashMap<>();

  private final List<String> command;

  private Kustomize(List<String> command) {
    this.command = command;
  }

  /** Looks for it on the PATH; empty when this machine has none. */
  static Optional<Kustomize> onThisMachine() {
    return Stream.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
        .filter(command -> isOnPath(command.get(0)))
        .map(Kustomize::new)
        .findFirst();
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Renders a folder; once, however often it is asked.
   *
   * @throws AssertionError with what kustomize says when it refuses
   */
  Manifests render(Path folder) {
    return RENDERED.computeIfAbsent(folder.toAbsolutePath().normalize(), this::run);
  }

  private Manifests run(Path folder) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add(folder.toString());
    try {
      Path complaints = Files.createTempFile("kustomize", ".txt");
      try {
        Process process = new ProcessBuilder(arguments).redirectError(complaints.toFile()).start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new AssertionError(folder + ": " + Files.readString(complaints));
        }
        return Manifests.parse(yaml);
      } finally {
        Files.delete(complaints);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
