package io.leadwise.prioritization.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.prioritization.domain.learning.BankLeads.Contact;
import io.leadwise.prioritization.domain.learning.Scorecard.Contribution;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a scorecard is worth on real outcomes; left out where the data is not there. */
class BankLeadTest {
  private static BankLeads bank;

  @BeforeAll
  static void read() {
    assumeTrue(Files.exists(BankLeads.FILE));
    bank = BankLeads.read();
  }

  @Test
  void overItsFoldsAScorecardReachesTheReference_andIsCalibrated() {
    double auc = 0;
    double calibrationError = 0;
    for (int fold = 0; fold < 5; fold++) {
      int held = fold;
      Scorecard scorecard = learn(bank.where(contact -> contact.fold() != held));
      List<Contact> unseen = bank.where(contact -> contact.fold() == held);
      Quality quality = Quality.ofLogits(logits(scorecard, unseen), BankLeads.outcomes(unseen));
      auc += quality.auc() / 5;
      calibrationError += quality.calibrationError() / 5;
    }

    // The reference for a binned scorecard is 0.734, for a logistic regression 0.738.
    assertThat(auc).isGreaterThan(0.737);
    assertThat(calibrationError).isLessThan(0.02);
  }

  @Test
  void contributionsSumToTheLogit() {
    Scorecard scorecard = learn(bank.where(contact -> contact.fold() != 0));

    for (FeatureRow row : BankLeads.rows(bank.contacts)) {
      double sum =
          scorecard.base()
              + scorecard.contributions(row).stream().mapToDouble(Contribution::points).sum();
      assertThat(sum).isCloseTo(scorecard.logit(row), within(1e-9));
    }
  }

  @Test
  void aModelOfRealOutcomesBeatsWeakRules() {
    Trial trial = PromotionGate.hold(bank.features, examples());

    assertThat(trial.reason()).startsWith("The model is better than the rules.");
    assertThat(trial.passed()).isTrue();
    assertThat(trial.dropped()).isEmpty();
  }

  @Test
  void onShuffledOutcomesTheRulesStay() {
    List<Example> examples = examples();
    for (int seed = 1; seed <= 5; seed++) {
      List<Boolean> outcomes = new ArrayList<>(examples.stream().map(Example::qualified).toList());
      Collections.shuffle(outcomes, new Random(seed));
      List<Example> shuffled = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        Example it = examples.get(i);
        shuffled.add(new Example(it.features(), it.ruleScore(), outcomes.get(i), it.closedAt()));
      }

      Trial trial = PromotionGate.hold(bank.features, shuffled);

      assertThat(trial.passed()).as("seed %d: %s", seed, trial.reason()).isFalse();
      assertThat(trial.reason()).startsWith("The rules stay.");
    }
  }

  private static List<Example> examples() {
    return bank.contacts.stream().map(Contact::example).toList();
  }

  private static Scorecard learn(List<Contact> contacts) {
    return ScorecardTrainer.train(
            bank.features, BankLeads.rows(contacts), BankLeads.outcomes(contacts))
        .scorecard();
  }

  private static double[] logits(Scorecard scorecard, List<Contact> contacts) {
    return BankLeads.rows(contacts).stream().mapToDouble(scorecard::logit).toArray();
  }
}
