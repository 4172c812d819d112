package io.leadwise.research.domain.finance;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Figures;
import io.leadwise.research.domain.fact.Period;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from figures (domain.md §5): growth of the revenue over a year, net margin, and
 * health only where the figures carry it. Figures of different currencies or of periods that are
 * told differently never meet. What is derived cites the facts, and so the sources, that it comes
 * from, and is as sure as the least sure of them.
 */
public final class DerivedFinances {

  /** Name of the source of what is derived. */
  public static final String ORIGIN = "derived";

  private static final String TOO_FEW =
      "Not enough figures: health needs revenue and net income of two comparable years in one"
          + " currency.";
  private static final String TOO_OLD = "Not enough figures: the latest ones are too old.";

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private DerivedFinances() {}

  /** Returns what follows from the figures among the facts; nothing where there are none. */
  public static List<ShownFact> of(List<ShownFact> facts, LocalDate today) {
    List<Figure> revenues = figures(facts, Attributes.REVENUE);
    List<Figure> incomes = figures(facts, Attributes.NET_INCOME);
    List<ShownFact> derived = new ArrayList<>();
    Optional<Growth> growth = growth(revenues);
    growth.map(DerivedFinances::growthFact).ifPresent(derived::add);
    margin(revenues, incomes).ifPresent(derived::add);
    if (!revenues.isEmpty() || !incomes.isEmpty()) {
      derived.add(health(growth, revenues, incomes, today));
    }
    return derived;
  }

  private static Optional<Growth> growth(List<Figure> revenues) {
    return revenues.stream()
        .flatMap(
            later ->
                revenues.stream()
                    .filter(earlier -> later.isYearAfter(earlier) && earlier.number().signum() > 0)
                    .map(earlier -> new Growth(later, earlier)))
        .findFirst();
  }

  private static ShownFact growthFact(Growth growth) {
    String percent = signed(growth.percent());
    String note =
        "%s %s ÷ %s %s − 1"
            .formatted(
                Figures.grouped(growth.later.number()),
                growth.later.currency(),
                Figures.grouped(growth.earlier.number()),
                growth.earlier.currency());
    return derived(
        Attributes.REVENUE_GROWTH,
        percent + " %",
        growth.percent(),
        growth.later.fact().fact().asOf(),
        List.of(growth.later.fact(), growth.earlier.fact()),
        note);
  }

  private static Optional<ShownFact> margin(List<Figure> revenues, List<Figure> incomes) {
    return revenues.stream()
        .filter(revenue -> revenue.number().signum() > 0)
        .flatMap(
            revenue ->
                incomes.stream()
                    .filter(revenue::isOfSamePeriod)
                    .map(income -> margin(revenue, income)))
        .findFirst();
  }

  private static ShownFact margin(Figure revenue, Figure income) {
    BigDecimal percent =
        income.number().multiply(PERCENT).divide(revenue.number(), 1, RoundingMode.HALF_UP);
    String note =
        "%s %s ÷ %s %s"
            .formatted(
                Figures.grouped(income.number()),
                income.currency(),
                Figures.grouped(revenue.number()),
                revenue.currency());
    return derived(
        Attributes.NET_MARGIN,
        percent.toPlainString() + " %",
        percent,
        revenue.fact().fact().asOf(),
        List.of(income.fact(), revenue.fact()),
        note);
  }

  private static ShownFact health(
      Optional<Growth> growth, List<Figure> revenues, List<Figure> incomes, LocalDate today) {
    if (growth.isPresent()) {
      Growth found = growth.get();
      Optional<Figure> later = ofPeriod(incomes, found.later);
      Optional<Figure> earlier = ofPeriod(incomes, found.earlier);
      if (later.isPresent() && earlier.isPresent()) {
        List<ShownFact> from =
            List.of(
                found.later.fact(), found.earlier.fact(), later.get().fact(), earlier.get().fact());
        if (found.later.fact().fact().isStale(today)) {
          return health(FinancialHealth.UNKNOWN, found.later, from, TOO_OLD);
        }
        String note =
            "Revenue %s %%, net income %s %s after %s %s"
                .formatted(
                    signed(found.percent()),
                    Figures.grouped(later.get().number()),
                    later.get().currency(),
                    Figures.grouped(earlier.get().number()),
                    earlier.get().currency());
        FinancialHealth health = FinancialHealth.of(found.percent(), later.get().number());
        return health(health, found.later, from, note);
      }
    }
    Figure newest = revenues.isEmpty() ? incomes.get(0) : revenues.get(0);
    List<ShownFact> all =
        Stream.concat(revenues.stream(), incomes.stream()).map(Figure::fact).toList();
    return health(FinancialHealth.UNKNOWN, newest, all, TOO_FEW);
  }

  private static ShownFact health(
      FinancialHealth health, Figure newest, List<ShownFact> from, String note) {
    return derived(
        Attributes.FINANCIAL_HEALTH, health.name(), null, newest.fact().fact().asOf(), from, note);
  }

  private static Optional<Figure> ofPeriod(List<Figure> figures, Figure other) {
    return figures.stream().filter(other::isOfSamePeriod).findFirst();
  }

  private static ShownFact derived(
      String attribute,
      String value,
      BigDecimal number,
      String asOf,
      List<ShownFact> from,
      String note) {
    List<ResearchFact> facts = from.stream().map(ShownFact::fact).toList();
    double confidence = facts.stream().mapToDouble(ResearchFact::confidence).min().orElseThrow();
    ResearchFact fact =
        new ResearchFact(
            id(attribute, facts),
            ORIGIN,
            SectionName.FINANCES,
            attribute,
            value,
            number,
            null,
            asOf,
            confidence,
            Agreement.sources(facts),
            null);
    return ShownFact.derived(fact, from, note);
  }

  /** It is the same fact as long as it follows from the same ones. */
  private static UUID id(String attribute, List<ResearchFact> from) {
    String name =
        from.stream()
            .map(fact -> fact.id().toString())
            .collect(Collectors.joining(",", attribute, ""));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the figures that say when and in which currency; newest, then most trusted first. */
  private static List<Figure> figures(List<ShownFact> facts, String attribute) {
    return facts.stream()
        .filter(fact -> fact.section() == SectionName.FINANCES)
        .filter(fact -> fact.attribute().equals(attribute))
        .filter(fact -> fact.fact().number() != null && fact.fact().currency() != null)
        .filter(fact -> fact.fact().asOf() != null)
        .map(fact -> new Figure(fact, Period.parse(fact.fact().asOf())))
        .sorted(
            Comparator.comparing(Figure::period)
                .reversed()
                .thenComparing(
                    figure -> figure.fact().fact().confidence(), Comparator.reverseOrder()))
        .toList();
  }

  private static String signed(BigDecimal percent) {
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
  }

  private record Figure(ShownFact fact, Period period) {

    BigDecimal number() {
      return fact.fact().number();
    }

    String currency() {
      return fact.fact().currency();
    }

    boolean isYearAfter(Figure earlier) {
      return currency().equals(earlier.currency()) && period.isYearAfter(earlier.period);
    }

    boolean isOfSamePeriod(Figure other) {
      return Objects.equals(currency(), other.currency())
          && period.text().equals(other.period.text());
    }
  }

  private record Growth(Figure later, Figure earlier) {

    BigDecimal percent() {
      return later
          .number()
          .subtract(earlier.number())
          .multiply(PERCENT)
          .divide(earlier.number(), 1, RoundingMode.HALF_UP);
    }
  }
}
