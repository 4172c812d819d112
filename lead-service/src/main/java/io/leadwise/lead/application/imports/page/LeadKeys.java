package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.FoldedText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** By what an import recognises a lead, as texts that cannot be mistaken for each other. */
final class LeadKeys {

  /** Stands between the parts of a key: no text of a lead holds it. */
  private static final char SEPARATOR = '\u001f';

  private LeadKeys() {}

  static String externalId(ExternalKey key) {
    return "id" + SEPARATOR + key.source() + SEPARATOR + key.id();
  }

  static String email(String email) {
    return "email" + SEPARATOR + email.toLowerCase(Locale.ROOT);
  }

  /** Null unless there is a company and a name. */
  static String name(String firstName, String lastName, String companyName) {
    if (companyName == null || (firstName == null && lastName == null)) {
      return null;
    }
    return "name"
        + SEPARATOR
        + folded(firstName)
        + SEPARATOR
        + folded(lastName)
        + SEPARATOR
        + folded(companyName);
  }

  static Set<String> of(Lead lead) {
    return of(lead, true);
  }

  /**
   * @param byName whether its name is among the keys: folding it is the dearest part
   */
  static Set<String> of(Lead lead, boolean byName) {
    Set<String> keys = new LinkedHashSet<>();
    LeadDetails details = lead.details();
    if (lead.externalKey() != null) {
      keys.add(externalId(lead.externalKey()));
    }
    if (details.email() != null) {
      keys.add(email(details.email()));
    }
    String name =
        byName ? name(details.firstName(), details.lastName(), details.companyName()) : null;
    if (name != null) {
      keys.add(name);
    }
    return keys;
  }

  static String folded(String text) {
    return text == null ? "" : FoldedText.of(text);
  }
}
