package io.leadwise.research.application.work;

import io.leadwise.research.application.source.Question.Asking;
import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A source that does as it is told. */
record ScriptedSource(String name, boolean enabled, Duration timeout, Asking<List<Finding>> script)
    implements ResearchSource, SourceSettings {

  static ScriptedSource of(String name, Asking<List<Finding>> script) {
    return new ScriptedSource(name, true, Duration.ofMinutes(1), script);
  }

  ScriptedSource within(Duration time) {
    return new ScriptedSource(name, enabled, time, script);
  }

  ScriptedSource switchedOff() {
    return new ScriptedSource(name, false, timeout, script);
  }

  @Override
  public String licence() {
    return "none";
  }

  @Override
  public SourceSettings settings() {
    return this;
  }

  @Override
  public Duration minInterval() {
    return Duration.ZERO;
  }

  @Override
  public Set<SectionName> sections() {
    return Set.of(SectionName.BUSINESS_OVERVIEW);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return true;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    return script.ask();
  }
}
