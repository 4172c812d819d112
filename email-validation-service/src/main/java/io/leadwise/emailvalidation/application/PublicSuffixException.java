package io.leadwise.emailvalidation.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A public suffix was to be listed: that would say the same about everybody below it. */
public class PublicSuffixException extends RefusalException {

  PublicSuffixException(String domain) {
    super(
        Refusal.INVALID,
        "domain-is-public-suffix",
        domain + " is a public suffix: anybody can register names below it.");
  }
}
