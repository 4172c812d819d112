package io.leadwise.emailvalidation.domain.verdict;

import java.time.Instant;

/**
 * One check that was made.
 *
 * @param detail what was found; null when there is nothing to say
 */
public record Check(CheckName check, CheckResult result, String detail, Instant at) {}
