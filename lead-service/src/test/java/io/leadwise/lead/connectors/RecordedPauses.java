package io.leadwise.lead.connectors;

import io.leadwise.lead.connectors.http.Pauses;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down how long it was to wait, and does not. No bean: it takes the place of one. */
@Vetoed
public class RecordedPauses extends Pauses {

  public final List<Duration> all = new CopyOnWriteArrayList<>();

  @Override
  public void pause(Duration duration) {
    all.add(duration);
  }
}
