package io.leadwise.lead.api.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.BulkUpserts;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the rows of a body and has the good ones stored; a bad row is only told about. */
@ApplicationScoped
public class BulkUpload {

  @Inject ObjectMapper json;
  @Inject Validator validator;
  @Inject BulkUpserts upserts;

  /** What the rows of all kinds have. */
  interface Row {

    String externalId();

    /** Null when there is no external id. */
    ExternalKey key();
  }

  /**
   * @param toRecord makes of a row what is stored; may refuse
   */
  <R extends Row, T> BulkResponse store(
      InputStream body, Class<R> type, Function<R, T> toRecord, BulkStore<T> store) {
    List<BulkResult> results = new ArrayList<>();
    List<BulkRow<T>> rows = new ArrayList<>();
    for (BulkLine line : BulkLines.of(body)) {
      try {
        R row = json.readValue(line.text(), type);
        String fault = row == null ? "The line must be a JSON object." : fault(row);
        if (fault == null) {
          rows.add(new BulkRow<>(line.number(), row.key(), toRecord.apply(row)));
        } else {
          results.add(
              BulkResult.failed(
                  line.number(),
                  row == null ? null : row.externalId(),
                  "validation-failed",
                  fault));
        }
      } catch (JsonProcessingException e) {
        results.add(unreadable(line, e));
      } catch (RefusalException e) {
        results.add(BulkResult.failed(line.number(), null, e.code(), e.getMessage()));
      }
    }
    results.addAll(upserts.store(rows, store));
    results.sort(Comparator.comparingInt(BulkResult::row));
    return BulkResponse.of(results);
  }

  /** What is wrong with the fields of a row, or null. */
  private String fault(Row row) {
    String violations =
        validator.validate(row).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!violations.isEmpty()) {
      return violations + ".";
    }
    return row.key() == null ? "externalId must be given: a repeat finds the record by it." : null;
  }

  /** Says where, and never what: the line may hold personal data. */
  private static BulkResult unreadable(BulkLine line, JsonProcessingException e) {
    int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    if (e instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return BulkResult.failed(
          line.number(),
          null,
          "validation-failed",
          field(mismatch)
              + " is not a known field or not of the expected type (column "
              + column
              + ").");
    }
    return BulkResult.failed(
        line.number(),
        null,
        "malformed-json",
        "The line is no JSON object at column " + column + ".");
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."));
  }
}
