package io.leadwise.broken.config;

import io.leadwise.broken.application.UseCase;

/** Settings that do work. */
public class Settings {

  public UseCase useCase() {
    return new UseCase();
  }
}
