package io.leadwise.research.application.source;

import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.IdentityPin;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A directory is the same source as that of the facts behind it: the same time, the same breaker,
 * whoever asks.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class GuardedDirectory implements CompanyDirectory {

  private static final Duration USUAL = Duration.ofSeconds(30);

  @Inject @Delegate @Any CompanyDirectory directory;
  @Inject SourceCalls calls;
  @Inject @All List<ResearchSource> sources;

  @Override
  public List<DirectoryEntry> search(String name, String country, Predicate<DirectoryEntry> certain)
      throws SourceFailedException {
    return asked(() -> directory.search(name, country, certain));
  }

  @Override
  public Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException {
    return asked(() -> directory.find(pin));
  }

  private <T> T asked(Question.Asking<T> asking) throws SourceFailedException {
    return calls.ask(new Question<>(directory.name(), timeout(), false, asking)).await();
  }

  private Duration timeout() {
    return sources.stream()
        .filter(source -> source.name().equals(directory.name()))
        .map(source -> source.settings().timeout())
        .findFirst()
        .orElse(USUAL);
  }
}
