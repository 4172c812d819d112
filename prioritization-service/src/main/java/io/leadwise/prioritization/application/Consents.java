package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.insight.Consent;
import io.leadwise.prioritization.persistence.ConsentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who consented: the local copy first; where it says no, one call to consent-service. */
@ApplicationScoped
public class Consents {
  private final ConsentRepository repository;
  private final ConsentDirectory directory;
  private final Reassessments reassessments;

  Consents(ConsentRepository repository, ConsentDirectory directory, Reassessments reassessments) {
    this.repository = repository;
    this.directory = directory;
    this.reassessments = reassessments;
  }

  /** Keeps decisions, and has the leads of their sellers published again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<Consent> consents) {
    List<UUID> sellers = repository.save(consents);
    if (!sellers.isEmpty()) {
      reassessments.requestFor(sellers);
    }
  }

  public boolean given(UUID sellerId) {
    return given(sellerId, repository.consenting(Set.of(sellerId)).contains(sellerId));
  }

  /**
   * As {@link #given(UUID)}, where the local copy was read along with something else.
   *
   * @param known whether the seller is known here to consent
   */
  public boolean given(UUID sellerId, boolean known) {
    return known || directory.hasConsented(sellerId);
  }

  /** Those of the sellers who are known here to have withdrawn their consent. */
  public Set<UUID> withdrawn(Set<UUID> sellerIds) {
    return repository.withdrawn(sellerIds);
  }

  /**
   * @throws ConsentRequiredException when the seller has not consented
   */
  public void require(UUID sellerId) {
    require(sellerId, repository.consenting(Set.of(sellerId)).contains(sellerId));
  }

  /**
   * As {@link #require(UUID)}, where the local copy was read along with something else.
   *
   * @param known whether the seller is known here to consent
   * @throws ConsentRequiredException when the seller has not consented
   */
  public void require(UUID sellerId, boolean known) {
    if (!given(sellerId, known)) {
      throw new ConsentRequiredException();
    }
  }
}
