package io.leadwise.prioritization.domain.place;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Groups of countries: the sub-regions and regions of the United Nations' M49 list, and those that
 * sales people speak of. Where such a word has no official meaning (EMEA, MENA, APAC), the members
 * are those of its parts below.
 */
public enum Region {
  NORTHERN_AFRICA("DZ EG EH LY MA SD TN"),
  EASTERN_AFRICA("BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW"),
  MIDDLE_AFRICA("AO CD CF CG CM GA GQ ST TD"),
  SOUTHERN_AFRICA("BW LS NA SZ ZA"),
  WESTERN_AFRICA("BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"),
  AFRICA(NORTHERN_AFRICA, EASTERN_AFRICA, MIDDLE_AFRICA, SOUTHERN_AFRICA, WESTERN_AFRICA),
  SUB_SAHARAN_AFRICA(EASTERN_AFRICA, MIDDLE_AFRICA, SOUTHERN_AFRICA, WESTERN_AFRICA),
  NORTHERN_AMERICA("BM CA GL PM US"),
  CENTRAL_AMERICA("BZ CR GT HN MX NI PA SV"),
  SOUTH_AMERICA("AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE"),
  CARIBBEAN("AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI"),
  LATIN_AMERICA_AND_THE_CARIBBEAN(CENTRAL_AMERICA, SOUTH_AMERICA, CARIBBEAN),
  AMERICAS(NORTHERN_AMERICA, LATIN_AMERICA_AND_THE_CARIBBEAN),
  CENTRAL_ASIA("KG KZ TJ TM UZ"),
  EASTERN_ASIA("CN HK JP KP KR MN MO TW"),
  SOUTH_EASTERN_ASIA("BN ID KH LA MM MY PH SG TH TL VN"),
  SOUTHERN_ASIA("AF BD BT IN IR LK MV NP PK"),
  WESTERN_ASIA("AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"),
  ASIA(CENTRAL_ASIA, EASTERN_ASIA, SOUTH_EASTERN_ASIA, SOUTHERN_ASIA, WESTERN_ASIA),
  EASTERN_EUROPE("BG BY CZ HU MD PL RO RU SK UA"),
  NORTHERN_EUROPE("AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"),
  SOUTHERN_EUROPE("AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK"),
  WESTERN_EUROPE("AT BE CH DE FR LI LU MC NL"),
  EUROPE(EASTERN_EUROPE, NORTHERN_EUROPE, SOUTHERN_EUROPE, WESTERN_EUROPE),
  AUSTRALIA_AND_NEW_ZEALAND("AU CC CX HM NF NZ"),
  MELANESIA("FJ NC PG SB VU"),
  MICRONESIA("FM GU KI MH MP NR PW UM"),
  POLYNESIA("AS CK NU PF PN TK TO TV WF WS"),
  OCEANIA(AUSTRALIA_AND_NEW_ZEALAND, MELANESIA, MICRONESIA, POLYNESIA),
  /** Germany, Austria, Switzerland. */
  DACH("DE AT CH"),
  BENELUX("BE NL LU"),
  NORDICS("DK FI IS NO SE AX FO GL"),
  BALTICS("EE LT LV"),
  IBERIA("ES PT AD"),
  /** Member states of the European Union. */
  EU("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
  /** The European Union with Iceland, Liechtenstein and Norway. */
  EEA("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO"),
  /** Middle East: Western Asia without the Caucasus and Cyprus, with Egypt and Iran. */
  MIDDLE_EAST("AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE"),
  MENA(MIDDLE_EAST, NORTHERN_AFRICA),
  EMEA(EUROPE, MIDDLE_EAST, AFRICA),
  /** Asia-Pacific: the rest of Asia with Oceania. */
  APAC(EASTERN_ASIA, SOUTH_EASTERN_ASIA, SOUTHERN_ASIA, OCEANIA),
  LATAM(CENTRAL_AMERICA, SOUTH_AMERICA, CARIBBEAN);

  private final Set<String> countries;

  Region(String countries) {
    this.countries = Set.of(countries.split(" "));
  }

  Region(Region... parts) {
    Set<String> all = new LinkedHashSet<>();
    Arrays.stream(parts).forEach(part -> all.addAll(part.countries));
    this.countries = Set.copyOf(all);
  }

  /** ISO 3166 alpha-2 codes of its countries; XK for Kosovo, which has none. */
  public Set<String> countries() {
    return countries;
  }
}
