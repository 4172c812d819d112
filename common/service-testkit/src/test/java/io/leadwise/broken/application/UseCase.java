package io.leadwise.broken.application;

import io.leadwise.broken.api.Endpoints;
import io.leadwise.broken.messaging.Listener;
import io.leadwise.broken.sources.Adapter;

/** Calls outwards, and knows an adapter. */
public class UseCase {

  public void run() {
    new Listener().consume(new Endpoints().rows() + new Adapter());
  }
}
