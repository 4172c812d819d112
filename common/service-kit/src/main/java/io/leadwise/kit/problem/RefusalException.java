package io.leadwise.kit.problem;

import java.util.List;
import java.util.Objects;

/**
 * A rule of the domain or of the API was broken by the caller. It becomes a problem document (RFC
 * 9457) with the kind's status, the code and the detail; it is never the service's own fault.
 */
public abstract class RefusalException extends RuntimeException {

  private final Refusal kind;
  private final String code;
  private final transient List<Violation> violations;

  /**
   * @param code kebab-case, stable: clients decide by it
   * @param detail a sentence for the person who reads it; names no personal data
   */
  protected RefusalException(Refusal kind, String code, String detail) {
    this(kind, code, detail, List.of());
  }

  protected RefusalException(Refusal kind, String code, String detail, List<Violation> violations) {
    // A refusal is an answer, not a fault: its stack trace would only cost time.
    super(detail, null, false, false);
    this.kind = Objects.requireNonNull(kind);
    this.code = Objects.requireNonNull(code);
    this.violations = List.copyOf(violations);
  }

  public Refusal kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }
}
