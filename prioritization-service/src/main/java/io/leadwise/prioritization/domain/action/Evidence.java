package io.leadwise.prioritization.domain.action;

import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Intent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which email shows what a lead wants: its time and its intents, never its words. */
final class Evidence {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Evidence() {}

  /** Empty unless the latest email shows this intent. */
  static Optional<String> of(LeadSnapshot lead, IntentKind intent) {
    List<Intent> found = lead.latestIntents();
    if (!lead.wants(intent)) {
      return Optional.empty();
    }
    String also =
        found.stream()
            .map(Intent::intent)
            .distinct()
            .filter(other -> other != intent)
            .sorted()
            .map(Evidence::words)
            .collect(Collectors.joining(" and "));
    return Optional.of(
        "The latest email of the lead%s %s%s."
            .formatted(
                time(found, intent), words(intent), also.isEmpty() ? "" : "; it also " + also));
  }

  private static String time(List<Intent> found, IntentKind intent) {
    Stream<Instant> times =
        found.stream()
            .filter(one -> one.intent() == intent)
            .map(Intent::at)
            .filter(Objects::nonNull);
    return times.max(Comparator.naturalOrder()).map(at -> " (" + TIME.format(at) + ")").orElse("");
  }

  private static String words(IntentKind intent) {
    return switch (intent) {
      case MEETING_REQUEST -> "shows interest in a meeting";
      case INFORMATION_REQUEST -> "asks for information";
      case ACTION_REQUEST -> "asks for something that needs work";
      case NOT_INTERESTED -> "says that there is no interest";
      case OUT_OF_OFFICE -> "says that the lead is out of office";
    };
  }
}
