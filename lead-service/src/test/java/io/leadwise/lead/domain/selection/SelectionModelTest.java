package io.leadwise.lead.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.model.ModelWorld;
import io.leadwise.lead.model.ModelWorld.ModelLead;
import io.leadwise.lead.model.ModelWorld.ModelSeller;
import io.leadwise.lead.model.ModelWorld.ModelSettings;
import io.leadwise.lead.model.RandomWorlds;
import io.leadwise.lead.model.WorldRows;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The criteria against the plain model of the rules, in worlds made by chance. */
class SelectionModelTest {

  private static final int WORLDS = 2_000;

  @Test
  void theCriteriaSelectWhatTheModelSelects() {
    long seeds = new Random().nextLong();
    int leads = 0;
    int selected = 0;
    for (int i = 0; i < WORLDS; i++) {
      long seed = seeds + i;
      RandomWorlds chance = new RandomWorlds(seed);
      ModelSettings settings = chance.settings(true, 40);
      ModelWorld world = chance.world(settings, 40);
      SelectionCriteria criteria =
          new SelectionCriteria(settings.lookBackDays(), List.copyOf(settings.roles()));

      Set<UUID> met =
          world.leads().stream()
              .filter(lead -> isMet(criteria, world, lead))
              .map(ModelLead::id)
              .collect(Collectors.toSet());

      assertThat(met)
          .as("world of the seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(world.qualifying(settings));
      leads += world.leads().size();
      selected += met.size();
    }
    // Worlds in which all or none are selected would show nothing.
    assertThat(selected).isBetween(leads / 20, leads / 2);
  }

  private static boolean isMet(SelectionCriteria criteria, ModelWorld world, ModelLead lead) {
    ModelSeller owner = world.sellers().get(lead.owner());
    Seller seller =
        new Seller(
            lead.owner(),
            "Somebody",
            "somebody@leadwise.example",
            owner.active(),
            List.copyOf(owner.roles()),
            world.now());
    List<CriterionResult> results =
        criteria.evaluate(WorldRows.row(lead, world.now()), seller, world.now());
    boolean all = results.stream().allMatch(CriterionResult::met);
    assertThat(results).hasSize(Criterion.values().length);
    return all;
  }
}
