package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import io.leadwise.prioritization.domain.research.Summary;
import io.leadwise.prioritization.domain.research.Summary.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Status of one section, in events. */
record SectionV1(String status, String reason, Instant updatedAt, SummaryV1 summary) {
  Section toDomain() {
    return new Section(
        SectionStatus.valueOf(status), reason, updatedAt, SummaryV1.toDomain(summary));
  }

  static SectionV1 of(Section section) {
    return new SectionV1(
        section.status().name(),
        section.reason(),
        section.updatedAt(),
        SummaryV1.of(section.summary()));
  }

  record SummaryV1(String writtenBy, List<SentenceV1> sentences) {
    static Summary toDomain(SummaryV1 it) {
      return it == null
          ? null
          : new Summary(
              it.writtenBy,
              it.sentences.stream().map(one -> new Sentence(one.text, one.factIds)).toList());
    }

    static SummaryV1 of(Summary it) {
      return it == null
          ? null
          : new SummaryV1(
              it.writtenBy(),
              it.sentences().stream()
                  .map(one -> new SentenceV1(one.text(), one.factIds()))
                  .toList());
    }
  }

  record SentenceV1(String text, List<UUID> factIds) {}
}
