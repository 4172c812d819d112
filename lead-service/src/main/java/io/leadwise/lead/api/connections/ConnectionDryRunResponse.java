package io.leadwise.lead.api.connections;

import io.leadwise.lead.application.connectors.ConnectionQueries.Trial;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of another system as they would be taken. */
@Schema(name = "ConnectionDryRun")
public record ConnectionDryRunResponse(List<Row> rows) {

  /** One row. */
  @Schema(name = "ConnectionDryRunRow")
  public record Row(
      RecordKind kind,
      @Schema(description = "By field; null where the row leaves it empty.")
          Map<String, String> values,
      @Schema(description = "Why it would not be taken; null when it would.", nullable = true)
          Problem problem) {

    /** Rows are personal data. */
    @Override
    public String toString() {
      return "Row[" + kind + "]";
    }
  }

  /** Why a row would not be taken. */
  @Schema(name = "ConnectionDryRunProblem")
  public record Problem(String code, String message, String field) {}

  static ConnectionDryRunResponse of(List<Trial> trials) {
    return new ConnectionDryRunResponse(
        trials.stream()
            .map(
                trial ->
                    new Row(
                        trial.record().kind(),
                        trial.record().values(),
                        trial.refused() == null
                            ? null
                            : new Problem(
                                trial.refused().code(),
                                trial.refused().message(),
                                trial.refused().field())))
            .toList());
  }
}
