package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  private static final String COMPLETE =
      """
      | setting | default | meaning |
      | --- | --- | --- |
      | `leadwise.test.run-interval` | `4h` | how often |
      | `leadwise.test.dns.servers` | | whom to ask |
      | `leadwise.test.dns.time-out` | `3s` | how long |
      | `leadwise.test.limits."<path>"` | | per path |
      """;

  @Test
  void aCompleteTableHasNoProblem() {
    assertThat(ConfigTable.problems(COMPLETE, Settings.class)).isEmpty();
  }

  @Test
  void aMissingRowAWrongDefaultAndAnUnknownSettingAreTold() {
    String readme =
        COMPLETE
            .replace("| `leadwise.test.dns.servers` | | whom to ask |\n", "")
            .replace("`3s`", "`5s`")
            .concat("| `leadwise.test.colour` | `red` | gone long ago |\n");

    assertThat(ConfigTable.problems(readme, Settings.class))
        .containsExactly(
            "leadwise.test.dns.servers has no row",
            "leadwise.test.dns.time-out has the default 3s, its row says 5s",
            "leadwise.test.colour is documented and does not exist");
  }

  @ConfigMapping(prefix = "leadwise.test")
  interface Settings {
    @WithDefault("4h")
    Duration runInterval();

    Dns dns();

    Map<String, String> limits();

    interface Dns {
      Optional<List<String>> servers();

      @WithName("time-out")
      @WithDefault("3s")
      Duration limit();
    }
  }
}
