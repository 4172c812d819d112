package io.leadwise.prioritization.domain.change;

import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.ResearchSection;
import io.leadwise.prioritization.domain.research.Section;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * A short digest of each part of a revision, in the order of {@link InsightPart}: what tells the
 * next revision which parts it changed, without keeping the whole. A collision hides that a part
 * changed from a notice that is only a hint; the revision itself is never lost by it.
 */
public record PartDigests(List<String> values) {

  public PartDigests {
    values = List.copyOf(values);
  }

  public static PartDigests of(InsightRevision it) {
    return new PartDigests(
        Arrays.stream(InsightPart.values()).map(part -> digest(content(part, it))).toList());
  }

  /**
   * The parts that differ.
   *
   * @param before null when nothing was announced before: then all do
   */
  public List<InsightPart> changedSince(PartDigests before) {
    InsightPart[] parts = InsightPart.values();
    return before == null || before.values.size() != parts.length
        ? List.of(parts)
        : IntStream.range(0, parts.length)
            .filter(i -> !values.get(i).equals(before.values.get(i)))
            .mapToObj(i -> parts[i])
            .toList();
  }

  private static Object content(InsightPart part, InsightRevision it) {
    return switch (part) {
      case STATUS -> List.of(it.status(), it.complete());
      case BUSINESS_OVERVIEW ->
          content(it.sections().businessOverview(), ResearchSection.BUSINESS_OVERVIEW, it.facts());
      case FINANCES -> content(it.sections().finances(), ResearchSection.FINANCES, it.facts());
      case ACCOUNT_NEWS ->
          content(it.sections().accountNews(), ResearchSection.ACCOUNT_NEWS, it.facts());
      case COMPETITORS ->
          content(it.sections().competitors(), ResearchSection.COMPETITORS, it.facts());
      case EMAIL ->
          it.email() == null
              ? List.of(it.sections().email().status())
              : Arrays.asList(
                  it.sections().email().status(),
                  it.email().validity(),
                  it.email().reason(),
                  it.email().type(),
                  it.email().flags());
      case PRIORITY -> it.priority();
      case FIT -> it.fit();
      case SUGGESTED_ACTION -> it.suggestedAction();
    };
  }

  private static Object content(Section section, ResearchSection name, List<Fact> facts) {
    return Arrays.asList(
        section.status(),
        section.reason(),
        section.summary(),
        facts.stream().filter(fact -> fact.section() == name).map(PartDigests::content).toList());
  }

  private static Object content(Fact fact) {
    return Arrays.asList(
        fact.attribute(),
        fact.value(),
        fact.stale(),
        fact.conflict(),
        fact.corrected(),
        fact.news() == null ? null : fact.news().type());
  }

  private static String digest(Object content) {
    CRC32C sum = new CRC32C();
    sum.update(String.valueOf(content).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
