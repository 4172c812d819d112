package io.leadwise.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the committed OpenAPI document against the one that the running service answers. */
public final class OpenApiFile {

  private static final String UPDATE = "openapi.update";

  private OpenApiFile() {}

  /**
   * Fails when the file and {@code /q/openapi} of the service under test differ. With {@code
   * -Dopenapi.update=true} the file is written instead.
   *
   * @param file committed document, relative to the module
   */
  public static void assertUpToDate(Path file) {
    String served =
        RestAssured.given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .strip();
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, served + "\n");
        return;
      }
      String committed = Files.exists(file) ? Files.readString(file).strip() : "";
      String difference = firstDifference(committed, served);
      if (difference != null) {
        throw new AssertionError(
            "%s is not what the service answers: %s. If the change is meant, run the test with -D%s=true and commit the file."
                .formatted(file, difference, UPDATE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String firstDifference(String committed, String served) {
    List<String> left = committed.lines().toList();
    List<String> right = served.lines().toList();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String committedLine = i < left.size() ? left.get(i) : "(end of file)";
      String servedLine = i < right.size() ? right.get(i) : "(end of document)";
      if (!committedLine.equals(servedLine)) {
        return "line %d is '%s', the service says '%s'".formatted(i + 1, committedLine, servedLine);
      }
    }
    return null;
  }
}
