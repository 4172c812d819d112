package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one line of a batch: a verdict, or what is wrong with the line. It is the form for
 * the API document; {@link BatchWriter} writes it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EmailValidationBatchLine")
public record BatchAnswer(
    @Schema(description = "Number of the line in the request, from 1.") int line,
    @JsonUnwrapped EmailVerdictResponse verdict,
    LineError error) {

  /** Why a line could not be read; the other lines are answered all the same. */
  @Schema(name = "EmailValidationBatchLineError")
  public record LineError(@Schema(description = "`malformed-line`") String code, String detail) {

    static final LineError MALFORMED =
        new LineError("malformed-line", "The line is not {\"address\": \"…\"} with a text in it.");
  }
}
