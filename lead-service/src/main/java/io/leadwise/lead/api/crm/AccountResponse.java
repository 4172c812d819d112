package io.leadwise.lead.api.crm;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.domain.crm.Account;
import io.leadwise.lead.domain.crm.AccountDetails;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account. */
@Schema(name = "Account")
public record AccountResponse(
    UUID id,
    long version,
    String externalId,
    String externalSource,
    String name,
    String website,
    String industry,
    String country,
    Integer employees,
    Instant createdAt,
    Instant updatedAt) {

  static AccountResponse of(Account account) {
    AccountDetails details = account.details();
    return new AccountResponse(
        account.id(),
        account.version(),
        ExternalKeyDocuments.id(account.externalKey()),
        ExternalKeyDocuments.source(account.externalKey()),
        details.name(),
        details.website(),
        details.industry(),
        details.country(),
        details.employees(),
        account.createdAt(),
        account.updatedAt());
  }
}
