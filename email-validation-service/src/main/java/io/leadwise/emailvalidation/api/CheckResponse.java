package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One check that was made. */
@Schema(name = "EmailCheck")
public record CheckResponse(
    CheckName check,
    CheckResult result,
    @Schema(description = "What was found.", nullable = true) String detail,
    Instant at,
    @Schema(
            description =
                "Refusal of the text of the address, of the list in the service's README;"
                    + " null when it was not refused.",
            nullable = true,
            examples = "empty-label")
        String code,
    @Schema(
            description =
                "Where in the text it was refused, in UTF-16 code units from 0; null without a code.",
            nullable = true,
            minimum = "0",
            examples = "4")
        Integer position) {

  static List<CheckResponse> of(List<Check> checks) {
    return checks.stream()
        .map(
            c ->
                new CheckResponse(
                    c.check(), c.result(), c.detail(), c.at(), c.code(), c.position()))
        .toList();
  }
}
