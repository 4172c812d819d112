package io.leadwise.lead.application.connectors.push;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connections;
import io.leadwise.lead.application.history.Actors;
import io.leadwise.lead.application.leads.FitsRecorded;
import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.application.leads.LeadsAnnounced;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.history.Actor;
import io.leadwise.lead.persistence.connectors.PushTable;
import io.leadwise.lead.persistence.connectors.PushTable.Due;
import io.leadwise.lead.persistence.connectors.PushTable.Wish;
import io.leadwise.lead.persistence.leads.LeadFitTable;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notes in the transaction of a change that a CRM is to be told about it. Only what a person
 * changed here is told: what came from the CRM is known there.
 */
@ApplicationScoped
class PushQueue {

  private static final int PAGE = 50;
  private static final int MOST_ATTEMPTS = 10;

  @Inject Connections connections;
  @Inject PushTable table;
  @Inject LeadRepository leads;
  @Inject LeadFitTable fits;
  @Inject Actors actors;
  @Inject Clock clock;

  /** Something to tell, with the lead as it is now; null when it is gone. */
  record Pending(Due due, PushedLead lead) {}

  void onAnnounced(@Observes LeadsAnnounced event) {
    if (isIdle() || actors.current().kind() != Actor.Kind.PERSON) {
      return;
    }
    List<Wish> wishes = new ArrayList<>();
    for (LeadChange change : event.changes()) {
      if (change.has(LeadEvent.EmailChanged.class)) {
        wish(wishes, change.lead(), PushKind.EMAIL);
      }
      if (change.has(LeadEvent.Closed.class) || change.has(LeadEvent.Reopened.class)) {
        wish(wishes, change.lead(), PushKind.QUALIFICATION);
      }
    }
    put(wishes);
  }

  void onFits(@Observes FitsRecorded event) {
    if (isIdle()) {
      return;
    }
    List<Wish> wishes = new ArrayList<>();
    leads.list("id in ?1", event.leadIds()).forEach(lead -> wish(wishes, lead, PushKind.INSIGHT));
    put(wishes);
  }

  private boolean isIdle() {
    return connections.all().stream().noneMatch(PushQueue::tells);
  }

  private static boolean tells(Connection connection) {
    var settings = connection.settings().writeBack();
    return connection.runs()
        && List.of(PushKind.values()).stream().anyMatch(k -> k.wanted(settings));
  }

  private void wish(List<Wish> wishes, Lead lead, PushKind what) {
    if (lead.externalKey() == null) {
      return;
    }
    for (Connection connection : connections.all()) {
      if (connection.runs()
          && what.wanted(connection.settings().writeBack())
          && connection.source().equals(lead.externalKey().source())) {
        wishes.add(new Wish(connection.name(), lead.id(), what.name()));
      }
    }
  }

  private void put(List<Wish> wishes) {
    if (!wishes.isEmpty()) {
      table.put(wishes, clock.instant());
    }
  }

  /** The next that are due; empty when none is. */
  @Transactional
  List<Pending> due(Connection connection) {
    return table.due(connection.name(), connection.source(), clock.instant(), PAGE).stream()
        .map(due -> new Pending(due, pushed(due)))
        .toList();
  }

  private PushedLead pushed(Due due) {
    return Optional.ofNullable(leads.findById(due.leadId()))
        .map(
            lead ->
                new PushedLead(
                    lead.id(),
                    due.externalId(),
                    lead.details().email(),
                    lead.status(),
                    fits.of(lead.id()).orElse(null)))
        .orElse(null);
  }

  @Transactional
  void done(Connection connection, Due due) {
    table.done(connection.name(), due);
  }

  /**
   * Has it told again later, the later the more often it failed.
   *
   * @return false when it failed too often and is given up
   */
  @Transactional
  boolean postpone(Connection connection, Due due) {
    if (due.attempts() + 1 >= MOST_ATTEMPTS) {
      table.done(connection.name(), due);
      return false;
    }
    Duration pause = Duration.ofMinutes(1L << due.attempts());
    table.postpone(connection.name(), due, clock.instant().plus(pause));
    return true;
  }
}
