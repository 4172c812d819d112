package io.leadwise.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A report for programs, with all values over time. */
public final class JsonReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  /** The whole report as JSON; what is not a number is null. */
  public static String of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("scenario", report.scenario());
    root.put("startedAt", report.startedAt().toString());
    root.put("succeeded", report.succeeded());
    root.set("failures", JSON.valueToTree(report.failures()));
    root.set("remarks", JSON.valueToTree(report.remarks()));
    root.set("machine", JSON.valueToTree(report.machine()));
    root.set("options", JSON.valueToTree(report.options()));
    ArrayNode targets = root.putArray("targets");
    for (Outcome outcome : report.outcomes()) {
      targets
          .addObject()
          .put("id", outcome.target().name())
          .put("what", outcome.target().what())
          .put("target", outcome.target().promise())
          .put("measured", outcome.measured())
          .put("verdict", outcome.verdict().name());
    }
    ArrayNode sections = root.putArray("sections");
    report.sections().forEach(section -> section(sections.addObject(), section));
    root.set("series", JSON.valueToTree(report.series()));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree is always JSON", e);
    }
  }

  private static void section(ObjectNode into, Section section) {
    into.put("title", section.title()).put("note", section.note());
    ArrayNode rows = into.putArray("rows");
    for (List<Object> row : section.rows()) {
      ObjectNode object = rows.addObject();
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        boolean number = !(value instanceof Double d && (d.isNaN() || d.isInfinite()));
        object.set(section.columns().get(i), JSON.valueToTree(number ? value : null));
      }
    }
  }
}
