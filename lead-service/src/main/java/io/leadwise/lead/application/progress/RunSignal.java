package io.leadwise.lead.application.progress;

import io.leadwise.lead.application.selection.RunView;

/** What a listener of a run is told. */
public sealed interface RunSignal {

  /** How far the run is; each is whole, none builds on the one before. */
  record Progress(RunView view) implements RunSignal {}

  /** The last one: the run is over. */
  record End(RunView view) implements RunSignal {}

  /** Nothing new; it keeps the connection open, and finds out whether somebody is there. */
  record Heartbeat() implements RunSignal {}
}
