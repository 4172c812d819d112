package io.leadwise.lead.api.leads;

import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.application.closing.ClosingWishes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a qualified lead goes on as. What is left out is neither created nor linked. */
@Schema(
    description =
        "Each part names a record to link ({\"id\": …}) or asks to create one ({\"create\": true});"
            + " what a part to create leaves out comes from the lead.")
public record QualifyLeadRequest(
    @Valid AccountPart account, @Valid ContactPart contact, @Valid OpportunityPart opportunity) {

  private static final String ONE = "needs either an id or create: true";

  ClosingWishes wishes() {
    return new ClosingWishes(
        account == null ? null : account.wish(),
        contact == null ? null : contact.wish(),
        opportunity == null ? null : opportunity.wish());
  }

  /** An account; one that is connected already is linked rather than created again. */
  @Schema(name = "QualifiedAccount")
  public record AccountPart(
      UUID id,
      Boolean create,
      @Size(max = 200) @Schema(description = "The lead's company by default.") String name,
      @Size(max = 300) String website,
      @Size(max = 200) String industry,
      @Size(max = 2) String country,
      @PositiveOrZero Integer employees) {

    @AssertTrue(message = ONE)
    @Schema(hidden = true)
    boolean isOneOfIdAndCreate() {
      return isOne(id, create);
    }

    ClosingWishes.AccountWish wish() {
      return new ClosingWishes.AccountWish(id, name, website, industry, country, employees);
    }
  }

  /** A contact; one that is connected already is linked rather than created again. */
  @Schema(name = "QualifiedContact")
  public record ContactPart(
      UUID id,
      Boolean create,
      @Size(max = 100) @Schema(description = "The lead's by default.") String firstName,
      @Size(max = 100) String lastName,
      @Size(max = 320) String email,
      @Size(max = 50) String phone,
      @Size(max = 200) String jobTitle) {

    @AssertTrue(message = ONE)
    @Schema(hidden = true)
    boolean isOneOfIdAndCreate() {
      return isOne(id, create);
    }

    ClosingWishes.ContactWish wish() {
      return new ClosingWishes.ContactWish(id, firstName, lastName, email, phone, jobTitle);
    }
  }

  /** An opportunity with the lead, its account and its contact. */
  @Schema(name = "QualifiedOpportunity")
  public record OpportunityPart(
      UUID id,
      Boolean create,
      @Size(max = 200) @Schema(description = "The lead's company, or its name, by default.")
          String name,
      @Valid MoneyDocument estimatedRevenue,
      @Size(max = 200) String competitor) {

    @AssertTrue(message = ONE)
    @Schema(hidden = true)
    boolean isOneOfIdAndCreate() {
      return isOne(id, create);
    }

    ClosingWishes.OpportunityWish wish() {
      return new ClosingWishes.OpportunityWish(
          id, name, MoneyDocument.toMoney(estimatedRevenue), competitor);
    }
  }

  private static boolean isOne(UUID id, Boolean create) {
    return (id != null) != Boolean.TRUE.equals(create);
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "QualifyLeadRequest";
  }
}
