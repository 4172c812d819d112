package io.leadwise.emailvalidation.domain.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down the checks on one address as they are made, all with the same time. */
public final class CheckLog {

  private final List<Check> checks;
  private final Instant now;

  public CheckLog(List<Check> earlier, Instant now) {
    this.checks = new ArrayList<>(10);
    this.checks.addAll(earlier);
    this.now = now;
  }

  public CheckLog passed(CheckName check) {
    return add(check, CheckResult.PASSED, null);
  }

  public CheckLog failed(CheckName check, String detail) {
    return add(check, CheckResult.FAILED, detail);
  }

  /**
   * Writes down that the text of the address was refused.
   *
   * @param position in UTF-16 code units from 0
   */
  public CheckLog refused(CheckName check, String code, String detail, int position) {
    checks.add(new Check(check, CheckResult.FAILED, detail, now, code, position));
    return this;
  }

  public CheckLog add(CheckName check, CheckResult result, String detail) {
    checks.add(new Check(check, result, detail, now));
    return this;
  }

  public List<Check> checks() {
    return checks;
  }

  public Instant now() {
    return now;
  }
}
