package io.leadwise.lead.application.duplicates;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.duplicates.Duplicate;
import io.leadwise.lead.domain.duplicates.DuplicateField;
import io.leadwise.lead.domain.duplicates.DuplicatePair;
import io.leadwise.lead.domain.duplicates.Likeness;
import io.leadwise.lead.persistence.duplicates.DuplicateTable;
import io.leadwise.lead.persistence.duplicates.DuplicateTable.Found;
import io.leadwise.lead.persistence.duplicates.DuplicateTable.Pair;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suggests which leads may be the same person. A seller is told of own leads only. */
@ApplicationScoped
public class LeadDuplicates {

  private static final UUID FIRST = new UUID(0, 0);

  @Inject DuplicateTable table;
  @Inject LeadRepository leads;

  /**
   * The strongest first.
   *
   * @param limit most leads
   */
  @Transactional
  public List<Duplicate> of(UUID leadId, Viewer viewer, int limit) {
    if (!leads.exists(leadId, viewer.ownerFilter())) {
      throw new NotFoundProblem("lead", leadId);
    }
    Map<UUID, List<Likeness>> likenesses = new LinkedHashMap<>();
    for (Found found : table.of(leadId, viewer.ownerFilter(), limit)) {
      likenesses.computeIfAbsent(found.leadId(), id -> new ArrayList<>()).add(found.likeness());
    }
    Map<UUID, Lead> byId = byId(likenesses.keySet());
    return likenesses.entrySet().stream()
        .filter(entry -> byId.containsKey(entry.getKey()))
        .map(entry -> new Duplicate(byId.get(entry.getKey()), sorted(entry.getValue())))
        .sorted(
            Comparator.comparing(Duplicate::score)
                .reversed()
                .thenComparing(duplicate -> duplicate.lead().id()))
        .limit(limit)
        .toList();
  }

  /**
   * Pairs over all leads: those with the same email, then those with the same phone. Of more than
   * two with one key each is paired with the next.
   */
  @Transactional
  public Page<DuplicatePair> pairs(Cursor cursor, int limit) {
    DuplicateField field = field(cursor);
    List<Next> found = next(field, cursor, limit + 1);
    if (field == DuplicateField.EMAIL && found.size() <= limit) {
      found.addAll(next(DuplicateField.PHONE, null, limit + 1 - found.size()));
    }
    Page<Next> page =
        Page.of(
            found, limit, last -> Cursor.of(last.field(), last.pair().key(), last.pair().newer()));
    Map<UUID, Lead> byId =
        byId(
            page.items().stream()
                .flatMap(next -> Stream.of(next.pair().older(), next.pair().newer()))
                .collect(Collectors.toSet()));
    return page.map(
        next ->
            new DuplicatePair(
                byId.get(next.pair().older()),
                byId.get(next.pair().newer()),
                next.field() == DuplicateField.EMAIL
                    ? Likeness.sameEmail()
                    : Likeness.samePhone()));
  }

  private record Next(DuplicateField field, Pair pair) {}

  private List<Next> next(DuplicateField field, Cursor after, int limit) {
    long key = after == null ? Long.MIN_VALUE : after.number(1);
    UUID id = after == null ? FIRST : after.uuid(2);
    return table.pairs(field, key, id, limit).stream()
        .map(pair -> new Next(field, pair))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static DuplicateField field(Cursor cursor) {
    if (cursor == null || cursor.text(0).equals(DuplicateField.EMAIL.name())) {
      return DuplicateField.EMAIL;
    }
    if (cursor.text(0).equals(DuplicateField.PHONE.name())) {
      return DuplicateField.PHONE;
    }
    throw new BadRequestProblem("invalid-cursor", "The cursor is not one that this list gave.");
  }

  private Map<UUID, Lead> byId(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : leads.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Lead::id, Function.identity()));
  }

  private static List<Likeness> sorted(List<Likeness> likenesses) {
    return likenesses.stream().sorted(Comparator.comparing(Likeness::score).reversed()).toList();
  }
}
