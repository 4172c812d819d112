package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.kit.http.RateLimit;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdicts on many addresses in one call. */
@Path("/api/v1/email-validation-batches")
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Email validation", description = "Verdicts on email addresses.")
public class EmailValidationBatchResource {

  static final String NDJSON = "application/x-ndjson";

  @Inject BatchAnswers answers;
  @Inject RateLimit rateLimit;
  @Inject ObjectMapper json;
  @Inject EmailValidationConfig config;

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      operationId = "validateEmailBatch",
      summary = "Judge many addresses",
      description =
          "One `{\"address\": \"…\"}` a line in, one answer a line out, in the same order,"
              + " streamed. A line that cannot be read gets an error line; the call goes on. Each"
              + " line counts against the rate limit.")
  @RequestBody(
      description = "At most 100,000 lines (`leadwise.email-validation.batch.max-lines`).",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = ValidateEmailRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "One line per line that is not blank.",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchAnswer.class)))
  @APIResponse(responseCode = "413", description = "`too-many-lines`, `body-too-large`")
  @APIResponse(
      responseCode = "429",
      description = "`rate-limited`: come back after the seconds of `Retry-After`.")
  public StreamingOutput validate(
      @QueryParam("dns")
          @DefaultValue("true")
          @Parameter(description = "false: syntax, lists and bounces only; much faster.")
          boolean dns,
      InputStream body)
      throws IOException {
    int maximum = config.batch().maxLines();
    BatchBody read = BatchBody.read(body, maximum);
    try {
      if (read.lines() > maximum) {
        throw new TooManyLinesException(maximum);
      }
      rateLimit.charge(read.lines() - 1L);
    } catch (RuntimeException e) {
      read.close();
      throw e;
    }
    return output -> {
      try (read) {
        BatchLines lines = new BatchLines(read.bytes(), json.readerFor(ValidateEmailRequest.class));
        answers.write(lines, dns ? Depth.REUSING : Depth.WITHOUT_DNS, output);
      }
    };
  }
}
