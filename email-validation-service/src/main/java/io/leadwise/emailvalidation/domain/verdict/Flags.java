package io.leadwise.emailvalidation.domain.verdict;

/**
 * What else is known about an address.
 *
 * @param catchAll whether the domain accepts any mailbox; null when that was not tried
 * @param suggestion the address that was probably meant; null when it looks right
 */
public record Flags(
    boolean disposable,
    boolean roleAccount,
    boolean freeProvider,
    Boolean catchAll,
    String suggestion) {

  public static final Flags NONE = new Flags(false, false, false, null, null);

  public Flags withCatchAll(Boolean known) {
    return new Flags(disposable, roleAccount, freeProvider, known, suggestion);
  }

  @Override
  public String toString() {
    // The suggestion is an address, and addresses stay out of logs.
    return "Flags[disposable=%s, roleAccount=%s, freeProvider=%s, catchAll=%s]"
        .formatted(disposable, roleAccount, freeProvider, catchAll);
  }
}
