package io.leadwise.lead.domain.selection;

/**
 * One criterion, met or not.
 *
 * @param value what was compared, so that "why not selected" is answerable
 * @param required what it must be
 */
public record CriterionResult(Criterion criterion, boolean met, String value, String required) {}
