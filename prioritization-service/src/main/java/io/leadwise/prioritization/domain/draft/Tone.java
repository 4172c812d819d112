package io.leadwise.prioritization.domain.draft;

/** How an email sounds. In no tone is a reader addressed by a gender, or with Du, tu or tú. */
public enum Tone {
  FORMAL,
  FRIENDLY,
  BRIEF
}
