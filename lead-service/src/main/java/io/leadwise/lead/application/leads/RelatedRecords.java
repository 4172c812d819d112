package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Announces leads anew when a record beside them changed that their snapshots show: an interaction,
 * an opportunity, an account, the consent of a co-worker.
 */
@ApplicationScoped
public class RelatedRecords {

  /** A change of the connected account itself: the lead is processed at once (domain.md §3). */
  public static final String ACCOUNT = "account";

  /** As {@link #ACCOUNT}, of the connected contact. */
  public static final String CONTACT = "contact";

  private static final int PAGE = 500;

  @Inject LeadRepository leads;
  @Inject LeadAnnouncer announcer;
  @Inject Clock clock;

  /**
   * @param property name of the lead property that shows the change
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Collection<UUID> leadIds, String property) {
    List<UUID> ids = leadIds.stream().distinct().sorted().toList();
    for (int from = 0; from < ids.size(); from += PAGE) {
      announcer.announce(
          leads
              .touch(ids.subList(from, Math.min(from + PAGE, ids.size())), clock.instant())
              .stream()
              .map(lead -> new LeadChange(lead, List.of(new LeadEvent.RelatedChanged(property))))
              .toList());
    }
  }
}
