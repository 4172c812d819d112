package io.leadwise.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The images that the profile {@code images} makes fit the manifests. */
class ImagesTest {

  @Test
  void everyServiceIsMadeByJib() {
    for (String service : Repository.SERVICES) {
      assertThat(Repository.text(service + "/pom.xml"))
          .as(service)
          .contains("<id>images</id>", "<artifactId>quarkus-container-image-jib</artifactId>");
    }
  }

  @Test
  void theUserIsThatOfTheManifests() {
    var context =
        Overlay.DEV.render().get("Deployment", "lead-service").pod().path("securityContext");

    assertThat(setting("user"))
        .isEqualTo(context.path("runAsUser").asText() + ":" + context.path("runAsGroup").asText());
  }

  @Test
  void theHeapFollowsTheMemoryOfTheContainer() {
    assertThat(setting("jvm-additional-arguments"))
        .contains("-XX:MaxRAMPercentage=", "-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void noTimeOfTheBuildIsInThem_andTheyAreForBothProcessors() {
    assertThat(setting("use-current-timestamp")).isEqualTo("false");
    assertThat(setting("use-current-timestamp-file-modification")).isEqualTo("false");
    assertThat(Repository.text("pom.xml"))
        .containsPattern("<project.build.outputTimestamp>[0-9T:-]+Z<");
    assertThat(setting("platforms").split(",")).contains("linux/amd64", "linux/arm64");
  }

  private static String setting(String name) {
    Matcher element =
        Pattern.compile("<quarkus\\.jib\\." + name + ">([^<]+)<")
            .matcher(Repository.text("pom.xml"));
    assertThat(element.find()).as(name).isTrue();
    return element.group(1);
  }
}
