package io.leadwise.lead.domain.settings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom a run would select now with the present settings, and whom with proposed ones.
 *
 * @param joining how many only the proposed settings select
 * @param leaving how many only the present settings select
 * @param handRaisersGained open leads inside the proposed look-back that become hand-raisers
 * @param handRaisersLost those that cease to be
 */
public record DryRun(
    Outcome present,
    Outcome proposed,
    long joining,
    long leaving,
    List<Example> joiningExamples,
    List<Example> leavingExamples,
    long handRaisersGained,
    long handRaisersLost) {

  /**
   * What one of the two sets of settings gives.
   *
   * @param qualifying leads that meet all criteria, whether or not the agent is on
   * @param limit how many of them the next run takes
   * @param selected how many it would take: none while the agent is off
   */
  public record Outcome(boolean agentActive, long qualifying, int limit, long selected) {}

  /**
   * One lead that joins or leaves.
   *
   * @param decidedBy what the settings that do not select it hold against it; at least one
   */
  public record Example(UUID leadId, UUID ownerId, Instant createdAt, List<Decision> decidedBy) {}

  /**
   * What keeps a lead out.
   *
   * @param criterion name of a criterion, {@code AGENT_ACTIVE} or {@code WITHIN_RUN_LIMIT}
   * @param value what the lead or the agent has
   * @param required what it must be
   */
  public record Decision(String criterion, String value, String required) {}
}
