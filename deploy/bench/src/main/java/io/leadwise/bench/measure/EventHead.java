package io.leadwise.bench.measure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What tells an event from others, read without keeping the rest of it.
 *
 * @param runId selection run; null for none
 * @param complete whether no section is pending; only lead insights say so
 * @param gaveUp whether a section failed, for example because its answer did not come in time
 * @param revision 0 where there is none
 */
record EventHead(String leadId, String runId, boolean complete, boolean gaveUp, long revision) {

  private static final JsonFactory JSON = new JsonFactory();

  static EventHead read(byte[] payload) throws IOException {
    String leadId = null;
    String runId = null;
    boolean complete = false;
    boolean gaveUp = false;
    long revision = 0;
    try (JsonParser parser = JSON.createParser(payload)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("An event is a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (field) {
          case "leadId" -> leadId = parser.getValueAsString();
          case "lead" -> leadId = leadId == null ? leadIdOf(parser) : leadId;
          case "runId" -> runId = value == JsonToken.VALUE_NULL ? null : parser.getText();
          case "complete" -> complete = parser.getValueAsBoolean();
          case "sections" -> gaveUp = anyFailed(parser);
          case "revision" -> revision = parser.getValueAsLong();
          default -> parser.skipChildren();
        }
      }
    }
    return new EventHead(leadId, runId, complete, gaveUp, revision);
  }

  /** Each section is an object with a status. */
  private static boolean anyFailed(JsonParser parser) throws IOException {
    boolean failed = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        failed |= field.equals("status") && "FAILED".equals(parser.getValueAsString());
        parser.skipChildren();
      }
    }
    return failed;
  }

  private static String leadIdOf(JsonParser parser) throws IOException {
    String leadId = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("leadId")) {
        leadId = parser.getValueAsString();
      } else {
        parser.skipChildren();
      }
    }
    return leadId;
  }
}
