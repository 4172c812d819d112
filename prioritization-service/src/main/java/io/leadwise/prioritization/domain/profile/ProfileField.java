package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Account;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Interactions;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields that a custom criterion may ask about: an allow-list of fields of the lead and its
 * account, and the attributes of research. None of them says who the person is, how to reach it or
 * what it wrote: the evidence is published.
 *
 * @param kind what its values are, and so how they can be compared
 */
public record ProfileField(String name, Kind kind, Reader reader) {

  /** What the values of a field are. */
  public enum Kind {
    TEXT(EnumSet.of(Operator.EQUALS, Operator.ANY_OF, Operator.CONTAINS, Operator.IS_PRESENT)),
    NUMBER(
        EnumSet.of(
            Operator.EQUALS,
            Operator.ANY_OF,
            Operator.AT_LEAST,
            Operator.AT_MOST,
            Operator.BETWEEN,
            Operator.IS_PRESENT)),
    /** Amounts; they are compared in the currency of the criterion. */
    MONEY(EnumSet.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.BETWEEN, Operator.IS_PRESENT)),
    /** Yes or no; never missing. */
    FLAG(EnumSet.of(Operator.EQUALS));

    private final Set<Operator> operators;

    Kind(Set<Operator> operators) {
      this.operators = operators;
    }

    public boolean allows(Operator operator) {
      return operators.contains(operator);
    }

    /** What can be done with such a field, in words. */
    public Set<Operator> operators() {
      return Set.copyOf(operators);
    }
  }

  /** Finds the values of a field; the best one first. */
  interface Reader {
    Stream<FieldValue> values(LeadSnapshot lead, Research research);
  }

  private static final String LEAD = "lead.";
  private static final String ACCOUNT = "account.";
  private static final String RESEARCH = "research.";

  private static final Map<String, ProfileField> ALLOWED = new LinkedHashMap<>();

  static {
    text(LEAD + "companyName", LeadSnapshot::companyName);
    text(LEAD + "jobTitle", LeadSnapshot::jobTitle);
    text(LEAD + "industry", LeadSnapshot::industry);
    text(LEAD + "country", LeadSnapshot::country);
    text(LEAD + "city", LeadSnapshot::city);
    text(LEAD + "website", LeadSnapshot::website);
    text(LEAD + "source", LeadSnapshot::source);
    number(LEAD + "employees", LeadSnapshot::employees);
    money(LEAD + "annualRevenue", LeadSnapshot::annualRevenue);
    flag(LEAD + "handRaiser", LeadSnapshot::handRaiser);
    flag(LEAD + "marketingQualified", LeadSnapshot::marketingQualified);
    interactions("emailsSent", Interactions::emailsSent);
    interactions("emailsReceived", Interactions::emailsReceived);
    interactions("meetings", Interactions::meetings);
    interactions("calls", Interactions::calls);
    number(LEAD + "openOpportunities", lead -> lead.opportunities().open());
    number(LEAD + "wonOpportunities", lead -> lead.opportunities().won());
    number(LEAD + "lostOpportunities", lead -> lead.opportunities().lost());
    text(ACCOUNT + "name", ofAccount(Account::name));
    text(ACCOUNT + "industry", ofAccount(Account::industry));
    text(ACCOUNT + "country", ofAccount(Account::country));
    text(ACCOUNT + "website", ofAccount(Account::website));
    number(ACCOUNT + "employees", ofAccount(Account::employees));
    number(ACCOUNT + "otherLeads", ofAccount(Account::otherLeads));
    number(ACCOUNT + "openOpportunities", ofAccount(Account::openOpportunities));
    money(ACCOUNT + "averageEstimatedRevenue", ofAccount(Account::averageEstimatedRevenue));
    Stream.of(
            "description",
            "mission",
            "industry",
            "headquarters",
            "country",
            "product",
            "parentCompany",
            "financialHealth",
            "news",
            "competitor")
        .forEach(attribute -> research(attribute, Kind.TEXT));
    Stream.of("employees", "founded", "revenueGrowth", "netMargin")
        .forEach(attribute -> research(attribute, Kind.NUMBER));
    Stream.of("revenue", "netIncome", "operatingIncome", "totalAssets", "equity")
        .forEach(attribute -> research(attribute, Kind.MONEY));
  }

  /** All fields that may be asked about. */
  public static List<ProfileField> all() {
    return List.copyOf(ALLOWED.values());
  }

  /** The field of that name; empty when it may not be asked about. */
  public static Optional<ProfileField> find(String name) {
    return Optional.ofNullable(ALLOWED.get(name));
  }

  /**
   * The values that are known.
   *
   * @param research null while there is none
   */
  public List<FieldValue> values(LeadSnapshot lead, Research research) {
    return reader.values(lead, research).toList();
  }

  /** Whether what is missing may still be found: in the CRM it is missing for good. */
  public boolean isResearched() {
    return name.startsWith(RESEARCH);
  }

  private static void text(String name, Function<LeadSnapshot, String> value) {
    add(
        name,
        Kind.TEXT,
        (lead, research) ->
            Stream.ofNullable(value.apply(lead))
                .filter(LeadSnapshot::present)
                .map(text -> FieldValue.text(text.strip(), name)));
  }

  private static void number(String name, Function<LeadSnapshot, ? extends Number> value) {
    add(
        name,
        Kind.NUMBER,
        (lead, research) ->
            Stream.ofNullable(value.apply(lead))
                .map(it -> FieldValue.number(BigDecimal.valueOf(it.longValue()), name)));
  }

  private static void money(String name, Function<LeadSnapshot, Money> value) {
    add(
        name,
        Kind.MONEY,
        (lead, research) ->
            Stream.ofNullable(value.apply(lead)).map(it -> FieldValue.money(it, name)));
  }

  private static void flag(String name, Function<LeadSnapshot, Boolean> value) {
    add(
        name,
        Kind.FLAG,
        (lead, research) -> Stream.of(FieldValue.text(value.apply(lead).toString(), name)));
  }

  private static void interactions(String name, Function<Interactions, Integer> value) {
    number(LEAD + name, lead -> value.apply(lead.interactions()));
  }

  private static <T> Function<LeadSnapshot, T> ofAccount(Function<Account, T> value) {
    return lead -> lead.account() == null ? null : value.apply(lead.account());
  }

  private static void research(String attribute, Kind kind) {
    add(
        RESEARCH + attribute,
        kind,
        (lead, research) ->
            research == null
                ? Stream.empty()
                : research
                    .factsAbout(attribute)
                    .filter(fact -> kind == Kind.TEXT || fact.number() != null)
                    .filter(fact -> kind != Kind.MONEY || fact.currency() != null)
                    // Of figures the newest counts; of texts each may be the one.
                    .limit(kind == Kind.TEXT ? Long.MAX_VALUE : 1)
                    .map(fact -> value(fact, kind)));
  }

  private static FieldValue value(Fact fact, Kind kind) {
    return switch (kind) {
      case NUMBER -> FieldValue.number(fact.number(), fact.url());
      case MONEY -> FieldValue.money(new Money(fact.number(), fact.currency()), fact.url());
      default -> FieldValue.text(fact.value(), fact.url());
    };
  }

  private static void add(String name, Kind kind, Reader reader) {
    ALLOWED.put(name, new ProfileField(name, kind, reader));
  }
}
