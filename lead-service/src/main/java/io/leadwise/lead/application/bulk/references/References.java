package io.leadwise.lead.application.bulk.references;

import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.bulk.ReferenceQueries;
import io.leadwise.lead.persistence.bulk.ReferenceQueries.Kind;
import io.leadwise.lead.persistence.crm.SellerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the records that rows name: at most three queries per kind and page. */
@ApplicationScoped
public class References {

  @Inject ReferenceQueries queries;
  @Inject SellerRepository sellers;

  public <T> ReferencedRecords find(
      Kind kind, List<BulkRow<T>> rows, Function<T, Reference> reference) {
    List<Reference> all =
        rows.stream().map(row -> reference.apply(row.record())).filter(Objects::nonNull).toList();
    Set<UUID> ids = named(all, Reference::id);
    Set<ExternalKey> keys = named(all, Reference::key);
    Set<String> emails = named(all, Reference::email);
    Map<String, UUID> byEmail = new HashMap<>();
    if (!emails.isEmpty()) {
      sellers.byEmails(emails).values().forEach((Seller s) -> byEmail.put(s.email(), s.id()));
    }
    return new ReferencedRecords(
        kind.name().toLowerCase(Locale.ROOT),
        ids.isEmpty() ? Set.of() : queries.existing(kind, ids),
        keys.isEmpty() ? Map.of() : queries.byKeys(kind, keys),
        byEmail);
  }

  private static <V> Set<V> named(List<Reference> all, Function<Reference, V> name) {
    return all.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
