package io.leadwise.research.outbound.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.research.outbound.turn.Turn.Standing;
import io.leadwise.research.persistence.RequestTurnRepository;
import io.leadwise.research.persistence.TakenTurn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedTurnsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SharedTurns turns = new SharedTurns(new DownRepository());

  @Test
  void whileTheDatabaseIsDownNobodyHasATurn() {
    assertThatThrownBy(() -> turns.take("wikidata", SECOND, SECOND))
        .isInstanceOf(TurnsUnavailableException.class);
  }

  @Test
  void whereNoTimeHasToPassTheDatabaseIsNotAsked_butAPauseHolds() throws Exception {
    assertThat(turns.take("wikidata", Duration.ZERO, SECOND).standing())
        .isEqualTo(Standing.GRANTED);

    assertThatThrownBy(() -> turns.pause("wikidata", Duration.ofHours(1)))
        .isInstanceOf(TurnsUnavailableException.class);

    assertThat(turns.take("wikidata", Duration.ZERO, SECOND).standing()).isEqualTo(Standing.PAUSED);
  }

  private static final class DownRepository extends RequestTurnRepository {

    @Override
    public TakenTurn take(String who, Duration interval, Duration longest) {
      throw new StorageException("The database is down");
    }

    @Override
    public void pause(String who, Duration pause) {
      throw new StorageException("The database is down");
    }
  }
}
