package io.leadwise.lead.application.history;

import io.leadwise.kit.security.Caller;
import io.leadwise.lead.domain.history.Actor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Tells who changes leads now: what background work says about itself, else the caller of the
 * request, else the service. Not a parameter, because every change passes through the announcer,
 * also those of records beside the lead, which do not know that they change one.
 */
@ApplicationScoped
public class Actors {

  private final ThreadLocal<Actor> told = new ThreadLocal<>();

  @Inject SecurityIdentity identity;
  @Inject Caller caller;

  /** Does the work in the name of an actor; on this thread. */
  public <T> T as(Actor actor, Supplier<T> work) {
    Actor before = told.get();
    told.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        told.remove();
      } else {
        told.set(before);
      }
    }
  }

  public Actor current() {
    if (told.get() != null) {
      return told.get();
    }
    return Arc.container().requestContext().isActive() && !identity.isAnonymous()
        ? Actor.person(caller.id())
        : Actor.SERVICE;
  }
}
