package io.leadwise.lead.application.duplicates;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.LeadAnnouncer;
import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.application.leads.UnknownReferenceException;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.LeadMergedException;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.runs.LeadFailure;
import io.leadwise.lead.persistence.duplicates.LeadMergeTable;
import io.leadwise.lead.persistence.history.LeadHistoryTable;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Makes one lead of two that are the same person. The survivor gets what belongs to the duplicate;
 * the duplicate ends and stays as a name of the survivor, so that its external id does not come
 * back with the next import.
 */
@ApplicationScoped
public class LeadMerge {

  @Inject LeadRepository leads;
  @Inject LeadMergeTable belongings;
  @Inject LeadHistoryTable history;
  @Inject LeadAnnouncer announcer;
  @Inject RunProgress progress;
  @Inject Clock clock;

  /**
   * Merges; doing it twice changes nothing. A lead that the viewer does not own is not found.
   *
   * @param precondition sees the version of the survivor and may refuse
   * @return the survivor
   * @throws LeadMergedException 409 when either is part of another lead already
   */
  @Transactional
  public Lead merge(
      UUID survivorId,
      UUID duplicateId,
      MergeChoices choices,
      Viewer viewer,
      LongConsumer precondition) {
    if (survivorId.equals(duplicateId)) {
      throw MergeRefusedException.withItself();
    }
    Map<UUID, Lead> both =
        leads.lockVisible(List.of(survivorId, duplicateId), viewer.ownerFilter()).stream()
            .collect(Collectors.toMap(Lead::id, Function.identity()));
    Lead survivor = both.get(survivorId);
    Lead duplicate = both.get(duplicateId);
    if (survivor == null) {
      throw new NotFoundProblem("lead", survivorId);
    }
    if (duplicate == null) {
      throw new UnknownReferenceException("lead", duplicateId);
    }
    if (survivorId.equals(duplicate.mergedIntoId())) {
      return survivor;
    }
    precondition.accept(survivor.version());
    merge(survivor, duplicate, choices);
    return survivor;
  }

  private void merge(Lead survivor, Lead duplicate, MergeChoices choices) {
    Instant now = clock.instant();
    List<LeadEvent> ended = duplicate.mergeInto(survivor, now);
    List<LeadEvent> grown =
        survivor.absorb(
            duplicate,
            choices.details(survivor.details(), duplicate.details()),
            choices.account(survivor.accountId(), duplicate.accountId()),
            now);
    leads.flush();
    belongings.moveMerged(duplicate.id(), survivor.id());
    belongings.moveInteractions(duplicate.id(), survivor.id(), now);
    belongings.moveOpportunities(duplicate.id(), survivor.id(), now);
    history.move(duplicate.id(), survivor.id());
    announcer.announce(List.of(new LeadChange(survivor, grown), new LeadChange(duplicate, ended)));
    progress.left(List.of(duplicate.id()), LeadFailure.LEAD_MERGED);
  }
}
