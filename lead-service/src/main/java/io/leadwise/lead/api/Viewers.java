package io.leadwise.lead.api;

import io.leadwise.kit.security.Caller;
import io.leadwise.lead.domain.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Tells for whom a request reads or writes. */
@RequestScoped
public class Viewers {

  @Inject Caller caller;

  public Viewer current() {
    return new Viewer(caller.id(), caller.isAdmin());
  }
}
