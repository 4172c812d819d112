package io.leadwise.lead.connectors.dataverse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.push.PushKind;
import io.leadwise.lead.application.connectors.push.PushTarget;
import io.leadwise.lead.application.connectors.push.PushedLead;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteApis;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.connectors.ConnectorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells Dataverse what happened to leads here. Each lead has one note of ours, under an id that is
 * made from the lead's, so that telling it again changes the same note.
 */
@ApplicationScoped
public class DataverseWriteBack implements PushTarget {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private static final int OPEN = 0;
  private static final int QUALIFIED = 1;
  private static final int DISQUALIFIED = 2;
  private static final int STATUS_QUALIFIED = 3;

  @Inject RemoteApis apis;

  @Override
  public ConnectorType type() {
    return ConnectorType.DATAVERSE;
  }

  @Override
  public void push(Connection connection, PushedLead lead, PushKind what) {
    if (!ID.matcher(lead.externalId()).matches()) {
      // It came from a file: Dataverse knows no such lead.
      return;
    }
    RemoteApi api = apis.entra(connection, connection.settings().url().orElseThrow());
    switch (what) {
      case EMAIL -> change(api, lead, object().put("emailaddress1", lead.email()));
      case QUALIFICATION -> close(api, lead);
      case INSIGHT -> note(api, lead);
    }
  }

  private void close(RemoteApi api, PushedLead lead) {
    RemoteAnswer known = api.send(RemoteRequest.get(api.uri(path(lead) + "?$select=statecode")));
    if (known.status() == 404) {
      return;
    }
    if (!known.ok()) {
      throw api.failed(known);
    }
    int state = known.json().path("statecode").asInt();
    int wanted = state(lead.status());
    if (state == wanted) {
      return;
    }
    if (wanted == QUALIFIED) {
      // What the lead goes on as is decided in the CRM.
      ObjectNode wish =
          object()
              .put("CreateAccount", false)
              .put("CreateContact", false)
              .put("CreateOpportunity", false)
              .put("Status", STATUS_QUALIFIED);
      api.require(
          RemoteRequest.json(
              "POST",
              api.uri(path(lead) + "/Microsoft.Dynamics.CRM.QualifyLead"),
              wish.toString()));
    } else {
      change(api, lead, object().put("statecode", wanted));
    }
  }

  private static int state(LeadStatus status) {
    return switch (status) {
      case OPEN -> OPEN;
      case QUALIFIED -> QUALIFIED;
      case DISQUALIFIED -> DISQUALIFIED;
    };
  }

  private void note(RemoteApi api, PushedLead lead) {
    if (lead.fit() == null) {
      return;
    }
    UUID id =
        UUID.nameUUIDFromBytes(
            ("leadwise-insight " + lead.externalId()).getBytes(StandardCharsets.UTF_8));
    ObjectNode note =
        object()
            .put("subject", "Leadwise")
            .put(
                "notetext",
                "Fit with the target customer profile: "
                    + lead.fit().level()
                    + " ("
                    + lead.fit().matched()
                    + " of "
                    + lead.fit().known()
                    + " known criteria met).")
            .put("objectid_lead@odata.bind", "/leads(" + lead.externalId() + ")");
    RemoteAnswer answer =
        api.send(
            RemoteRequest.json(
                "PATCH", api.uri(DataverseQuery.API + "annotations(" + id + ")"), note.toString()));
    if (!answer.ok() && answer.status() != 404) {
      throw api.failed(answer);
    }
  }

  /** {@code If-Match: *} keeps the request from creating a lead that is gone there. */
  private void change(RemoteApi api, PushedLead lead, ObjectNode values) {
    RemoteAnswer answer =
        api.send(
            RemoteRequest.json("PATCH", api.uri(path(lead)), values.toString())
                .with("If-Match", "*"));
    if (!answer.ok() && answer.status() != 404 && answer.status() != 412) {
      throw api.failed(answer);
    }
  }

  private static String path(PushedLead lead) {
    return DataverseQuery.API + "leads(" + lead.externalId() + ")";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
