package io.leadwise.prioritization.domain.draft.template;

import java.util.Optional;
import java.util.stream.Stream;

/** What a template may ask in {@code {#if …}}. */
public enum TemplateFlag {
  HAS_FACT("has.fact"),
  /** The fact is a piece of news. */
  HAS_NEWS("has.news"),
  /** The fact is a figure. */
  HAS_FIGURE("has.figure"),
  HAS_NEED("has.need"),
  HAS_PRODUCT("has.product"),
  HAS_PROOF("has.proof"),
  /** The latest email of the lead wants a meeting. */
  ASKED_MEETING("asked.meeting"),
  /** The latest email of the lead wants information. */
  ASKED_INFORMATION("asked.information"),
  /** The lead wrote to us. */
  WROTE("asked.anything"),
  TONE_FORMAL("tone.formal"),
  TONE_FRIENDLY("tone.friendly"),
  TONE_BRIEF("tone.brief");

  private final String path;

  TemplateFlag(String path) {
    this.path = path;
  }

  /** How a template writes it. */
  public String path() {
    return path;
  }

  static Optional<TemplateFlag> of(String path) {
    return Stream.of(values()).filter(flag -> flag.path.equals(path)).findFirst();
  }
}
