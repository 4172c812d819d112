package io.leadwise.research.sources.wikidata;

import io.leadwise.research.domain.identity.CentralIndexKey;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.domain.identity.LegalEntityIdentifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads an item as an entry of the directory of companies. */
@ApplicationScoped
class OrganisationReader {

  /**
   * Kinds of things that bear the names of companies: people, names, places, works, pages. Whether
   * something is an organisation cannot be read from its kind alone, as there are thousands.
   */
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "Q5", // human
          "Q4167410", // disambiguation page
          "Q4167836", // category
          "Q13406463", // list
          "Q101352", // family name
          "Q202444", // given name
          "Q12308941", // male given name
          "Q11879590", // female given name
          "Q515", // city
          "Q486972", // settlement
          "Q6256", // country
          "Q3624078", // sovereign state
          "Q11424", // film
          "Q5398426", // television series
          "Q7889", // video game
          "Q482994", // album
          "Q134556", // single
          "Q7366", // song
          "Q571", // book
          "Q7725634", // literary work
          "Q16521", // taxon
          "Q13442814"); // scholarly article

  private static final Set<String> ORGANISATION_KINDS =
      Set.of(
          "Q43229", // organization
          "Q783794", // company
          "Q4830453", // business
          "Q6881511", // enterprise
          "Q891723", // public company
          "Q658255", // subsidiary
          "Q163740", // nonprofit organization
          "Q18388277", // technology company
          "Q1058914", // software company
          "Q3918", // university
          "Q22687", // bank
          "Q507619"); // retail chain

  /** Only organisations have these. */
  private static final List<Property> SIGNS =
      List.of(
          Property.INDUSTRY,
          Property.EMPLOYEES,
          Property.HEADQUARTERS,
          Property.REVENUE,
          Property.NET_INCOME,
          Property.CHIEF_EXECUTIVE,
          Property.EXCHANGE,
          Property.TICKER,
          Property.CIK,
          Property.LEI,
          Property.PARENT,
          Property.LEGAL_FORM,
          Property.PRODUCT);

  private final Clock clock;

  @Inject
  OrganisationReader(Clock clock) {
    this.clock = clock;
  }

  DirectoryEntry entry(WikidataItem item) {
    LocalDate today = LocalDate.now(clock);
    Set<String> domains = new LinkedHashSet<>();
    for (Statement statement : item.all(Property.WEBSITE.id())) {
      if (statement.holds(today)) {
        site(statement)
            .flatMap(site -> Domains.registrable(site.getHost()))
            .ifPresent(domains::add);
      }
    }
    Set<String> countries = new TreeSet<>();
    for (Statement statement : item.best(Property.COUNTRY.id(), today)) {
      statement.item().flatMap(WikidataCodes::country).ifPresent(countries::add);
    }
    String website =
        item.best(Property.WEBSITE.id(), today).stream()
            .flatMap(statement -> site(statement).stream())
            .filter(site -> Domains.registrable(site.getHost()).isPresent())
            .map(site -> site.getScheme() + "://" + site.getHost() + "/")
            .findFirst()
            .orElse(null);
    return new DirectoryEntry(
        item.id(),
        item.wikipediaTitle(),
        only(item, Property.CIK, today, CentralIndexKey::of),
        only(item, Property.LEI, today, LegalEntityIdentifier::of),
        item.label(),
        item.names(),
        item.description(),
        domains,
        website,
        countries,
        isOrganisation(item, today));
  }

  /** A group whose item bears the keys of several legal entities names none of them surely. */
  private static String only(
      WikidataItem item,
      Property property,
      LocalDate today,
      Function<String, Optional<String>> valid) {
    List<String> keys =
        item.best(property.id(), today).stream()
            .flatMap(statement -> statement.text().flatMap(valid).stream())
            .distinct()
            .toList();
    return keys.size() == 1 ? keys.get(0) : null;
  }

  private static boolean isOrganisation(WikidataItem item, LocalDate today) {
    Set<String> kinds = new LinkedHashSet<>();
    item.best(Property.INSTANCE_OF.id(), today).forEach(s -> s.item().ifPresent(kinds::add));
    if (kinds.stream().anyMatch(OTHER_KINDS::contains)) {
      return false;
    }
    return kinds.stream().anyMatch(ORGANISATION_KINDS::contains)
        || SIGNS.stream().anyMatch(sign -> item.has(sign.id()));
  }

  private static Optional<URI> site(Statement statement) {
    return statement
        .text()
        .flatMap(
            text -> {
              try {
                URI uri = new URI(text.strip());
                return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
              } catch (URISyntaxException e) {
                // A broken URL in the source names no website.
                return Optional.empty();
              }
            });
  }
}
