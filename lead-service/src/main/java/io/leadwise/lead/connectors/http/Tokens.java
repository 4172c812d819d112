package io.leadwise.lead.connectors.http;

/** Gives the token of a connection. */
interface Tokens {

  /** The token that is known, or a new one. */
  String get();

  /** Forgets a token that was refused. */
  void forget(String refused);
}
