package io.leadwise.lead.api.connections;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.mail.MailboxWatches;
import io.leadwise.lead.application.connectors.mail.MailboxWatches.Announcement;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where Microsoft Graph announces changes. Not a part of the API that people use, and without their
 * tokens: an announcement proves itself by a word that only Microsoft Graph was told, and all that
 * it can do is have a connection run sooner.
 */
@Path("/api/v1/connections/{name}/notifications")
@PermitAll
public class ConnectionNotificationResource {

  /** Those that Microsoft Graph sends have a few hundred characters. */
  private static final int LONGEST_TOKEN = 2_000;

  private static final int MOST = 1_000;

  @Inject MailboxWatches watches;

  /** A list of changes, of which only whose they are is read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Notifications(List<Notification> value) {}

  /** A change; {@code clientState} is the word that proves it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Notification(String subscriptionId, String clientState) {
    @Override
    public String toString() {
      return "Notification[" + subscriptionId + "]";
    }
  }

  /** Asked before a subscription begins: the token is said back, so that we show to be there. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public Response validate(
      @PathParam("name") String name, @QueryParam("validationToken") String token) {
    watches.listening(name);
    if (token == null || token.isEmpty() || token.length() > LONGEST_TOKEN) {
      throw new BadRequestProblem(
          "invalid-validation-token", "The parameter validationToken is missing or too long.");
    }
    return Response.ok(token).build();
  }

  /** Takes announcements; also those that are passed over, which would only be sent again. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response take(@PathParam("name") String name, Notifications notifications) {
    Connection connection = watches.listening(name);
    List<Notification> all =
        notifications == null || notifications.value() == null
            ? List.of()
            : notifications.value().stream().filter(Objects::nonNull).toList();
    if (all.isEmpty() || all.size() > MOST) {
      throw new BadRequestProblem(
          "invalid-notifications", "The property value has 1 to 1000 notifications.");
    }
    watches.announced(
        connection,
        all.stream()
            .filter(it -> it.subscriptionId() != null)
            .map(it -> new Announcement(it.subscriptionId(), it.clientState()))
            .toList());
    return Response.accepted().build();
  }
}
