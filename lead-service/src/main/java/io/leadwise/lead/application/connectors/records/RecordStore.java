package io.leadwise.lead.application.connectors.records;

import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.application.bulk.BulkOutcome;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.BulkUpserts;
import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.application.bulk.stores.AccountBulk;
import io.leadwise.lead.application.bulk.stores.ContactBulk;
import io.leadwise.lead.application.bulk.stores.InteractionBulk;
import io.leadwise.lead.application.bulk.stores.InteractionDraft;
import io.leadwise.lead.application.bulk.stores.LeadBulk;
import io.leadwise.lead.application.bulk.stores.OpportunityBulk;
import io.leadwise.lead.application.bulk.stores.SellerBulk;
import io.leadwise.lead.application.bulk.stores.SellerDraft;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.connectors.SyncCounts;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.persistence.crm.SellerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Stores pulled records through the use cases that the API's bulk upserts have. */
@ApplicationScoped
public class RecordStore {

  /** Why a row waits for another record instead of being wrong. */
  private static final String UNKNOWN = "unknown-";

  @Inject BulkUpserts upserts;
  @Inject SellerBulk sellers;
  @Inject AccountBulk accounts;
  @Inject ContactBulk contacts;
  @Inject LeadBulk leads;
  @Inject OpportunityBulk opportunities;
  @Inject InteractionBulk interactions;
  @Inject SellerRepository known;

  /**
   * A record that was not taken.
   *
   * @param waits whether it may be taken once another record is there
   */
  public record Refused(
      MappedRecord record, String code, String message, String field, boolean waits) {

    @Override
    public String toString() {
      return "Refused[" + code + "]";
    }
  }

  /** What became of records. */
  public record Outcome(SyncCounts counts, List<Refused> refused) {}

  /** Stores records of one kind. */
  public Outcome store(RecordKind kind, List<MappedRecord> records, RecordRows rows) {
    return switch (kind) {
      case SELLER -> storeSellers(records, rows);
      case ACCOUNT -> store(records, rows::account, accounts);
      case CONTACT -> store(records, rows::contact, contacts);
      case LEAD -> store(records, rows::lead, leads);
      case OPPORTUNITY -> store(records, rows::opportunity, opportunities);
      case INTERACTION -> throw new IllegalArgumentException("Interactions are not mapped");
    };
  }

  /** Says what would keep a record from being taken, as far as it alone can tell; else null. */
  public Refused check(MappedRecord record, RecordRows rows) {
    try {
      switch (record.kind()) {
        case SELLER -> rows.seller(1, record);
        case ACCOUNT -> rows.account(1, record);
        case CONTACT -> rows.contact(1, record);
        case LEAD -> rows.lead(1, record);
        default -> rows.opportunity(1, record);
      }
      return null;
    } catch (RefusalException e) {
      return refused(record, e);
    }
  }

  /** The directory may know sellers already that the CRM brings for the first time. */
  private Outcome storeSellers(List<MappedRecord> records, RecordRows rows) {
    Set<String> emails =
        records.stream()
            .map(record -> record.value("email"))
            .filter(email -> email != null)
            .map(Texts::address)
            .collect(Collectors.toSet());
    Map<String, Seller> byEmail = emails.isEmpty() ? Map.of() : known.byEmails(emails);
    return store(
        records,
        (number, record) -> {
          BulkRow<SellerDraft> row = rows.seller(number, record);
          SellerDraft draft = row.record();
          Seller same = byEmail.get(Texts.address(draft.email()));
          return same == null || same.externalKey() != null && !same.externalKey().equals(row.key())
              ? row
              : new BulkRow<>(
                  number,
                  row.key(),
                  new SellerDraft(
                      same.id(),
                      draft.displayName(),
                      draft.email(),
                      draft.active(),
                      draft.roles()));
        },
        sellers);
  }

  /** Stores what was derived from mailboxes; rows that the domain refuses are left out. */
  public SyncCounts storeInteractions(List<PulledInteraction> pulled, String source) {
    List<BulkRow<InteractionDraft>> rows = new ArrayList<>();
    for (PulledInteraction one : pulled) {
      rows.add(
          new BulkRow<>(
              rows.size() + 1,
              new ExternalKey(source, one.externalId()),
              new InteractionDraft(
                  null,
                  Reference.of("coworker", one.sellerId(), null, null),
                  true,
                  (lead, coworker) ->
                      new InteractionDetails(
                          lead,
                          one.type(),
                          coworker,
                          one.at(),
                          one.subject(),
                          null,
                          one.intents(),
                          null,
                          one.address()))));
    }
    return counts(upserts.store(rows, interactions));
  }

  private <T> Outcome store(
      List<MappedRecord> records,
      BiFunction<Integer, MappedRecord, BulkRow<T>> toRow,
      BulkStore<T> store) {
    List<Refused> refused = new ArrayList<>();
    List<BulkRow<T>> rows = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      try {
        rows.add(toRow.apply(i, records.get(i)));
      } catch (RefusalException e) {
        refused.add(refused(records.get(i), e));
      }
    }
    List<BulkResult> results = upserts.store(rows, store);
    for (BulkResult result : results) {
      if (result.outcome() == BulkOutcome.FAILED) {
        refused.add(
            new Refused(
                records.get(result.row()),
                result.code(),
                result.message(),
                null,
                result.code().startsWith(UNKNOWN) || result.code().equals("changed-meanwhile")));
      }
    }
    SyncCounts counts = counts(results);
    return new Outcome(
        new SyncCounts(counts.created(), counts.updated(), counts.unchanged(), 0, refused.size()),
        refused);
  }

  private static Refused refused(MappedRecord record, RefusalException e) {
    String field = e instanceof InvalidValueException invalid ? invalid.field() : null;
    return new Refused(record, e.code(), e.getMessage(), field, false);
  }

  private static SyncCounts counts(List<BulkResult> results) {
    Map<BulkOutcome, Long> by =
        results.stream().collect(Collectors.groupingBy(BulkResult::outcome, Collectors.counting()));
    return new SyncCounts(
        by.getOrDefault(BulkOutcome.CREATED, 0L),
        by.getOrDefault(BulkOutcome.UPDATED, 0L),
        by.getOrDefault(BulkOutcome.UNCHANGED, 0L),
        0,
        by.getOrDefault(BulkOutcome.FAILED, 0L));
  }
}
