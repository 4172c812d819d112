package io.leadwise.research.sources.website;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kinds of pages on which a company speaks about itself, by what links to them say in English,
 * German, French and Spanish; the paths know a few languages more.
 */
enum PageKind {
  ABOUT(
      "about|about us|about the company|about the group|company|our company|the company|corporate"
          + "|company profile|who we are|our story"
          + "|über uns|ueber uns|wir über uns|unternehmen|das unternehmen|firma|unternehmensprofil"
          + "|à propos|a propos|à propos de nous|qui sommes[- ]nous|entreprise|l['’]entreprise"
          + "|notre entreprise|la société|le groupe"
          + "|sobre nosotros|acerca de|acerca de nosotros|quiénes somos|quienes somos|empresa"
          + "|la empresa|nuestra empresa|la compañía",
      "about|about[-_]us|aboutus|company|who[-_]we[-_]are|our[-_]story|ueber[-_]uns"
          + "|%C3%BCber[-_]uns|unternehmen|a[-_]propos|qui[-_]sommes[-_]nous|entreprise|om[-_]oss"
          + "|om[-_]os|over[-_]ons|chi[-_]siamo|azienda|quienes[-_]somos|sobre[-_]nosotros|empresa"
          + "|sobre[-_]nos|o[-_]nas|meista|tietoa[-_]meista"),
  NEWS(
      "news|newsroom|latest news|company news|all news|in the news"
          + "|news (and|&) (press|events|media|stories|insights|updates)"
          + "|press|press ?room|press releases?|press cent(er|re)|media|media ?room|media cent(er|re)"
          + "|aktuelles|neuigkeiten|nachrichten|presse|pressemitteilungen|presseportal|pressebereich"
          + "|medien|news (und|&) presse"
          + "|actualités?|actus?|nos actualités|espace presse|salle de presse"
          + "|communiqués( de presse)?"
          + "|noticias|actualidad|prensa|sala de prensa|notas de prensa|comunicados( de prensa)?",
      "news|newsroom|press|press[-_]?room|press[-_]releases?|media|presse|pressemitteilungen"
          + "|aktuelles|neuigkeiten|actualites?|actualit%C3%A9s|espace[-_]presse|noticias|prensa"
          + "|sala[-_]de[-_]prensa|actualidad"),
  PRODUCTS(
      "products?|our products|all products|products (and|&) (services|solutions)|solutions"
          + "|our solutions|services|our services|what we do|what we offer"
          + "|produkte|unsere produkte|produkte (und|&) (services|lösungen|dienstleistungen|leistungen)"
          + "|lösungen|unsere lösungen|leistungen|dienstleistungen|angebot"
          + "|produits|nos produits|produits (et|&) (services|solutions)|nos solutions|nos services"
          + "|productos|nuestros productos|productos (y|&) (servicios|soluciones)|soluciones"
          + "|servicios|nuestros servicios|qué hacemos",
      "products?|solutions|services|produkte|loesungen|l%C3%B6sungen|leistungen|produits|productos"
          + "|soluciones|servicios");

  private static final int DEEPEST = 4;

  private final Pattern words;
  private final Pattern path;

  PageKind(String words, String path) {
    this.words = Pattern.compile(words);
    this.path = Pattern.compile("(?i)/(" + path + ")(/|\\.html?|\\.php|\\.aspx?|/index\\.html?)?$");
  }

  /**
   * Returns how surely a link leads to such a page: 2 when its words say so, 1 when only its
   * address does, else 0.
   */
  int sureness(String linkText, URI uri) {
    String said = linkText.toLowerCase(Locale.ROOT).replaceAll("[?!:›»>→]+", "").strip();
    if (words.matcher(said).matches()) {
      return 2;
    }
    String place = uri.getRawPath() == null ? "" : uri.getRawPath();
    boolean near = place.chars().filter(c -> c == '/').count() <= DEEPEST;
    return near && path.matcher(place).find() ? 1 : 0;
  }
}
