package io.leadwise.research.api.feed;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.feed.NewsFeeds;
import io.leadwise.research.domain.feed.NewsFeed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** Feeds of news that the admin adds. */
@Path("/api/v1/research/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "News feeds", description = "Feeds that are read for all companies.")
public class FeedResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Inject NewsFeeds feeds;
  @Inject Idempotency idempotency;

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(operationId = "listNewsFeeds", summary = "Feeds and how they do, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of feeds.",
      content = @Content(schema = @Schema(implementation = FeedPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
  public Page<FeedResponse> list(
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<NewsFeed> found =
        feeds.page(
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            size + 1);
    return Page.of(found, size, last -> Cursor.of(last.createdAt(), last.id()))
        .map(FeedResponse::of);
  }

  @GET
  @Path("/{feedId}")
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(operationId = "getNewsFeed", summary = "One feed and how it does")
  @APIResponse(
      responseCode = "200",
      description = "The feed.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FeedResponse.class)))
  @APIResponse(responseCode = "404", description = "`feed-not-found`")
  public Response get(@PathParam("feedId") UUID feedId) {
    return answer(feeds.get(feedId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "addNewsFeed",
      summary = "Add a feed",
      description =
          "It is read at once, and from then on once per interval. Check first that its terms allow"
              + " this use.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description = "Makes the call repeatable.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The feed.",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = FeedResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `malformed-json`")
  @APIResponse(responseCode = "409", description = "`feed-already-exists`, `too-many-feeds`")
  @APIResponse(
      responseCode = "422",
      description = "`feed-url-not-allowed`, `idempotency-key-reused`")
  public Response add(@NotNull @Valid AddFeedRequest request) {
    return idempotency.once(
        "add-news-feed",
        request,
        () -> {
          NewsFeed feed = feeds.add(request.url(), request.publisher(), request.language());
          return Response.created(URI.create("/api/v1/research/feeds/" + feed.id()))
              .entity(FeedResponse.of(feed))
              .tag(EntityTags.of(feed.version()))
              .build();
        });
  }

  @PATCH
  @Path("/{feedId}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "changeNewsFeed", summary = "Switch a feed on or off")
  @APIResponse(
      responseCode = "200",
      description = "The feed.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FeedResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`feed-not-found`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response change(
      @PathParam("feedId") UUID feedId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of what was read.")
          String ifMatch,
      @NotNull @Valid ChangeFeedRequest request) {
    return answer(
        feeds.enable(
            feedId, request.enabled(), version -> EntityTags.requireMatch(ifMatch, version)));
  }

  @DELETE
  @Path("/{feedId}")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "removeNewsFeed",
      summary = "Remove a feed",
      description = "What was found in it may stay with the companies until it has grown old.")
  @APIResponse(responseCode = "204", description = "It is gone, now or before.")
  public void remove(@PathParam("feedId") UUID feedId) {
    feeds.remove(feedId);
  }

  private static Response answer(NewsFeed feed) {
    return Response.ok(FeedResponse.of(feed)).tag(EntityTags.of(feed.version())).build();
  }

  /** The page type, named for the API document. */
  @Schema(name = "NewsFeedPage")
  record FeedPage(
      @Schema(required = true) List<FeedResponse> items,
      @Schema(nullable = true, description = "Null on the last page.") String nextCursor) {}
}
