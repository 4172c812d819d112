package io.leadwise.prioritization.api.webhook;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.api.Access;
import io.leadwise.prioritization.application.webhook.Webhooks;
import io.leadwise.prioritization.application.webhook.Webhooks.WithSecret;
import io.leadwise.prioritization.domain.webhook.Webhook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions of integrators who do not read Kafka. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INTEGRATOR, Roles.SALES_ADMIN})
@Tag(
    name = "Webhooks",
    description =
        "Announcements by HTTP, for integrators without Kafka. An integrator sees the own webhooks,"
            + " an admin all.")
public class WebhookResource {
  private final Webhooks webhooks;
  private final Idempotency idempotency;
  private final Access access;
  private final Caller caller;

  WebhookResource(Webhooks webhooks, Idempotency idempotency, Access access, Caller caller) {
    this.webhooks = webhooks;
    this.idempotency = idempotency;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listWebhooks", summary = "Webhooks, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of webhooks, without their secrets.",
      content = @Content(schema = @Schema(implementation = WebhookPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor` or `invalid-limit`.")
  public Page<WebhookResponse> list(
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<Webhook> found =
        webhooks.page(
            access.visibleOwner(),
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            size + 1);
    return Page.of(found, size, last -> Cursor.of(last.createdAt(), last.webhookId()))
        .map(WebhookResponse::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWebhook",
      summary = "Subscribe",
      description =
          "Each announcement that passes the filter is posted to the url at least once, in order for"
              + " each lead: the value of the topic `lead-insight`, or `{\"leadId\": …}` when a lead"
              + " was erased. Headers as CloudEvents over HTTP has them (`ce-type`, `ce-subject`,"
              + " …), and `webhook-id`, `webhook-timestamp` and `webhook-signature` as the Standard"
              + " Webhooks specification has them: `v1,` and the base64 of HMAC-SHA256 over"
              + " `id.timestamp.body`; refuse what is older than five minutes or known by its id."
              + " Answer with any 2xx status within ten seconds; redirections are not followed."
              + " Anything else is tried again with growing waits for a day; 410 disables the"
              + " webhook, as does a day without any success.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description =
          "Repeats of a call with the same key get the first answer, but for the secret: change it"
              + " when the first answer was lost.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The webhook with its secret, which is not shown again.",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "409", description = "`too-many-webhooks`.")
  @APIResponse(
      responseCode = "422",
      description = "`webhook-target-refused` or `idempotency-key-reused`.")
  public Response create(@NotNull @Valid WebhookRequest request) {
    // The stored answer to a key must not hold the secret: it is made outside of what is repeated.
    WithSecret[] made = new WithSecret[1];
    Response answer =
        idempotency.once(
            "create-webhook",
            request,
            () -> {
              made[0] =
                  webhooks.create(
                      caller.id(), request.url(), request.description(), request.toFilter());
              return answer(Response.created(uri(made[0].webhook())), made[0].webhook());
            });
    return made[0] == null
        ? answer
        : Response.fromResponse(answer).entity(WebhookResponse.of(made[0])).build();
  }

  @GET
  @Path("/{webhookId}")
  @Operation(operationId = "getWebhook", summary = "One webhook")
  @APIResponse(
      responseCode = "200",
      description = "The webhook, without its secret.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public Response get(@PathParam("webhookId") UUID webhookId) {
    return answer(Response.ok(), webhooks.find(webhookId, access.visibleOwner()));
  }

  @PUT
  @Path("/{webhookId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeWebhook", summary = "Change target, description or filter")
  @APIResponse(
      responseCode = "200",
      description = "The changed webhook.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  @APIResponse(responseCode = "412", description = "`version-mismatch`.")
  @APIResponse(responseCode = "422", description = "`webhook-target-refused`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response change(
      @PathParam("webhookId") UUID webhookId,
      @Parameter(description = "The ETag of what you read.") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid WebhookRequest request) {
    return answer(
        Response.ok(),
        webhooks.change(
            webhookId,
            access.visibleOwner(),
            ifMatch,
            request.url(),
            request.description(),
            request.toFilter()));
  }

  @DELETE
  @Path("/{webhookId}")
  @Operation(operationId = "deleteWebhook", summary = "Unsubscribe; the log goes too")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public void delete(@PathParam("webhookId") UUID webhookId) {
    webhooks.delete(webhookId, access.visibleOwner());
  }

  @POST
  @Path("/{webhookId}/secret")
  @Operation(
      operationId = "changeWebhookSecret",
      summary = "Change the secret",
      description =
          "The secret before signs too for a day (setting), so that each request has two signatures"
              + " and the receiver can change over without a gap.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook with its new secret, which is not shown again.",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public WebhookResponse changeSecret(@PathParam("webhookId") UUID webhookId) {
    return WebhookResponse.of(webhooks.rotate(webhookId, access.visibleOwner()));
  }

  @POST
  @Path("/{webhookId}/disabling")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "disableWebhook",
      summary = "Switch a webhook off",
      description = "Nothing new is noted for it; what waits is sent once it is enabled again.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook.",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public WebhookResponse disable(
      @PathParam("webhookId") UUID webhookId, @NotNull @Valid DisableWebhookRequest request) {
    return WebhookResponse.of(webhooks.disable(webhookId, access.visibleOwner(), request.note()));
  }

  @POST
  @Path("/{webhookId}/enabling")
  @Operation(operationId = "enableWebhook", summary = "Switch a webhook on again")
  @APIResponse(
      responseCode = "200",
      description = "The webhook.",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "404", description = "`webhook-not-found`.")
  public WebhookResponse enable(@PathParam("webhookId") UUID webhookId) {
    return WebhookResponse.of(webhooks.enable(webhookId, access.visibleOwner()));
  }

  private static Response answer(Response.ResponseBuilder response, Webhook webhook) {
    return response
        .entity(WebhookResponse.of(webhook))
        .tag(EntityTags.of(webhook.version()))
        .build();
  }

  private static URI uri(Webhook webhook) {
    return URI.create("/api/v1/webhooks/" + webhook.webhookId());
  }
}
