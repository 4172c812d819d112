package io.leadwise.lead.api.leads;

import io.leadwise.lead.api.Filters;
import io.leadwise.lead.application.leads.LeadList;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.EmailType;
import io.leadwise.lead.domain.findings.EmailValidity;
import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadSort;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters and order of the list of leads. */
public class LeadListParameters {

  @QueryParam("ownerId")
  @Parameter(
      description = "Leads of this seller only; a seller may only name itself.",
      schema = @Schema(implementation = UUID.class))
  String ownerId;

  @QueryParam("status")
  @Parameter(
      description = "Leads of this status only.",
      schema = @Schema(implementation = LeadStatus.class))
  String status;

  @QueryParam("createdFrom")
  @Parameter(
      description = "Created at this time or later.",
      schema = @Schema(implementation = Instant.class))
  String createdFrom;

  @QueryParam("createdTo")
  @Parameter(
      description = "Created before this time.",
      schema = @Schema(implementation = Instant.class))
  String createdTo;

  @QueryParam("emailValidity")
  @Parameter(
      description = "Leads whose present address has this verdict.",
      schema = @Schema(implementation = EmailValidity.class))
  String emailValidity;

  @QueryParam("emailType")
  @Parameter(
      description = "Leads whose present address is of this type.",
      schema = @Schema(implementation = EmailType.class))
  String emailType;

  @QueryParam("fit")
  @Parameter(
      description = "Leads whose latest insight says so.",
      schema = @Schema(implementation = FitLevel.class))
  String fit;

  @QueryParam("handRaiser")
  @Parameter(
      description =
          "Whether the source is among the hand-raiser sources of the agent " + "settings.",
      schema = @Schema(implementation = Boolean.class))
  String handRaiser;

  @QueryParam("source")
  @Parameter(
      description = "Leads from this source only.",
      schema = @Schema(implementation = String.class))
  String source;

  @QueryParam("accountId")
  @Parameter(
      description = "Leads that are connected to this account.",
      schema = @Schema(implementation = UUID.class))
  String accountId;

  @QueryParam("q")
  @Parameter(
      description =
          "Search in first and last name, company and email, in any case and "
              + "without accents; 2 to 100 characters. Each word must occur, one of one"
              + " or two letters at the beginning of a word.",
      schema = @Schema(implementation = String.class))
  String q;

  @QueryParam("sort")
  @Parameter(
      description =
          "One of createdAt, updatedAt, lastName, companyName; with - before it, "
              + "descending. Default -createdAt. Leads without that name count as last.",
      schema = @Schema(implementation = String.class))
  String sort;

  /** Refuses with {@code invalid-filter}, naming the filter. */
  LeadList toLeadList() {
    boolean descending = sort == null || sort.isBlank() || sort.startsWith("-");
    return new LeadList(
        Filters.uuid("ownerId", ownerId),
        Filters.constant("status", status, LeadStatus.class),
        Filters.time("createdFrom", createdFrom),
        Filters.time("createdTo", createdTo),
        Filters.constant("emailValidity", emailValidity, EmailValidity.class),
        Filters.constant("emailType", emailType, EmailType.class),
        Filters.constant("fit", fit, FitLevel.class),
        Filters.flag("handRaiser", handRaiser),
        Filters.code("source", source),
        Filters.uuid("accountId", accountId),
        Filters.search("q", q),
        sortKey(),
        descending);
  }

  private LeadSort sortKey() {
    if (sort == null || sort.isBlank()) {
      return LeadSort.CREATED_AT;
    }
    return LeadSort.named(sort.startsWith("-") ? sort.substring(1) : sort)
        .orElseThrow(
            () ->
                Filters.invalid(
                    "sort",
                    "createdAt, updatedAt, lastName or companyName, with - before it for"
                        + " descending"));
  }
}
