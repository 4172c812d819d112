package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CriterionResult.CriterionAnswer;
import io.leadwise.prioritization.domain.profile.CustomCriterion;
import io.leadwise.prioritization.domain.profile.FieldValue;
import io.leadwise.prioritization.domain.profile.Operator;
import io.leadwise.prioritization.domain.profile.ProfileField;
import io.leadwise.prioritization.domain.profile.Words;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a custom criterion. What is missing gives none; only to {@code IS_PRESENT} a field
 * that is empty in the CRM is a no. Of several values one that matches is enough.
 */
record CustomQuestion(CustomCriterion criterion, ExchangeRates rates, int nearPercent) {

  CriterionResult answer(LeadSnapshot lead, Research research) {
    ProfileField field = criterion.readFrom();
    List<FieldValue> values = field.values(lead, research);
    if (values.isEmpty()) {
      return criterion.operator() == Operator.IS_PRESENT && !field.isResearched()
          ? CriterionResult.of(criterion.name(), false, "empty", field.name())
          : CriterionResult.missing(criterion.name(), missing(field));
    }
    List<CriterionResult> answers = values.stream().map(this::answer).toList();
    return first(answers, CriterionAnswer.MATCHED)
        .or(() -> first(answers, CriterionAnswer.UNKNOWN))
        .orElseGet(() -> answers.get(0));
  }

  private static String missing(ProfileField field) {
    return field.name() + (field.isResearched() ? ", by research." : ", in the CRM.");
  }

  private static Optional<CriterionResult> first(
      List<CriterionResult> answers, CriterionAnswer answer) {
    return answers.stream().filter(it -> it.result() == answer).findFirst();
  }

  private CriterionResult answer(FieldValue value) {
    return switch (criterion.operator()) {
      case IS_PRESENT -> result(value, true);
      case EQUALS, ANY_OF ->
          result(value, criterion.values().stream().anyMatch(it -> isEqual(value, it)));
      case CONTAINS -> result(value, Words.firstIn(value.text(), criterion.values()).isPresent());
      case AT_LEAST, AT_MOST, BETWEEN -> inRange(value);
    };
  }

  private CriterionResult result(FieldValue value, boolean matched) {
    return CriterionResult.of(criterion.name(), matched, value.text(), value.source());
  }

  private static boolean isEqual(FieldValue value, String other) {
    return value.number() == null
        ? Texts.folded(value.text()).equals(Texts.folded(other))
        : value.number().compareTo(new BigDecimal(other.strip())) == 0;
  }

  private CriterionResult inRange(FieldValue value) {
    String currency = criterion.currency();
    if (currency == null) {
      return new RangeQuestion(criterion.name(), criterion.range(), "", nearPercent)
          .answer(value.number(), null, value.source());
    }
    return new AmountQuestion(criterion.name(), criterion.range(), currency, nearPercent, rates)
        .answer(new Money(value.number(), value.currency()), value.source());
  }
}
