package io.leadwise.lead.application.leads;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.EmailType;
import io.leadwise.lead.domain.findings.EmailValidity;
import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadSort;
import io.leadwise.lead.domain.value.FoldedText;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Sha256;
import io.leadwise.lead.domain.value.Times;
import io.leadwise.lead.persistence.leads.LeadFilter;
import io.leadwise.lead.persistence.leads.LeadListQuery.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What somebody asks the list of leads for; null for no limit.
 *
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param handRaiser whether the source is among the hand-raiser sources of the settings
 * @param search at least two characters; every word must occur in name, company or email
 */
public record LeadList(
    UUID ownerId,
    LeadStatus status,
    Instant createdFrom,
    Instant createdTo,
    EmailValidity emailValidity,
    EmailType emailType,
    FitLevel fit,
    Boolean handRaiser,
    String source,
    UUID accountId,
    String search,
    LeadSort sort,
    boolean descending) {

  private static final int CURSOR_PARTS = 3;
  private static final int MOST_WORDS = 8;
  private static final int MARK_BYTES = 12;

  /**
   * @param handRaisers the sources of the settings, which are read only where they matter
   */
  LeadFilter filter(UUID owner, Supplier<List<String>> handRaisers) {
    List<String> handRaiserSources = handRaiser == null ? List.of() : handRaisers.get();
    return new LeadFilter(
        owner,
        status,
        createdFrom,
        createdTo,
        emailValidity,
        emailType,
        fit,
        source,
        Boolean.TRUE.equals(handRaiser) ? atLeastOne(handRaiserSources) : List.of(),
        Boolean.FALSE.equals(handRaiser) ? handRaiserSources : List.of(),
        accountId,
        words());
  }

  /** No source is a hand-raiser's when the settings name none. */
  private static List<String> atLeastOne(List<String> sources) {
    return sources.isEmpty() ? List.of("") : sources;
  }

  private List<String> words() {
    return search == null
        ? List.of()
        : Arrays.stream(FoldedText.ofTyped(search).strip().split("\\s+"))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
  }

  /** The cursor of the page after {@code last}; it fits this list only. */
  String cursor(UUID owner, Position last) {
    return Cursor.of(mark(owner), last.key(), last.id());
  }

  /**
   * Reads a cursor back.
   *
   * @return null for the first page
   * @throws BadRequestProblem {@code invalid-cursor} for one of another list, sort or filter
   */
  Position position(UUID owner, String text) {
    Cursor cursor = Cursor.parse(text, CURSOR_PARTS);
    if (cursor == null) {
      return null;
    }
    cursor.requireMark(0, mark(owner));
    return new Position(sort.isTime() ? time(cursor) : cursor.text(1), cursor.uuid(2));
  }

  private static Instant time(Cursor cursor) {
    try {
      return Times.plausible("cursor", cursor.instant(1));
    } catch (InvalidValueException e) {
      throw new BadRequestProblem("invalid-cursor", "The cursor is not one that this list gave.");
    }
  }

  /** Tells lists apart without showing what was searched for. */
  private String mark(UUID owner) {
    String all =
        String.join(
            "\n",
            Arrays.stream(
                    new Object[] {
                      owner,
                      status,
                      createdFrom,
                      createdTo,
                      emailValidity,
                      emailType,
                      fit,
                      handRaiser,
                      source,
                      accountId,
                      words(),
                      sort,
                      descending
                    })
                .map(String::valueOf)
                .toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(Sha256.of(all), MARK_BYTES));
  }

  /** What is searched for names people. */
  @Override
  public String toString() {
    return "LeadList[status " + status + ", sort " + sort + "]";
  }
}
