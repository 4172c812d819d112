package io.leadwise.lead.api.leads;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.lead.application.leads.LeadView;
import jakarta.ws.rs.core.Response;

/** Answers that are a lead. */
final class Leads {

  private Leads() {}

  static Response answer(LeadView view) {
    return Response.ok(LeadResponse.of(view)).tag(EntityTags.of(view.lead().version())).build();
  }
}
