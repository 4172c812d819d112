package io.leadwise.emailvalidation.domain.verdict;

import java.time.Instant;

/**
 * One check that was made.
 *
 * @param detail what was found; null when there is nothing to say
 * @param code the refusal as programs know it, of the list in the service's README; null when the
 *     text of the address was not refused
 * @param position where in the text of the address it was refused, in UTF-16 code units from 0;
 *     null without a code
 */
public record Check(
    CheckName check, CheckResult result, String detail, Instant at, String code, Integer position) {

  public Check(CheckName check, CheckResult result, String detail, Instant at) {
    this(check, result, detail, at, null, null);
  }
}
