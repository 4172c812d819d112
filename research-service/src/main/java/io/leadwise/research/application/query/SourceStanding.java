package io.leadwise.research.application.query;

import io.leadwise.research.domain.fact.SourceHealth;

/** A source with its terms and how it did last. */
public record SourceStanding(String name, boolean enabled, String licence, SourceHealth health) {}
