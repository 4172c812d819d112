package io.leadwise.consent.application.terms;

/** The consent texts cannot be used: the service does not start with them. */
public class InvalidTermsException extends IllegalStateException {

  InvalidTermsException(String place, String fault) {
    super("The consent texts of " + place + " cannot be used: " + fault + ".");
  }
}
