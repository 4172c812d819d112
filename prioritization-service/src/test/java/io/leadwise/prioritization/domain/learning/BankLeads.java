package io.leadwise.prioritization.domain.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The public contacts of a bank (Moro et al. 2014), where they lie beside the checkout. */
final class BankLeads {
  static final Path FILE = Path.of("../../shared/data/scoring/bank_lead.csv");

  /** A contact; the rule score is a stand-in: fewer calls in this campaign are better. */
  record Contact(Example example, int fold) {}

  private static final int FIRST_FIELD = 6;

  final List<Feature> features = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();

  static BankLeads read() {
    try {
      return new BankLeads(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BankLeads(List<String> lines) {
    String[] names = lines.get(0).split(",");
    for (int i = FIRST_FIELD; i < names.length; i++) {
      features.add(isNumber(names[i]) ? Feature.number(names[i]) : Feature.category(names[i]));
    }
    lines.stream().skip(1).forEach(line -> contacts.add(contact(names, line.split(",", -1))));
  }

  List<Contact> where(Predicate<Contact> condition) {
    return contacts.stream().filter(condition).toList();
  }

  static List<FeatureRow> rows(List<Contact> contacts) {
    return contacts.stream().map(contact -> contact.example().features()).toList();
  }

  static boolean[] outcomes(List<Contact> contacts) {
    boolean[] outcomes = new boolean[contacts.size()];
    IntStream.range(0, outcomes.length)
        .forEach(i -> outcomes[i] = contacts.get(i).example().qualified());
    return outcomes;
  }

  private static Contact contact(String[] names, String[] values) {
    Map<String, Double> numbers = new HashMap<>();
    Map<String, String> categories = new HashMap<>();
    for (int i = FIRST_FIELD; i < names.length; i++) {
      if (!values[i].isEmpty() && isNumber(names[i])) {
        numbers.put(names[i], Double.valueOf(values[i]));
      } else if (!values[i].isEmpty()) {
        categories.put(names[i], values[i]);
      }
    }
    return new Contact(
        new Example(
            new FeatureRow(numbers, categories),
            -numbers.get("n_campaign"),
            values[2].equals("1"),
            Instant.ofEpochSecond(Long.parseLong(values[1]))),
        Integer.parseInt(values[3]));
  }

  private static boolean isNumber(String name) {
    return name.startsWith("n_");
  }
}
