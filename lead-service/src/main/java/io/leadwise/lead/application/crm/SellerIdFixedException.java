package io.leadwise.lead.application.crm;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A seller keeps its id for good; 409 {@code seller-id-fixed}. */
public class SellerIdFixedException extends RefusalException {

  public static final String CODE = "seller-id-fixed";
  public static final String DETAIL = "The seller with this external id has another id.";

  public SellerIdFixedException() {
    super(Refusal.CONFLICT, CODE, DETAIL);
  }
}
