package io.leadwise.prioritization.domain.webhook;

/** Why a webhook gets nothing. */
public enum DisabledWhy {
  /** No delivery succeeded for a whole day. */
  FAILING,
  /** The target answered 410 Gone. */
  GONE,
  /** A person switched it off. */
  BY_PERSON
}
