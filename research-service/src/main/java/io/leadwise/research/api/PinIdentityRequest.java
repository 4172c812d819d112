package io.leadwise.research.api;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Violation;
import io.leadwise.research.application.query.IdentityService;
import io.leadwise.research.domain.identity.CentralIndexKey;
import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.domain.identity.LegalEntityIdentifier;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a company is, by a person's word; at least one key. */
@Schema(name = "PinIdentityRequest", description = "At least one key; the others are found by it.")
public record PinIdentityRequest(
    @Pattern(regexp = "Q[1-9][0-9]{0,11}", message = "must be an item id such as Q312")
        @Schema(description = "Item of Wikidata.", examples = "Q312", nullable = true)
        String wikidataId,
    @Size(max = 253)
        @Schema(
            description = "Domain of its website; a host name is reduced to it.",
            examples = "apple.com",
            nullable = true)
        String domain,
    @Size(max = 20)
        @Schema(
            description = "Central Index Key at the SEC, with or without leading zeros.",
            examples = "0000320193",
            nullable = true)
        String cik,
    @Size(max = 40)
        @Schema(
            description = "Legal Entity Identifier; its check digits must fit.",
            examples = "HWUPKR0MPOU8FGXBT394",
            nullable = true)
        String lei) {

  /**
   * Returns the keys in their canonical form.
   *
   * @throws BadRequestProblem for keys that cannot be, or none at all
   */
  IdentityService.Wish wish(UUID by) {
    List<Violation> wrong = new ArrayList<>();
    String host = canonical("domain", domain, Domains::registrable, wrong);
    String filer = canonical("cik", cik, CentralIndexKey::of, wrong);
    String entity = canonical("lei", lei, LegalEntityIdentifier::of, wrong);
    if (!wrong.isEmpty()) {
      throw new BadRequestProblem("validation-failed", "Some fields are not valid.", wrong);
    }
    if (wikidataId == null && host == null && filer == null && entity == null) {
      throw new BadRequestProblem(
          "nothing-pinned", "Name the company by at least one of wikidataId, domain, cik, lei.");
    }
    return new IdentityService.Wish(wikidataId, host, filer, entity, by);
  }

  private static String canonical(
      String field,
      String written,
      Function<String, Optional<String>> valid,
      List<Violation> wrong) {
    if (written == null) {
      return null;
    }
    Optional<String> canonical = valid.apply(written);
    if (canonical.isEmpty()) {
      wrong.add(
          new Violation(
              field,
              switch (field) {
                case "domain" -> "must be a domain on the public Internet";
                case "cik" -> "must be up to ten digits";
                default -> "must be 20 letters and digits with right check digits";
              }));
    }
    return canonical.orElse(null);
  }
}
