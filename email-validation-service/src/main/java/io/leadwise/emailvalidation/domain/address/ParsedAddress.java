package io.leadwise.emailvalidation.domain.address;

import java.util.List;

/** A text read as an address: either it is one, or it is told what is wrong. */
public sealed interface ParsedAddress {

  /** Returns the domains under which lists may name the address, most specific first. */
  List<String> listable();

  /**
   * @param text as it was read
   * @param listable the domain and its parents, never a public suffix; empty for a literal
   */
  record WellFormed(String text, EmailAddress address, List<String> listable)
      implements ParsedAddress {

    /**
     * Returns where the last labels of the domain begin in the text, in UTF-16 code units from 0.
     *
     * @param labels how many; more than there are means the whole domain
     */
    public int lastLabelsAt(int labels) {
      int at = text.length();
      for (int left = labels; left > 0; left--) {
        at--;
        while (text.charAt(at - 1) != '@' && !DomainNames.isDot(text.charAt(at - 1))) {
          at--;
        }
        if (text.charAt(at - 1) == '@') {
          return at;
        }
      }
      return at;
    }

    @Override
    public String toString() {
      return "WellFormed[…]";
    }
  }

  /**
   * @param at where the fault is, in UTF-16 code units from 0: the first unit that does not fit,
   *     the first one beyond a limit, the beginning of a bad label, or the end of the text when
   *     something is missing there
   */
  record Malformed(SyntaxFault fault, int at) implements ParsedAddress {
    @Override
    public List<String> listable() {
      return List.of();
    }
  }
}
