package io.leadwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.local.service.SuiteException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {

  private final List<String> stopped = new ArrayList<>();
  private final Shutdown shutdown = new Shutdown();

  @Test
  void whatEverythingStandsOnGoesLast() {
    shutdown.last(() -> stopped.add("folder"));
    shutdown.before(() -> stopped.add("database"));
    shutdown.last(() -> stopped.add("record"));

    shutdown.run();

    assertThat(stopped).containsExactly("database", "record", "folder");
  }

  @Test
  void theLatestIsStoppedFirstAndNothingTwice() {
    shutdown.before(() -> stopped.add("database"));
    shutdown.before(
        () -> {
          throw new IllegalStateException("does not want to");
        });
    shutdown.before(() -> stopped.add("gateway"));

    shutdown.run();
    shutdown.run();

    assertThat(stopped).containsExactly("gateway", "database");
  }

  @Test
  void whatComesTooLateIsStoppedAtOnce() {
    shutdown.run();

    assertThatThrownBy(() -> shutdown.before(() -> stopped.add("late")))
        .isInstanceOf(SuiteException.class);
    assertThat(stopped).containsExactly("late");
  }
}
