package io.leadwise.e2e.steps;

import io.leadwise.local.Suite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives one running suite to all journeys that do not disturb each other. It starts with the first
 * of them and is gone after the last; when it does not start, every journey fails at once.
 */
public final class SharedSuite implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Suite.class;
  }

  @Override
  public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSuite.class))
        .computeIfAbsent(Running.class, key -> new Running(Holder.SUITE), Running.class)
        .suite();
  }

  /** The store closes it at the end of all tests. */
  private record Running(Suite suite) implements AutoCloseable {
    @Override
    public void close() {
      Suites.discard(suite);
    }
  }

  private static final class Holder {
    static final Suite SUITE = Suite.start(Suites.options("shared"));
  }
}
