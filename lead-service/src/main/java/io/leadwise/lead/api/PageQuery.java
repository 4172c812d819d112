package io.leadwise.lead.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageQuery {

  @QueryParam("limit")
  @Parameter(
      description = "Items per page, 1 to 200; 50 by default.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before; none for the first page.")
  String cursor;

  /** Refuses with {@code invalid-limit}. */
  public int limit() {
    return Limits.limit(Filters.integer("limit", limit));
  }

  /** As it was given, or null. */
  public String cursorText() {
    return cursor;
  }

  /**
   * Refuses with {@code invalid-cursor}.
   *
   * @param parts number of sort keys of the list
   */
  public Cursor cursor(int parts) {
    return Cursor.parse(cursor, parts);
  }
}
