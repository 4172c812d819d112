package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.InsightChange;

/** What somebody who follows changes is told. Each place is one to go on after. */
public sealed interface LiveSignal {

  /** From where on the stream goes. */
  record Ready(ChangePlace place) implements LiveSignal {}

  /** Changes before this place are not known any more: what is shown has to be read again. */
  record Reset(ChangePlace place) implements LiveSignal {}

  /** One change. */
  record Changed(ChangePlace place, InsightChange change) implements LiveSignal {}

  /** Nothing happened up to this place. */
  record Heartbeat(ChangePlace place) implements LiveSignal {}

  /** The stream is over, and why. */
  record End(Reason reason) implements LiveSignal {}

  /** Why a stream ends. */
  enum Reason {
    /** The owner of the list does not consent any more. */
    CONSENT_WITHDRAWN,
    /** The token is not good any longer; come again with a fresh one. */
    TOKEN_EXPIRED
  }
}
