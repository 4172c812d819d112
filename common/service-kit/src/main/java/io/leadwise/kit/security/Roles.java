package io.leadwise.kit.security;

/** Roles that a token may carry. */
public final class Roles {

  public static final String SELLER = "seller";
  public static final String SALES_ADMIN = "sales-admin";
  public static final String INTEGRATOR = "integrator";
  public static final String OPERATOR = "operator";

  /** Another service of ours, with a token of its own; never a person. */
  public static final String SERVICE = "service";

  private Roles() {}
}
