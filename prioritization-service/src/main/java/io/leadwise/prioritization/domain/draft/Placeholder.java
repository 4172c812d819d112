package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.EmailDraft.Missing;

/** What may be missing in a draft, with its words in each language and where to fill it in. */
enum Placeholder {
  FIRST_NAME("[first name]", "[Vorname]", "[prénom]", "[nombre]", "lead.firstName"),
  LAST_NAME("[last name]", "[Nachname]", "[nom]", "[apellidos]", "lead.lastName"),
  COMPANY("[company]", "[Unternehmen]", "[entreprise]", "[empresa]", "lead.companyName"),
  NEED("[need]", "[Bedarf]", "[besoin]", "[necesidad]", "lead.need"),
  SELLER("[your name]", "[Ihr Name]", "[votre nom]", "[su nombre]", "lead.ownerName"),
  FACT(
      "[something recent about the company]",
      "[etwas Aktuelles über das Unternehmen]",
      "[une actualité de l’entreprise]",
      "[una novedad sobre la empresa]",
      null),
  PRODUCT("[product]", "[Produkt]", "[produit]", "[producto]", "products"),
  PROPOSITION(
      "[value proposition]",
      "[Nutzen unseres Angebots]",
      "[les avantages de notre offre]",
      "[propuesta de valor]",
      "products"),
  PROOF("[proof]", "[Beleg]", "[preuve]", "[prueba]", "products"),
  ANSWER("[the answer]", "[die Antwort]", "[la réponse]", "[la respuesta]", null),
  DATE("[a date and time]", "[Tag und Uhrzeit]", "[date et heure]", "[día y hora]", null),
  TIMES(
      "[two or three times]",
      "[zwei oder drei Termine]",
      "[deux ou trois créneaux]",
      "[dos o tres fechas]",
      null);

  private final String english;
  private final String german;
  private final String french;
  private final String spanish;
  private final String field;

  Placeholder(String english, String german, String french, String spanish, String field) {
    this.english = english;
    this.german = german;
    this.french = french;
    this.spanish = spanish;
    this.field = field;
  }

  /**
   * @param present whether there is a value that had better not be inserted
   */
  Missing in(DraftLanguage language, boolean present) {
    return new Missing(words(language), field, hint(present));
  }

  private String words(DraftLanguage language) {
    return switch (language) {
      case EN -> english;
      case DE -> german;
      case FR -> french;
      case ES -> spanish;
    };
  }

  private String hint(boolean present) {
    if (present) {
      return "The value of " + field + " does not read like one; check it.";
    }
    return switch (this) {
      case FIRST_NAME, LAST_NAME, COMPANY, NEED -> "Enter it on the lead, as " + field + ".";
      case SELLER -> "Enter the name of the lead's owner.";
      case FACT -> "No researched fact fits; name one that you know, or leave the sentence out.";
      case PRODUCT, PROPOSITION ->
          "No product has a keyword that matches need or industry; an admin describes products.";
      case PROOF -> "The product has no proof; an admin describes products.";
      case ANSWER -> "Answer what the lead asked.";
      case DATE -> "Suggest a day and a time.";
      case TIMES -> "Suggest two or three times.";
    };
  }
}
