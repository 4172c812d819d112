package io.leadwise.research.application.intake;

import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.domain.identity.NameNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out from a lead which company is meant. The domain of a work email counts most: it is the
 * hardest to get wrong; then the website, then the name.
 */
@ApplicationScoped
public class CluesReader {

  /** Sites where a page says nothing about whose site it is. */
  private static final Set<String> SHARED_SITES =
      Set.of(
          "linkedin.com",
          "xing.com",
          "facebook.com",
          "instagram.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "tiktok.com",
          "pinterest.com",
          "github.com",
          "medium.com",
          "wikipedia.org",
          "crunchbase.com",
          "google.com",
          "linktr.ee",
          "yelp.com",
          "etsy.com",
          "indeed.com",
          "glassdoor.com");

  private static final int MAX_NAME = 200;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final MailboxDomains mailboxes;

  @Inject
  CluesReader(MailboxDomains mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** Returns what is known about the company; empty when neither name nor domain is. */
  public Optional<CompanyClues> read(SelectedLead lead) {
    String name = name(lead.companyName());
    String mail = workDomain(lead.emailDomain());
    URI site = website(lead.website());
    String web = site == null ? null : Domains.registrable(site.getHost()).orElse(null);
    String domain = mail != null ? mail : web;
    if (domain == null && name == null) {
      return Optional.empty();
    }
    boolean ours = web != null && web.equals(domain);
    String root = ours ? site.getScheme() + "://" + site.getHost() + "/" : null;
    return Optional.of(
        new CompanyClues(name, domain, evidence(mail, web), root, country(lead.country())));
  }

  private static DomainEvidence evidence(String mail, String web) {
    if (mail == null) {
      return web == null ? null : DomainEvidence.WEBSITE;
    }
    return mail.equals(web) ? DomainEvidence.WORK_EMAIL_AND_WEBSITE : DomainEvidence.WORK_EMAIL;
  }

  private static String name(String entered) {
    String name = Words.shorten(entered, MAX_NAME);
    return NameNormaliser.normalise(name).isEmpty() ? null : name;
  }

  private static String country(String entered) {
    return entered != null && COUNTRY.matcher(entered).matches() ? entered : null;
  }

  private String workDomain(String emailDomain) {
    return Domains.registrable(emailDomain)
        .filter(domain -> !mailboxes.isMailboxProvider(domain))
        .orElse(null);
  }

  /** Java reads no host out of a URL with an internationalised name (RFC 3490 helps). */
  private static URI inAscii(String url) throws URISyntaxException {
    URI uri = new URI(url);
    if (uri.getHost() != null || uri.getRawAuthority() == null) {
      return uri;
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new URI(uri.getScheme() + "://" + IDN.toASCII(uri.getRawAuthority()) + path);
  }

  private URI website(String entered) {
    String text = Words.clean(entered);
    if (text.isEmpty()) {
      return null;
    }
    try {
      URI uri = inAscii(text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null
          || uri.getRawUserInfo() != null
          || !(scheme.equals("http") || scheme.equals("https"))) {
        return null;
      }
      boolean root = uri.getPath() == null || uri.getPath().length() <= 1;
      boolean shared =
          Domains.registrable(uri.getHost()).filter(SHARED_SITES::contains).isPresent();
      if (shared && !root) {
        return null;
      }
      return new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + "/");
    } catch (URISyntaxException | IllegalArgumentException e) {
      // People enter all kinds of things as a website; what is no URL tells nothing.
      return null;
    }
  }
}
