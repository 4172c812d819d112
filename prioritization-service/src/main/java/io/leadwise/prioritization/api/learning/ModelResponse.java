package io.leadwise.prioritization.api.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.learning.AucComparison;
import io.leadwise.prioritization.domain.learning.Bins;
import io.leadwise.prioritization.domain.learning.Model;
import io.leadwise.prioritization.domain.learning.Quality;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.learning.Trial;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt to learn from outcomes, and what came of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "LearnedModel")
public record ModelResponse(
    @Schema(description = "1 for the first, then 2, 3 …") long version,
    Instant trainedAt,
    @Schema(description = "Admin who asked; null for the daily one.", nullable = true)
        UUID trainedBy,
    @Schema(description = "Whether it beat the rules, so that it may score.") boolean beatsRules,
    @Schema(description = "Why it does or does not, with the figures that decided.") String reason,
    Outcomes outcomes,
    @Schema(description = "On the newest outcomes, which it had not seen.", nullable = true)
        Measures model,
    @Schema(description = "The rules on the same outcomes.", nullable = true) Measures rules,
    @Schema(nullable = true) Difference difference,
    @Schema(description = "Fields that it did not learn from.") List<Trial.DroppedField> dropped,
    @Schema(description = "Null in lists, and when nothing was learned.", nullable = true)
        ScorecardDocument scorecard) {

  static ModelResponse of(Model it) {
    Trial trial = it.trial();
    return new ModelResponse(
        it.version(),
        it.trainedAt(),
        it.trainedBy(),
        trial.passed(),
        trial.reason(),
        new Outcomes(trial.qualified(), trial.disqualified()),
        Measures.of(trial.model()),
        Measures.of(trial.rules()),
        Difference.of(trial.comparison()),
        trial.dropped(),
        ScorecardDocument.of(trial.scorecard()));
  }

  /** What was learned from. */
  @Schema(name = "LearnedOutcomes")
  public record Outcomes(int qualified, int disqualified) {}

  /** What scores are worth. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ModelMeasures")
  public record Measures(
      int leads,
      int qualified,
      @Schema(description = "0.5 is a coin, 1 is perfect.") double auc,
      double averagePrecision,
      @Schema(description = "How many times as often the best tenth qualifies as all do.")
          double liftAtTenth,
      @Schema(
              description = "How far likelihoods are off on average, 0 to 1; null for rules.",
              nullable = true)
          Double calibrationError) {
    static Measures of(Quality it) {
      return it == null
          ? null
          : new Measures(
              it.leads(),
              it.qualified(),
              it.auc(),
              it.averagePrecision(),
              it.liftAtTenth(),
              it.calibrationError());
    }
  }

  /** By how much the model ranks better than the rules. */
  @Schema(name = "ModelDifference")
  public record Difference(
      @Schema(description = "AUC of the model minus that of the rules.") double auc,
      @Schema(description = "What luck alone does not explain.") double leastAuc) {
    static Difference of(AucComparison it) {
      return it == null ? null : new Difference(it.difference(), it.leastDifference());
    }
  }

  /** Everything that is needed to do the sum by hand. */
  @Schema(name = "Scorecard")
  public record ScorecardDocument(
      @Schema(description = "Logit of an average lead.") double base, List<Field> fields) {
    static ScorecardDocument of(Scorecard it) {
      return it == null
          ? null
          : new ScorecardDocument(it.base(), it.fields().stream().map(Field::of).toList());
    }
  }

  /** A field with its bins. */
  @Schema(name = "ScorecardField")
  public record Field(String field, List<Bin> bins) {
    static Field of(Scorecard.ScoredField it) {
      Bins bins = it.bins();
      return new Field(
          bins.field(),
          IntStream.range(0, bins.size())
              .mapToObj(bin -> new Bin(bins.label(bin), it.points().get(bin)))
              .toList());
    }
  }

  /** A bin and what it adds to the logit. */
  @Schema(name = "ScorecardBin")
  public record Bin(String value, double points) {}
}
