package io.leadwise.lead.intents;

/** What is known about the words of a text before intents are looked for. */
final class Marks {

  private final boolean[] ignored;
  private final boolean[] denials;

  Marks(int words) {
    ignored = new boolean[words];
    denials = new boolean[words];
  }

  void ignore(int at) {
    ignored[at] = true;
  }

  void deny(int at) {
    denials[at] = true;
  }

  /** Part of a phrase that only looks like an intent or a denial. */
  boolean isIgnored(int at) {
    return ignored[at];
  }

  /** Where a denial begins. */
  boolean isDenial(int at) {
    return denials[at];
  }
}
