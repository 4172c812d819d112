package io.leadwise.e2e.observability;

import io.leadwise.e2e.observability.Selector.Matcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads expressions of PromQL: enough of its grammar for rules and dashboards, and nothing beyond
 * it is let pass. Types are left to promtool, see {@link RulesTest}.
 */
final class PromQl {

  private static final Set<String> AGGREGATIONS =
      Set.of("sum", "max", "min", "avg", "count", "topk", "bottomk", "quantile");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "rate",
          "increase",
          "irate",
          "delta",
          "histogram_quantile",
          "max_over_time",
          "min_over_time",
          "avg_over_time",
          "sum_over_time",
          "absent",
          "time",
          "clamp_min",
          "clamp_max");

  /** Weakest first; those of one line bind alike. */
  private static final List<Set<String>> OPERATORS =
      List.of(
          Set.of("or"),
          Set.of("and", "unless"),
          Set.of("==", "!=", "<=", ">=", "<", ">"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"),
          Set.of("^"));

  private static final Set<String> MATCHING = Set.of("=", "!=", "=~", "!~");

  private final PromQlTokens tokens;
  private final List<Selector> selectors = new ArrayList<>();

  private PromQl(String expression) {
    this.tokens = new PromQlTokens(expression);
  }

  /**
   * Returns what an expression reads, in its order.
   *
   * @throws IllegalArgumentException saying where it is no PromQL
   */
  static List<Selector> selectors(String expression) {
    PromQl reader = new PromQl(expression);
    reader.binary(0);
    reader.tokens.requireEnd();
    return reader.selectors;
  }

  private void binary(int strength) {
    if (strength == OPERATORS.size()) {
      unary();
      return;
    }
    binary(strength + 1);
    while (OPERATORS.get(strength).contains(tokens.peek())) {
      tokens.next();
      tokens.skip("bool");
      if (tokens.skip("on") || tokens.skip("ignoring")) {
        labels();
        if (tokens.skip("group_left") || tokens.skip("group_right")) {
          if (tokens.peek().equals("(")) {
            labels();
          }
        }
      }
      binary(strength + 1);
    }
  }

  private void unary() {
    if (tokens.skip("-") || tokens.skip("+")) {
      unary();
      return;
    }
    operand();
    if (tokens.skip("[")) {
      tokens.duration();
      if (tokens.skip(":") && !tokens.peek().equals("]")) {
        tokens.duration();
      }
      tokens.require("]");
    }
    if (tokens.skip("offset")) {
      tokens.skip("-");
      tokens.duration();
    }
  }

  private void operand() {
    String token = tokens.next();
    if (token.equals("(")) {
      binary(0);
      tokens.require(")");
    } else if (PromQlTokens.isNumber(token) || PromQlTokens.isText(token)) {
      return;
    } else if (AGGREGATIONS.contains(token)) {
      aggregation();
    } else if (PromQlTokens.isName(token) && tokens.peek().equals("(")) {
      if (!FUNCTIONS.contains(token)) {
        throw tokens.wrong("no function is called " + token);
      }
      arguments();
    } else if (PromQlTokens.isName(token)) {
      selector(token);
    } else {
      throw tokens.wrong("nothing begins with " + token);
    }
  }

  private void aggregation() {
    int first = selectors.size();
    Set<String> grouping = new TreeSet<>(grouping());
    arguments();
    grouping.addAll(grouping());
    for (int i = first; i < selectors.size(); i++) {
      Selector inside = selectors.get(i);
      Set<String> labels = new TreeSet<>(inside.labels());
      labels.addAll(grouping);
      selectors.set(i, new Selector(inside.metric(), inside.matchers(), labels));
    }
  }

  private Set<String> grouping() {
    return tokens.skip("by") || tokens.skip("without") ? labels() : Set.of();
  }

  private Set<String> labels() {
    Set<String> labels = new HashSet<>();
    tokens.require("(");
    while (!tokens.skip(")")) {
      labels.add(tokens.name());
      if (!tokens.peek().equals(")")) {
        tokens.require(",");
      }
    }
    return labels;
  }

  private void arguments() {
    tokens.require("(");
    while (!tokens.skip(")")) {
      binary(0);
      if (!tokens.peek().equals(")")) {
        tokens.require(",");
      }
    }
  }

  private void selector(String metric) {
    List<Matcher> matchers = new ArrayList<>();
    Set<String> labels = new TreeSet<>();
    if (tokens.skip("{")) {
      while (!tokens.skip("}")) {
        String label = tokens.name();
        String operator = tokens.next();
        if (!MATCHING.contains(operator)) {
          throw tokens.wrong(operator + " matches no label");
        }
        matchers.add(new Matcher(label, operator, tokens.text()));
        labels.add(label);
        if (!tokens.peek().equals("}")) {
          tokens.require(",");
        }
      }
    }
    selectors.add(new Selector(metric, matchers, labels));
  }
}
