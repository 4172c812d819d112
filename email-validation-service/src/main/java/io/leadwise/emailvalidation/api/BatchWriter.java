package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the answers to the lines of a batch, in the form of {@link BatchAnswer}. It writes field
 * by field, because mapping objects costs several times the verdict itself.
 */
final class BatchWriter {

  private final JsonGenerator json;

  /** The checks of a chunk happen at two moments, and formatting one is slow. */
  private final Map<Instant, String> times = new HashMap<>();

  BatchWriter(JsonFactory factory, OutputStream output) throws IOException {
    json = factory.createGenerator(output);
    json.setRootValueSeparator(null);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  void write(int line, String address, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", line);
    json.writeStringField("address", address);
    json.writeStringField("validity", verdict.validity().name());
    json.writeStringField("reason", verdict.reason().name());
    json.writeStringField("type", verdict.type().name());
    json.writeStringField("message", verdict.message());
    write(verdict.flags());
    json.writeArrayFieldStart("checks");
    for (Check check : verdict.checks()) {
      json.writeStartObject();
      json.writeStringField("check", check.check().name());
      json.writeStringField("result", check.result().name());
      json.writeStringField("detail", check.detail());
      json.writeStringField("at", text(check.at()));
      json.writeStringField("code", check.code());
      json.writeFieldName("position");
      if (check.position() == null) {
        json.writeNull();
      } else {
        json.writeNumber(check.position());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("validatedAt", text(verdict.validatedAt()));
    endLine();
  }

  private void write(Flags flags) throws IOException {
    json.writeObjectFieldStart("flags");
    json.writeBooleanField("disposable", flags.disposable());
    json.writeBooleanField("roleAccount", flags.roleAccount());
    json.writeBooleanField("freeProvider", flags.freeProvider());
    json.writeFieldName("catchAll");
    if (flags.catchAll() == null) {
      json.writeNull();
    } else {
      json.writeBoolean(flags.catchAll());
    }
    json.writeStringField("suggestion", flags.suggestion());
    json.writeEndObject();
  }

  /** Answers a line that could not be read; the other lines are answered all the same. */
  void writeMalformed(int line) throws IOException {
    BatchAnswer.LineError error = BatchAnswer.LineError.MALFORMED;
    json.writeStartObject();
    json.writeNumberField("line", line);
    json.writeObjectFieldStart("error");
    json.writeStringField("code", error.code());
    json.writeStringField("detail", error.detail());
    json.writeEndObject();
    endLine();
  }

  /** Sends what was written so far. */
  void flush() throws IOException {
    times.clear();
    json.flush();
  }

  private void endLine() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private String text(Instant time) {
    return times.computeIfAbsent(time, Instant::toString);
  }
}
