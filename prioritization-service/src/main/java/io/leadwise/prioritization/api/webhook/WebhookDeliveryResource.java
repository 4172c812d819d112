package io.leadwise.prioritization.api.webhook;

import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.api.Access;
import io.leadwise.prioritization.application.webhook.Webhooks;
import io.leadwise.prioritization.domain.webhook.DeliveryState;
import io.leadwise.prioritization.domain.webhook.WebhookDelivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a webhook got, is to get, and gets once more. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INTEGRATOR, Roles.SALES_ADMIN})
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
  private final Webhooks webhooks;
  private final Idempotency idempotency;
  private final Access access;

  WebhookDeliveryResource(Webhooks webhooks, Idempotency idempotency, Access access) {
    this.webhooks = webhooks;
    this.idempotency = idempotency;
    this.access = access;
  }

  @GET
  @Path("/{webhookId}/deliveries")
  @Operation(operationId = "listWebhookDeliveries", summary = "The log, the newest delivery first")
  @APIResponse(
      responseCode = "200",
      description = "A page of the log.",
      content = @Content(schema = @Schema(implementation = WebhookDeliveryPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit` or `invalid-filter`.")
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public Page<WebhookDeliveryResponse> log(
      @PathParam("webhookId") UUID webhookId,
      @Parameter(description = "PENDING, DELIVERED or FAILED.") @QueryParam("state") String state,
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor before = Cursor.parse(cursor, 1);
    List<WebhookDelivery> found =
        webhooks.log(
            webhookId,
            access.visibleOwner(),
            state(state),
            before == null ? null : before.number(0),
            size + 1);
    return Page.of(found, size, last -> Cursor.of(last.sequence()))
        .map(WebhookDeliveryResponse::of);
  }

  @GET
  @Path("/{webhookId}/deliveries/{deliveryId}")
  @Operation(operationId = "getWebhookDelivery", summary = "One delivery")
  @APIResponse(
      responseCode = "200",
      description = "The delivery.",
      content = @Content(schema = @Schema(implementation = WebhookDeliveryResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "`webhook-not-found` or `webhook-delivery-not-found`.")
  public WebhookDeliveryResponse get(
      @PathParam("webhookId") UUID webhookId, @PathParam("deliveryId") UUID deliveryId) {
    return WebhookDeliveryResponse.of(
        webhooks.delivery(webhookId, access.visibleOwner(), deliveryId));
  }

  @POST
  @Path("/{webhookId}/deliveries/{deliveryId}/redelivery")
  @Operation(
      operationId = "redeliver",
      summary = "Deliver the same announcement once more",
      description = "It has the same `webhook-id`, and comes after what waits about the same lead.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "202",
      description = "The new delivery.",
      content = @Content(schema = @Schema(implementation = WebhookDeliveryResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-idempotency-key`.")
  @APIResponse(
      responseCode = "404",
      description = "`webhook-not-found` or `webhook-delivery-not-found`.")
  @APIResponse(responseCode = "409", description = "`delivery-pending` or `webhook-disabled`.")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`.")
  public Response redeliver(
      @PathParam("webhookId") UUID webhookId, @PathParam("deliveryId") UUID deliveryId) {
    return idempotency.once(
        "redeliver",
        deliveryId,
        () -> accepted(webhooks.redeliver(webhookId, access.visibleOwner(), deliveryId)));
  }

  @POST
  @Path("/{webhookId}/ping")
  @Operation(
      operationId = "pingWebhook",
      summary = "Send a test",
      description = "Of the type `leadwise.webhook.ping.v1`, with an empty object as its body.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "202",
      description = "The delivery, to be looked at in the log.",
      content = @Content(schema = @Schema(implementation = WebhookDeliveryResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-idempotency-key`.")
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  @APIResponse(responseCode = "409", description = "`webhook-disabled`.")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`.")
  public Response ping(@PathParam("webhookId") UUID webhookId) {
    return idempotency.once(
        "ping-webhook", webhookId, () -> accepted(webhooks.ping(webhookId, access.visibleOwner())));
  }

  private static Response accepted(WebhookDelivery delivery) {
    return Response.accepted(WebhookDeliveryResponse.of(delivery)).build();
  }

  private static DeliveryState state(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Stream.of(DeliveryState.values())
        .filter(state -> state.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestProblem(
                    "invalid-filter", "The parameter state is one of PENDING, DELIVERED, FAILED."));
  }
}
