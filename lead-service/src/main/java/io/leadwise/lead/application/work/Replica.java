package io.leadwise.lead.application.work;

import io.leadwise.kit.ids.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who this process is among the replicas of the service; it signs leases. */
@ApplicationScoped
public class Replica {

  private final UUID id;

  @Inject
  public Replica(IdGenerator ids) {
    this.id = ids.next();
  }

  public UUID id() {
    return id;
  }
}
