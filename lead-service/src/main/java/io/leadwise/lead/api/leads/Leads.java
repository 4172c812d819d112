package io.leadwise.lead.api.leads;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.lead.domain.findings.LeadView;
import jakarta.ws.rs.core.Response;

/** Answers that are a lead. */
public final class Leads {

  private Leads() {}

  public static Response answer(LeadView view) {
    return answer(view, null);
  }

  static Response answer(LeadView view, QualificationResponse qualification) {
    return Response.ok(LeadResponse.of(view, qualification))
        .tag(EntityTags.of(view.lead().version()))
        .build();
  }
}
