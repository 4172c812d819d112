package io.leadwise.lead.application.connectors.records;

import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.application.bulk.stores.ContactDraft;
import io.leadwise.lead.application.bulk.stores.LeadDraft;
import io.leadwise.lead.application.bulk.stores.OpportunityDraft;
import io.leadwise.lead.application.bulk.stores.SellerDraft;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes rows of a bulk upsert of mapped records. Each method may refuse with {@link
 * InvalidValueException}.
 *
 * @param source of the external ids
 * @param currency of amounts that come without one, or null
 */
public record RecordRows(String source, String currency) {

  /** The name of a record in the other system. */
  ExternalKey key(MappedRecord row) {
    return new ExternalKey(source, row.externalId());
  }

  BulkRow<SellerDraft> seller(int number, MappedRecord row) {
    Values values = new Values(row);
    String email = values.text("email");
    if (email == null) {
      throw new InvalidValueException("email", "must not be empty");
    }
    String name = values.text("displayName");
    return new BulkRow<>(
        number,
        key(row),
        new SellerDraft(
            values.id("id"),
            name == null ? email : name,
            email,
            values.flag("active", true),
            values.names("roles")));
  }

  BulkRow<AccountDetails> account(int number, MappedRecord row) {
    Values values = new Values(row);
    return new BulkRow<>(
        number,
        key(row),
        new AccountDetails(
            values.text("name"),
            values.text("website"),
            values.text("industry"),
            values.country("country", null),
            values.integer("employees", null)));
  }

  BulkRow<ContactDraft> contact(int number, MappedRecord row) {
    Values values = new Values(row);
    Function<UUID, ContactDetails> details =
        account ->
            new ContactDetails(
                account,
                values.text("firstName"),
                values.text("lastName"),
                values.text("email"),
                values.text("phone"),
                values.text("jobTitle"));
    details.apply(null);
    return new BulkRow<>(
        number,
        key(row),
        new ContactDraft(reference(row, "account", "accountExternalId"), details));
  }

  BulkRow<LeadDraft> lead(int number, MappedRecord row) {
    Values values = new Values(row);
    // What the row alone gets wrong is refused now, with its field.
    details(values, LeadDetails.EMPTY);
    Instant createdAt = values.time("createdAt");
    LeadStatus status = values.constant("status", LeadStatus.class, LeadStatus.OPEN);
    return new BulkRow<>(
        number,
        key(row),
        new LeadDraft(
            Reference.of(
                "owner",
                null,
                ExternalKey.ofNullable(source, values.text("ownerExternalId")),
                values.text("ownerExternalId") == null ? values.text("ownerEmail") : null),
            reference(row, "account", "accountExternalId"),
            reference(row, "contact", "contactExternalId"),
            status,
            createdAt,
            values.text("email"),
            known -> details(values, known)));
  }

  private LeadDetails details(Values values, LeadDetails known) {
    return new LeadDetails(
        values.text("firstName", known.firstName()),
        values.text("lastName", known.lastName()),
        values.text("email", known.email()),
        values.text("phone", known.phone()),
        values.text("jobTitle", known.jobTitle()),
        values.text("companyName", known.companyName()),
        values.text("website", known.website()),
        values.country("country", known.country()),
        values.text("city", known.city()),
        values.text("industry", known.industry()),
        values.integer("employees", known.employees()),
        values.money("annualRevenue", "annualRevenueCurrency", currency, known.annualRevenue()),
        values.text("need", known.need()),
        values.code("source", known.source()),
        values.flag("marketingQualified", known.marketingQualified()));
  }

  BulkRow<OpportunityDraft> opportunity(int number, MappedRecord row) {
    Values values = new Values(row);
    Money revenue = values.money("estimatedRevenue", "estimatedRevenueCurrency", currency, null);
    OpportunityStatus status =
        values.constant("status", OpportunityStatus.class, OpportunityStatus.OPEN);
    return new BulkRow<>(
        number,
        key(row),
        new OpportunityDraft(
            reference(row, "lead", "leadExternalId"),
            reference(row, "account", "accountExternalId"),
            reference(row, "contact", "contactExternalId"),
            (lead, account, contact) ->
                new OpportunityDetails(
                    values.text("name"),
                    status,
                    revenue,
                    account,
                    lead,
                    contact,
                    values.text("competitor"))));
  }

  private Reference reference(MappedRecord row, String noun, String field) {
    return Reference.of(noun, null, ExternalKey.ofNullable(source, row.value(field)), null);
  }
}
