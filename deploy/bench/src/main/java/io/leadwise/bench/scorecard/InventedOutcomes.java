package io.leadwise.bench.scorecard;

import io.leadwise.prioritization.domain.learning.Feature;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LeadFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Leads with all fields that a model may learn from, some of them missing, and with outcomes that a
 * few of the fields tell a little about. The same seed makes the same ones.
 */
public final class InventedOutcomes {
  private static final int CATEGORIES = 12;
  private static final double MISSING = 0.2;
  private static final double TELLING_FIELDS = 6;

  private final List<FeatureRow> rows = new ArrayList<>();
  private final boolean[] outcomes;

  public InventedOutcomes(long seed, int leads) {
    Random random = new Random(seed);
    outcomes = new boolean[leads];
    for (int lead = 0; lead < leads; lead++) {
      Map<String, Double> numbers = new HashMap<>();
      Map<String, String> categories = new HashMap<>();
      double logit = -2;
      int field = 0;
      for (Feature feature : LeadFeatures.ALLOWED) {
        double weight = field++ < TELLING_FIELDS ? 0.5 : 0;
        if (random.nextDouble() < MISSING) {
          continue;
        }
        if (feature.kind() == Feature.Kind.NUMBER) {
          double value = random.nextGaussian();
          numbers.put(feature.name(), Math.rint(value * 1000));
          logit += weight * value;
        } else {
          int value = random.nextInt(CATEGORIES);
          categories.put(feature.name(), "value " + value);
          logit += weight * (value - CATEGORIES / 2.0) / CATEGORIES;
        }
      }
      rows.add(new FeatureRow(numbers, categories));
      outcomes[lead] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
    }
  }

  public List<FeatureRow> rows() {
    return rows;
  }

  public boolean[] outcomes() {
    return outcomes.clone();
  }
}
