package io.leadwise.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.console.RankedListTable.Row;
import java.util.List;
import java.util.Locale;

/** A seller's prioritized list, as rows of the table. */
public final class RankedList {

  private static final String PATH = "/api/v1/prioritized-leads";

  private RankedList() {}

  /** The first leads of the list, at most the given number. */
  public static List<Row> of(LeadwiseApi seller, int most) {
    return seller.list(PATH, most).stream().map(RankedList::row).toList();
  }

  private static Row row(JsonNode lead) {
    return new Row(
        lead.path("rank").asInt(),
        shown(lead.path("name")),
        shown(lead.path("company")),
        lead.path("score").asDouble(),
        word(lead.path("fit")),
        email(lead.path("emailVerdict")),
        word(lead.path("suggestedAction").path("action")),
        lead.path("topReason").asText(""));
  }

  private static String email(JsonNode verdict) {
    String validity = word(verdict.path("validity"));
    String reason = verdict.path("reason").asText("");
    return reason.isEmpty() || reason.equals("DELIVERABLE")
        ? validity
        : validity + " (" + words(reason) + ")";
  }

  private static String shown(JsonNode text) {
    return text.asText("").isBlank() ? "-" : text.asText();
  }

  private static String word(JsonNode code) {
    return code.asText("").isEmpty() ? "-" : words(code.asText());
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
