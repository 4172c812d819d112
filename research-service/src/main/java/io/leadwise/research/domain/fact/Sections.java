package io.leadwise.research.domain.fact;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The status of every section of one company: none is ever missing. */
public record Sections(List<Section> all) {

  public Sections {
    Map<SectionName, Section> byName = new EnumMap<>(SectionName.class);
    all.forEach(section -> byName.put(section.name(), section));
    if (byName.size() != SectionName.values().length || all.size() != byName.size()) {
      throw new IllegalArgumentException("Each section is needed exactly once: " + all);
    }
    all = List.copyOf(byName.values());
  }

  public static Sections pending() {
    return each(Section::pending);
  }

  public static Sections notFound(String reason, Instant at) {
    return each(name -> Section.notFound(name, reason, at));
  }

  public static Sections failed(String reason, Instant at) {
    return each(name -> Section.failed(name, reason, at));
  }

  /**
   * Judges each section by what was found and by who could not be asked. A failing source hides
   * nothing that another one found.
   *
   * @param facts all current facts of the company
   * @param failures for each section, the sentences of the sources that could not be asked
   */
  public static Sections judged(
      Collection<ResearchFact> facts, Map<SectionName, List<String>> failures, Instant at) {
    Set<SectionName> found =
        facts.stream()
            .map(ResearchFact::section)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SectionName.class)));
    return each(
        name -> {
          if (found.contains(name)) {
            return Section.ready(name, at);
          }
          List<String> reasons = failures.getOrDefault(name, List.of());
          return reasons.isEmpty()
              ? Section.notFound(name, name.nothingFound(), at)
              : Section.failed(name, String.join(" ", reasons), at);
        });
  }

  public Section of(SectionName name) {
    return all.get(name.ordinal());
  }

  /** Returns whether each section stands as it does there; reasons may differ. */
  public boolean standAs(Sections others) {
    return all.stream().allMatch(section -> section.status() == others.of(section.name()).status());
  }

  public Sections map(UnaryOperator<Section> change) {
    return new Sections(all.stream().map(change).toList());
  }

  private static Sections each(Function<SectionName, Section> section) {
    return new Sections(Arrays.stream(SectionName.values()).map(section).toList());
  }
}
