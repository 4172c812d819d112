package io.leadwise.prioritization.application.learning;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.application.Reassessments;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.learning.ActiveModel;
import io.leadwise.prioritization.domain.learning.Example;
import io.leadwise.prioritization.domain.learning.LeadFeatures;
import io.leadwise.prioritization.domain.learning.Model;
import io.leadwise.prioritization.domain.learning.PromotionGate;
import io.leadwise.prioritization.domain.learning.Trial;
import io.leadwise.prioritization.persistence.LearningRepository;
import io.leadwise.prioritization.persistence.ModelRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Learning from outcomes, and deciding which model scores (domain.md §8). */
@ApplicationScoped
public class Models {
  private final ModelRepository models;
  private final LearningRepository learning;
  private final Reassessments reassessments;
  private final PrioritizationConfig config;
  private final Clock clock;

  Models(
      ModelRepository models,
      LearningRepository learning,
      Reassessments reassessments,
      PrioritizationConfig config,
      Clock clock) {
    this.models = models;
    this.learning = learning;
    this.reassessments = reassessments;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Learns from the outcomes so far. A model that beats the rules scores from now on, unless an
   * admin has chosen by hand.
   *
   * @param by admin who asked; null when it was time
   */
  @Transactional
  public Model train(UUID by) {
    List<Example> examples = models.examples(config.learning().mostOutcomes());
    Trial trial = PromotionGate.hold(LeadFeatures.ALLOWED, examples);
    // Only now: nobody should wait for a training who only wants to switch models.
    ActiveModel active = learning.lock();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Model model = new Model(models.nextVersion(), now, by, trial);
    models.add(model);
    learning.planTraining(now.plus(config.learning().interval()));
    if (trial.passed() && active.automatic()) {
      use(new ActiveModel(active.version() + 1, model.version(), true));
    }
    return model;
  }

  /**
   * Has a model score, or none.
   *
   * @param check refuses when the caller changes another state than the present one
   * @param modelVersion null: the rules alone
   * @param automatic whether the next model that beats the rules takes over by itself
   * @throws ModelNotBetterException when the model did not beat the rules
   */
  @Transactional
  public ActiveModel activate(LongConsumer check, Long modelVersion, boolean automatic) {
    ActiveModel active = learning.lock();
    check.accept(active.version());
    if (modelVersion != null && !find(modelVersion).trial().passed()) {
      throw new ModelNotBetterException(modelVersion);
    }
    return use(new ActiveModel(active.version() + 1, modelVersion, automatic));
  }

  private ActiveModel use(ActiveModel next) {
    learning.save(next);
    reassessments.requestForAll();
    return next;
  }

  public ActiveModel active() {
    return learning.active();
  }

  public Model find(long version) {
    return models.find(version).orElseThrow(() -> new NotFoundProblem("model", version));
  }

  /**
   * A page of all attempts, the newest first, without scorecards.
   *
   * @param before version of the last one of the page before; null for the first page
   */
  public List<Model> page(Long before, int limit) {
    return models.page(before, limit);
  }

  /** The last attempt, without its scorecard; empty when there was none. */
  public Optional<Model> latest() {
    return models.page(null, 1).stream().findFirst();
  }
}
