package io.leadwise.lead.application.imports.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.imports.TrialTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a trial made of leads so far. A trial changes nothing, but must answer for each row as an
 * import would, also when earlier rows of the file were about the same lead.
 */
@ApplicationScoped
public class TrialLeads {

  @Inject TrialTable table;
  @Inject EventJson json;

  /** A lead as it would be; contacts are null where the trial did not change them. */
  record Trial(Lead lead, ImportedContacts contacts) {}

  /** A lead as a document. */
  record State(
      UUID id,
      ExternalKey externalKey,
      LeadStatus status,
      UUID ownerId,
      LeadDetails details,
      UUID accountId,
      Instant createdAt,
      Instant updatedAt,
      ImportedContacts contacts) {

    Lead lead() {
      Lead lead = new Lead(id, externalKey, ownerId, details, createdAt, updatedAt);
      lead.connectAccount(accountId, updatedAt);
      switch (status) {
        case QUALIFIED -> lead.qualify(updatedAt);
        case DISQUALIFIED -> lead.disqualify(DisqualificationReason.OTHER, updatedAt);
        case OPEN -> {}
      }
      return lead;
    }
  }

  /** The same id for the same name, since no account is created. */
  static UUID accountId(String lowerCaseName) {
    return UUID.nameUUIDFromBytes(("account " + lowerCaseName).getBytes(StandardCharsets.UTF_8));
  }

  List<Trial> load(UUID importId, List<ImportRow> rows, Collection<Lead> found) {
    Set<String> keys = new HashSet<>();
    for (ImportRow row : rows) {
      if (row.key() != null) {
        keys.add(LeadKeys.externalId(row.key()));
      }
      if (row.lesserKey() != null) {
        keys.add(row.lesserKey());
      }
    }
    return table.states(importId, keys, found.stream().map(Lead::id).toList()).stream()
        .map(this::read)
        .map(state -> new Trial(state.lead(), state.contacts()))
        .toList();
  }

  /** Keeps what a page would have changed. */
  public void save(UUID importId, ImportPage page) {
    Map<UUID, String> states = new LinkedHashMap<>();
    Map<UUID, Set<String>> keys = new LinkedHashMap<>();
    Map<UUID, ImportedContacts> earlier = new LinkedHashMap<>();
    table
        .states(importId, List.of(), page.touched().stream().map(Lead::id).toList())
        .forEach(
            text -> {
              State state = read(text);
              earlier.put(state.id(), state.contacts());
            });
    for (Lead lead : page.touched()) {
      ImportedContacts contacts = page.newContacts(lead.id());
      states.put(lead.id(), write(lead, contacts == null ? earlier.get(lead.id()) : contacts));
      keys.put(lead.id(), LeadKeys.of(lead));
    }
    if (!states.isEmpty()) {
      table.put(importId, states, keys);
    }
  }

  public void delete(UUID importId) {
    table.delete(importId);
  }

  private State read(String text) {
    try {
      return Objects.requireNonNull(json.mapper().readValue(text, State.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The state of a trial cannot be read", e);
    }
  }

  private String write(Lead lead, ImportedContacts contacts) {
    try {
      return json.mapper()
          .writeValueAsString(
              new State(
                  lead.id(),
                  lead.externalKey(),
                  lead.status(),
                  lead.ownerId(),
                  lead.details(),
                  lead.accountId(),
                  lead.createdAt(),
                  lead.updatedAt(),
                  contacts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The state of a trial cannot be written", e);
    }
  }
}
