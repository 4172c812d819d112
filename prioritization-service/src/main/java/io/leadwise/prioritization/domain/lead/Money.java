package io.leadwise.prioritization.domain.lead;

import java.math.BigDecimal;

/**
 * An amount in units (not cents) of a currency.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {}
