package io.leadwise.prioritization.domain.product;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A proof and its source come together or not at all. */
public class UncitedProofException extends RefusalException {
  UncitedProofException() {
    super(
        Refusal.INVALID,
        "uncited-proof",
        "A proof needs a proofSource, and a proofSource a proof: every fact in a draft is cited.");
  }
}
