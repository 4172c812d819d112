package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.leadwise.emailvalidation.application.AddressJudge;
import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.application.Judged;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
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
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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

  @Inject AddressJudge judge;
  @Inject ObjectMapper json;
  @Inject EmailValidationConfig config;

  /**
   * The body is read whole before the answer begins: a client that sends all before it reads could
   * otherwise block itself and us, and a batch that is too long is refused before half is answered.
   */
  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      operationId = "validateEmailBatch",
      summary = "Judge many addresses",
      description =
          "One `{\"address\": \"…\"}` a line in, one answer a line out, in the same order,"
              + " streamed. A line that cannot be read gets an error line; the call goes on.")
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
  public StreamingOutput validate(
      @QueryParam("dns")
          @DefaultValue("true")
          @Parameter(description = "false: syntax, lists and bounces only; much faster.")
          boolean dns,
      InputStream body)
      throws IOException {
    BatchLines lines =
        new BatchLines(body.readAllBytes(), json.readerFor(ValidateEmailRequest.class));
    int maximum = config.batch().maxLines();
    if (lines.count() > maximum) {
      throw new TooManyLinesException(maximum);
    }
    Depth depth = dns ? Depth.REUSING : Depth.WITHOUT_DNS;
    return output -> answer(lines, depth, output);
  }

  private void answer(BatchLines lines, Depth depth, OutputStream output) throws IOException {
    ObjectWriter writer =
        json.writerFor(BatchAnswer.class).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    int chunk = config.batch().chunkSize();
    for (var some = lines.next(chunk); !some.isEmpty(); some = lines.next(chunk)) {
      write(some, depth, writer, output);
      output.flush();
    }
  }

  private void write(
      List<BatchLines.Line> lines, Depth depth, ObjectWriter writer, OutputStream output)
      throws IOException {
    List<String> addresses =
        lines.stream().map(BatchLines.Line::address).filter(Objects::nonNull).toList();
    Iterator<Judged> judged = judge.judge(addresses, depth).iterator();
    for (BatchLines.Line line : lines) {
      BatchAnswer answer =
          line.address() == null
              ? BatchAnswer.malformed(line.number())
              : BatchAnswer.of(
                  line.number(), EmailVerdictResponse.of(line.address(), judged.next().verdict()));
      output.write(writer.writeValueAsBytes(answer));
      output.write('\n');
    }
  }
}
