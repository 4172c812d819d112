package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages that stand where a company's page should, and are not its words. */
enum UnfitPage {
  /** Somebody wants to know whether a person asks; what is behind the door is not known. */
  CHALLENGE(
      "it asks visitors to prove that they are human",
      "just a moment\\.*|attention required!.*|access denied|are you a robot.*"
          + "|human verification|security check|verifying you are human.*|pardon our interruption.*"
          + "|ddos-guard|please wait\\.*|checking your browser.*",
      "enable javascript and cookies to continue|verify you are human"
          + "|checking your browser before accessing|complete the security check to access"
          + "|request unsuccessful\\. incapsula"),
  /** A wall that shows nothing before cookies are agreed to. */
  COOKIE_WALL(
      "it shows nothing before cookies are agreed to",
      "before you continue.*|bevor sie fortfahren.*|avant de continuer.*|cookie (consent|wall).*",
      "to continue,? (please )?(accept|agree to) (our |the use of )?cookies"
          + "|you must accept cookies to (continue|view|access)"),
  /** The domain is for sale, or shows advertisements. */
  PARKED(
      null,
      ".*\\b(domain|domain name)\\b.*\\b(for sale|is parked|parked|available)\\b.*|parked domain.*"
          + "|.*\\bhugedomains\\b.*|.*domain steht zum verkauf.*|.*domain (is )?registered at.*",
      "(buy|purchase) this domain|this domain (name )?(is|may be) (for sale|available)"
          + "|domain (is )?for sale|diese domain (steht zum verkauf|kaufen)"
          + "|ce (nom de )?domaine est (à vendre|en vente)|este dominio está (a la|en) venta"
          + "|parked free,? courtesy of|this domain is parked|sedo domain parking"
          + "|domain has expired|the owner of this domain"),
  /** The site is being built, or stands still. */
  COMING_SOON(
      null,
      "coming soon.*|.*under construction.*|.*launching soon.*|maintenance( mode)?|.*\\bim aufbau\\b.*"
          + "|.*wartungs(arbeiten|modus).*|demnächst.*|.*en construction.*|.*en construcción.*"
          + "|próximamente.*|bientôt.*|website is (down|offline).*",
      "(website|site|page) is (currently )?(under construction|being built|down for maintenance)"
          + "|(website|site|page) is coming soon|diese (webseite|website|seite) ist im aufbau"
          + "|site (web )?en (cours de )?construction|sitio (web )?en construcción"
          + "|we('ll| will) be back soon|we are launching soon"),
  /** The server was installed, and that is all. */
  EMPTY_SERVER(
      null,
      "welcome to nginx!?|apache2? .*default page.*|test page for.*|iis windows server.*"
          + "|index of /.*|default web site page|plesk.*default page.*|.*default plesk page.*"
          + "|hello world!?|web server's default page",
      "if you see this page, the nginx web server is successfully installed"
          + "|this is the default welcome page used to test");

  /** A page that says more than this is about something, even if such words stand in it. */
  private static final int LONGEST = 1500;

  private static final int LONGEST_TITLE = 300;

  private final String reason;
  private final Pattern title;
  private final Pattern text;

  UnfitPage(String reason, String title, String text) {
    this.reason = reason;
    this.title = Pattern.compile(title);
    this.text = Pattern.compile(text);
  }

  /** Returns what a page is if it is none of the company's. */
  static Optional<UnfitPage> of(WebPage page) {
    String text = page.html().body() == null ? "" : page.html().body().text();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String title = Words.shorten(page.html().title(), LONGEST_TITLE).toLowerCase(Locale.ROOT);
    String said = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.title.matcher(title).matches() || kind.text.matcher(said).find())
        .findFirst();
  }

  /** Whether the company's page may be behind it, so that it could not be read. */
  boolean isDoor() {
    return reason != null;
  }

  /** Returns why the page could not be read, as the end of a sentence; null where it was. */
  String reason() {
    return reason;
  }
}
