package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.Summary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether something material changed between two revisions: everything that a reader acts on,
 * without times, versions and ids of facts.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(InsightRevision insight) {
    StringBuilder content = new StringBuilder(1024);
    add(content, insight.externalId(), insight.ownerId(), insight.status(), insight.complete());
    add(content, insight.partial());
    add(content, insight.companyName(), insight.company(), insight.priority(), insight.fit());
    Sections sections = insight.sections();
    Stream.of(
            sections.businessOverview(),
            sections.finances(),
            sections.accountNews(),
            sections.competitors(),
            sections.email())
        .forEach(section -> add(content, material(section)));
    if (insight.email() != null) {
      add(content, insight.email().validity(), insight.email().reason(), insight.email().type());
      add(content, insight.email().flags());
    }
    insight.facts().forEach(fact -> add(content, material(fact)));
    add(content, insight.suggestedAction());
    return sha256(content);
  }

  private static Object[] material(Section section) {
    List<String> sentences =
        section.summary() == null
            ? null
            : section.summary().sentences().stream().map(Summary.Sentence::text).toList();
    return new Object[] {section.status(), section.reason(), sentences};
  }

  private static Object[] material(Fact fact) {
    List<String> urls = fact.sources().stream().map(Fact.Source::url).toList();
    return new Object[] {
      fact.section(),
      fact.attribute(),
      fact.value(),
      fact.number(),
      fact.currency(),
      fact.asOf(),
      fact.confidence(),
      fact.stale(),
      fact.conflict(),
      fact.corrected(),
      fact.news() == null ? null : fact.news().type(),
      fact.note(),
      urls
    };
  }

  private static void add(StringBuilder content, Object... parts) {
    content.append(Arrays.toString(parts)).append('\n');
  }

  private static String sha256(CharSequence content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
