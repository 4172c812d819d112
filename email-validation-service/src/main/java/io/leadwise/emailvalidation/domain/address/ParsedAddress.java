package io.leadwise.emailvalidation.domain.address;

import java.util.List;

/** A text read as an address: either it is one, or it is told what is wrong. */
public sealed interface ParsedAddress {

  /** Returns the domains under which lists may name the address, most specific first. */
  List<String> listable();

  /**
   * @param listable the domain and its parents, never a public suffix; empty for a literal
   */
  record WellFormed(EmailAddress address, List<String> listable) implements ParsedAddress {}

  record Malformed(SyntaxFault fault) implements ParsedAddress {
    @Override
    public List<String> listable() {
      return List.of();
    }
  }
}
