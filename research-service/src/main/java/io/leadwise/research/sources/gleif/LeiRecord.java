package io.leadwise.research.sources.gleif;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A record of the register of Legal Entity Identifiers.
 *
 * @param legalName in the script of its country
 * @param otherNames in other languages and scripts, and transliterated; former names left out
 * @param legalAddress null where it is incomplete
 * @param active whether the legal entity still exists
 * @param category GENERAL, FUND, BRANCH …
 * @param registration state of the record: ISSUED, LAPSED, ANNULLED …
 * @param updatedAt when the record was last changed, or null
 * @param hasParentRecord whether its direct parent has a record; else only a reason for having none
 */
record LeiRecord(
    String lei,
    Name legalName,
    List<Name> otherNames,
    Address legalAddress,
    Set<String> countries,
    boolean active,
    String category,
    String registration,
    Instant updatedAt,
    boolean hasParentRecord,
    Instant retrievedAt) {

  /** Records that never were, or no longer are, about an entity of their own. */
  private static final Set<String> VOID =
      Set.of("ANNULLED", "DUPLICATE", "CANCELLED", "RETIRED", "MERGED");

  /** Parts of other companies and pools of money are not whom a seller talks to. */
  private static final Set<String> NO_COMPANY = Set.of("FUND", "BRANCH");

  /** A record about a person, whose name and address we want nothing of. */
  private static final String PERSON = "SOLE_PROPRIETOR";

  /**
   * A name.
   *
   * @param type how the register classes it, e.g. ALTERNATIVE_LANGUAGE_LEGAL_NAME
   */
  record Name(String text, String language, String type) {

    boolean isLatin() {
      return text.chars()
          .filter(Character::isLetter)
          .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
  }

  /** An address in words, and its country. */
  record Address(String text, String country) {}

  /**
   * @param data one object of the interface's {@code data}
   * @return empty for what has no identifier or no name
   */
  static Optional<LeiRecord> read(JsonNode data, Instant retrievedAt) {
    JsonNode attributes = data.path("attributes");
    JsonNode entity = attributes.path("entity");
    String lei = attributes.path("lei").asText(data.path("id").asText(""));
    String legalName = entity.path("legalName").path("name").asText("").strip();
    if (lei.isEmpty() || legalName.isEmpty()) {
      return Optional.empty();
    }
    Set<String> countries = new TreeSet<>();
    for (String kind : List.of("legalAddress", "headquartersAddress")) {
      String country = entity.path(kind).path("country").asText("");
      if (country.matches("[A-Z]{2}")) {
        countries.add(country);
      }
    }
    return Optional.of(
        new LeiRecord(
            lei,
            new Name(legalName, language(entity.path("legalName")), "LEGAL_NAME"),
            otherNames(entity),
            address(entity),
            countries,
            !entity.path("status").asText().equals("INACTIVE"),
            entity.path("category").asText(""),
            attributes.path("registration").path("status").asText(""),
            instant(attributes.path("registration").path("lastUpdateDate").asText("")),
            data.path("relationships").path("direct-parent").path("links").has("lei-record"),
            retrievedAt));
  }

  private static List<Name> otherNames(JsonNode entity) {
    List<Name> names = new ArrayList<>();
    for (String kind : List.of("otherNames", "transliteratedOtherNames")) {
      for (JsonNode name : entity.path(kind)) {
        String type = name.path("type").asText("");
        String text = name.path("name").asText("").strip();
        // A former name may be another company's today.
        if (!text.isEmpty() && !type.equals("PREVIOUS_LEGAL_NAME")) {
          names.add(new Name(text, language(name), type));
        }
      }
    }
    return List.copyOf(names);
  }

  private static String language(JsonNode name) {
    return name.path("language").isTextual() ? name.path("language").asText() : null;
  }

  /** Prefers the address in Latin letters, where the register has it in both. */
  private static Address address(JsonNode entity) {
    Stream.Builder<JsonNode> all = Stream.builder();
    for (String kind : List.of("transliteratedOtherAddresses", "otherAddresses")) {
      for (JsonNode other : entity.path(kind)) {
        if (other.path("type").asText().contains("LEGAL_ADDRESS")) {
          all.add(other);
        }
      }
    }
    Optional<Address> legal = words(entity.path("legalAddress"));
    if (legal.filter(address -> new Name(address.text(), null, null).isLatin()).isPresent()) {
      return legal.get();
    }
    return all.build().flatMap(one -> words(one).stream()).findFirst().or(() -> legal).orElse(null);
  }

  private static Optional<Address> words(JsonNode address) {
    String city = address.path("city").asText("").strip();
    String country = address.path("country").asText("").strip();
    if (city.isEmpty() || country.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    address.path("addressLines").forEach(line -> parts.add(line.asText("").strip()));
    String code = address.path("postalCode").asText("").strip();
    parts.add(code.isEmpty() ? city : code + " " + city);
    parts.add(country);
    parts.removeIf(String::isEmpty);
    return Optional.of(new Address(String.join(", ", parts), country));
  }

  private static Instant instant(String text) {
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // The day of a change is shown where it is known; an unreadable one is not.
      return null;
    }
  }

  /** Returns whether the record says who a company is. */
  boolean isCompany() {
    return stands() && !NO_COMPANY.contains(category);
  }

  /** Returns whether the record is about a legal entity that exists, and not about a person. */
  boolean stands() {
    return active && !VOID.contains(registration) && !category.equals(PERSON);
  }

  /** Returns whether nobody has confirmed the record within the last year. */
  boolean hasLapsed() {
    return registration.equals("LAPSED");
  }

  /** Returns the legal name, with one in Latin letters behind it where that is another script. */
  String readableName() {
    return latinName()
        .map(latin -> latin.text() + " (" + legalName.text() + ")")
        .orElse(legalName.text());
  }

  /** Returns the name in Latin letters for a legal name in another script, where there is one. */
  Optional<Name> latinName() {
    return legalName.isLatin()
        ? Optional.empty()
        : otherNames.stream()
            .filter(Name::isLatin)
            .min(
                Comparator.comparing(
                    name -> name.type().equals("ALTERNATIVE_LANGUAGE_LEGAL_NAME") ? 0 : 1));
  }

  List<String> names() {
    List<String> all = new ArrayList<>(List.of(legalName.text()));
    otherNames.forEach(name -> all.add(name.text()));
    return all;
  }
}
