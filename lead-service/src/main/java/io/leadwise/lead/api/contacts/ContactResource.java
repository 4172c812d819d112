package io.leadwise.lead.api.contacts;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.crm.ContactService;
import io.leadwise.lead.domain.crm.Contact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts: the people that leads and opportunities can be connected to. */
@Path("/api/v1/contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(
    name = "Contacts",
    description =
        "People. A seller sees those at the accounts of own leads, those connected to own leads or"
            + " with the address of one, and those that it entered; an admin sees all.")
public class ContactResource {

  @Inject ContactService contacts;
  @Inject Idempotency idempotency;
  @Inject Viewers viewers;

  @POST
  @Operation(
      operationId = "putContact",
      summary = "Create a contact, or change the one with this external id")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The contact is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The contact with this external id, changed where it differed.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(
      responseCode = "404",
      description = "`contact-not-found`: the one with this external id is not the caller's to see")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-account`, `idempotency-key-reused`")
  public Response upsert(@Valid @NotNull ContactRequest request) {
    return idempotency.once(
        "put-contact",
        request,
        () -> {
          var done = contacts.upsert(request.key(), request.details(), viewers.current());
          Contact contact = done.item();
          var response =
              done.created()
                  ? Response.created(URI.create("/api/v1/contacts/" + contact.id()))
                  : Response.ok();
          return response
              .tag(EntityTags.of(contact.version()))
              .entity(ContactResponse.of(contact))
              .build();
        });
  }

  @GET
  @Operation(operationId = "listContacts", summary = "List contacts, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`")
  public Page<ContactResponse> list(
      @QueryParam("accountId")
          @Parameter(
              description = "Those of this account only.",
              schema = @Schema(implementation = UUID.class))
          String accountId,
      @QueryParam("email") @Parameter(description = "Those with this address only, in any case.")
          String email,
      @BeanParam PageQuery page) {
    return contacts
        .page(
            viewers.current(),
            Filters.uuid("accountId", accountId),
            Filters.text("email", email),
            page.cursor(2),
            page.limit())
        .map(ContactResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getContact", summary = "Read a contact")
  @APIResponse(
      responseCode = "200",
      description = "The contact.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactResponse.class)))
  @APIResponse(responseCode = "404", description = "`contact-not-found`")
  public Response get(@PathParam("id") UUID id) {
    return answer(contacts.get(id, viewers.current()));
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "replaceContact",
      summary = "Change a contact",
      description = "The leads that are connected to it are processed at once.")
  @APIResponse(
      responseCode = "200",
      description = "The changed contact.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`contact-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`already-exists`: another one has this external id")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "422", description = "`invalid-value`, `unknown-account`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull ContactRequest request) {
    return answer(
        contacts.change(
            id,
            request.key(),
            request.details(),
            viewers.current(),
            version -> EntityTags.requireMatch(ifMatch, version)));
  }

  private static Response answer(Contact contact) {
    return Response.ok(ContactResponse.of(contact)).tag(EntityTags.of(contact.version())).build();
  }
}
