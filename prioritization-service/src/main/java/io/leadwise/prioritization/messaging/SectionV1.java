package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.time.Instant;

/** Status of one section, in events. */
record SectionV1(String status, String reason, Instant updatedAt) {
  Section toDomain() {
    return new Section(SectionStatus.valueOf(status), reason, updatedAt);
  }

  static SectionV1 of(Section section) {
    return new SectionV1(section.status().name(), section.reason(), section.updatedAt());
  }
}
