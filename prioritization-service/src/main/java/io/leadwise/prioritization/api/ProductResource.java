package io.leadwise.prioritization.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Products;
import io.leadwise.prioritization.domain.product.Product;
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

/** The products that drafts speak of. */
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "The products that email drafts speak of.")
public class ProductResource {
  private final Products products;
  private final Idempotency idempotency;

  ProductResource(Products products, Idempotency idempotency) {
    this.products = products;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "listProducts", summary = "All products, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of products.",
      content = @Content(schema = @Schema(implementation = ProductPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor` or `invalid-limit`.")
  public Page<ProductResponse> list(
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<Product> found =
        products.page(
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            size + 1);
    return Page.of(found, size, last -> Cursor.of(last.createdAt(), last.productId()))
        .map(ProductResponse::of);
  }

  @GET
  @Path("/{productId}")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getProduct", summary = "One product")
  @APIResponse(
      responseCode = "200",
      description = "The product.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  @APIResponse(responseCode = "404", description = "`product-not-found`.")
  public Response get(@PathParam("productId") UUID productId) {
    return answer(products.find(productId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "addProduct", summary = "Add a product")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description = "Makes the call repeatable.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The product.",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "422", description = "`uncited-proof` or `idempotency-key-reused`.")
  public Response add(@NotNull @Valid ProductRequest request) {
    return idempotency.once(
        "add-product",
        request,
        () -> {
          Product product = products.add(request.toDescription());
          return Response.created(URI.create("/api/v1/products/" + product.productId()))
              .entity(ProductResponse.of(product))
              .tag(EntityTags.of(product.version()))
              .build();
        });
  }

  @PUT
  @Path("/{productId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "describeProduct", summary = "Replace the description of a product")
  @APIResponse(
      responseCode = "200",
      description = "The product.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "404", description = "`product-not-found`.")
  @APIResponse(responseCode = "412", description = "`version-mismatch`.")
  @APIResponse(responseCode = "422", description = "`uncited-proof`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response describe(
      @PathParam("productId") UUID productId,
      @Parameter(description = "ETag of the version that you change.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid ProductRequest request) {
    return answer(
        products.describe(
            productId,
            version -> EntityTags.requireMatch(ifMatch, version),
            request.toDescription()));
  }

  @DELETE
  @Path("/{productId}")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "removeProduct", summary = "Remove a product")
  @APIResponse(responseCode = "204", description = "It is gone, now or before.")
  public void remove(@PathParam("productId") UUID productId) {
    products.remove(productId);
  }

  private static Response answer(Product product) {
    return Response.ok(ProductResponse.of(product)).tag(EntityTags.of(product.version())).build();
  }

  /** The page type, named for the API document. */
  @Schema(name = "ProductPage")
  record ProductPage(List<ProductResponse> items, @Schema(nullable = true) String nextCursor) {}
}
