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
    Instant at) {

  static List<CheckResponse> of(List<Check> checks) {
    return checks.stream()
        .map(c -> new CheckResponse(c.check(), c.result(), c.detail(), c.at()))
        .toList();
  }
}
