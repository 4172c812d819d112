package io.leadwise.bench.leads;

import io.leadwise.bench.stub.StubCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes lead files: the same seed gives the same leads. Every company has a lead, the others are
 * spread by chance; all leads are open and young enough to be selected.
 */
public final class LeadFile {

  /**
   * How old leads are; both kinds are young enough to be selected (domain.md §3: 14 days).
   *
   * @param youngest age of the youngest
   * @param oldest age of the oldest
   */
  public record Ages(Duration youngest, Duration oldest) {

    /** Spread over the time that the agent looks back. */
    public static final Ages RECENT = new Ages(Duration.ofMinutes(10), Duration.ofDays(13));

    /** Older than all recent ones, so that a run that takes the newest leaves them out. */
    public static final Ages OLD =
        new Ages(Duration.ofDays(13).plusHours(1), Duration.ofDays(13).plusHours(20));
  }

  private static final String[] FIRST = {
    "Ada", "Bruno", "Chiara", "Deniz", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira",
    "Luca", "Mira", "Noel", "Olga", "Pavel", "Quirin", "Rosa", "Sven", "Tara"
  };
  private static final String[] LAST = {
    "Albers", "Berger", "Costa", "Dahl", "Engel", "Fischer", "Garcia", "Hansen", "Ivanov", "Jansen",
    "Keller", "Lindt", "Moreau", "Novak", "Olsen", "Petit", "Rossi", "Schmid", "Tanaka", "Weber"
  };
  private static final String[] TITLES = {
    "Head of Sales",
    "Director of Operations",
    "VP Procurement",
    "Buyer",
    "Account Manager",
    "Student",
    "Chief Financial Officer",
    "Plant Engineer",
    ""
  };
  private static final String[] HAND_RAISER = {
    "DEMO_REQUEST", "CONTACT_REQUEST", "PRICING_PAGE", "WEB_FORM"
  };
  private static final String[] OTHER_SOURCE = {
    "TRADE_SHOW_LIST", "PURCHASED_LIST", "REFERRAL", "WEBINAR", "CONTENT_DOWNLOAD"
  };
  private static final String[] NEEDS = {
    "Compares three suppliers, decides in spring",
    "Wants prices for 400 seats",
    "Asked for a \"pilot\" in two plants",
    ""
  };
  private static final String[] INTENTS = {
    "MEETING_REQUEST", "INFORMATION_REQUEST", "ACTION_REQUEST", "NOT_INTERESTED"
  };

  private final CompanyRange companies;
  private final Ages ages;
  private final List<String> owners;
  private final Instant now;
  private final Random random;

  /**
   * A file for these companies.
   *
   * @param owners email addresses of sellers; leads are spread evenly
   * @param now when the leads are looked at
   */
  public LeadFile(CompanyRange companies, List<String> owners, Ages ages, long seed, Instant now) {
    this.companies = companies;
    this.owners = List.copyOf(owners);
    this.ages = ages;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.random = new Random(seed);
  }

  /**
   * Makes leads.
   *
   * @param prefix start of their external ids, so that two files do not share any
   */
  public List<GeneratedLead> leads(String prefix, int count) {
    List<Integer> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(
          companies.first() + (i < companies.count() ? i : random.nextInt(companies.count())));
    }
    Collections.shuffle(numbers, random);
    List<GeneratedLead> leads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leads.add(lead(prefix, i + 1, new StubCompany(numbers.get(i))));
    }
    return leads;
  }

  /** The leads as a file, with its header. */
  public static String csv(List<GeneratedLead> leads) {
    StringBuilder csv = new StringBuilder(String.join(",", GeneratedLead.COLUMNS)).append("\r\n");
    leads.forEach(lead -> csv.append(lead.csvRow()).append("\r\n"));
    return csv.toString();
  }

  private GeneratedLead lead(String prefix, int number, StubCompany company) {
    AddressKind kind = AddressKind.draw(random);
    String first = pick(FIRST);
    String last = pick(LAST);
    Map<String, String> v = new HashMap<>();
    GeneratedLead.COLUMNS.forEach(column -> v.put(column, ""));
    v.put("externalId", "%s-%07d".formatted(prefix, number));
    v.put("createdAt", createdAt().toString());
    v.put("status", "OPEN");
    v.put("ownerEmail", owners.get(number % owners.size()));
    v.put("firstName", first);
    v.put("lastName", chance(3) ? "" : last);
    v.put("email", kind.address(first, last, number, company));
    v.put("phone", chance(60) ? "+49 30 23125 %03d".formatted(number % 1000) : "");
    v.put("jobTitle", pick(TITLES));
    company(v, company, kind);
    v.put("need", pick(NEEDS));
    v.put("source", chance(15) ? pick(HAND_RAISER) : pick(OTHER_SOURCE));
    v.put("marketingQualified", Boolean.toString(chance(20)));
    contacts(v);
    return new GeneratedLead(company, kind, v);
  }

  private void company(Map<String, String> v, StubCompany company, AddressKind kind) {
    v.put("companyName", company.name());
    // An address that does not show the company needs the website, or it would count as another.
    boolean shown = kind == AddressKind.WORK || kind == AddressKind.ROLE;
    v.put("website", shown && chance(50) ? "" : company.website());
    v.put("country", company.country());
    v.put("city", company.city());
    if (chance(40)) {
      v.put("industry", company.industry());
    }
    if (chance(30)) {
      v.put("employees", Integer.toString(company.employees()));
    }
    if (chance(20)) {
      v.put("annualRevenue", Long.toString(company.annualRevenue()));
      v.put("annualRevenueCurrency", company.currency());
    }
    if (chance(25)) {
      v.put("accountName", company.name());
    }
  }

  private void contacts(Map<String, String> v) {
    if (chance(12)) {
      v.put("lastIntent", pick(INTENTS));
      v.put("repliesCount", Integer.toString(1 + random.nextInt(4)));
    }
    if (chance(6)) {
      v.put("meetingsCount", Integer.toString(1 + random.nextInt(2)));
    }
    if (chance(6)) {
      v.put("unansweredCalls", Integer.toString(1 + random.nextInt(3)));
    }
  }

  private Instant createdAt() {
    long span = ages.oldest().minus(ages.youngest()).toSeconds();
    return now.minus(ages.youngest()).minusSeconds((long) (random.nextDouble() * span));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
