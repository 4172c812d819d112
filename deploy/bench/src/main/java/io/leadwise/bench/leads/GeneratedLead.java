package io.leadwise.bench.leads;

import io.leadwise.bench.stub.StubCompany;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An invented lead.
 *
 * @param values by import column, in the order of the file; an empty text where nothing is known
 */
public record GeneratedLead(StubCompany company, AddressKind address, Map<String, String> values) {

  /** The columns of the file, in its order. */
  public static final List<String> COLUMNS =
      List.of(
          "externalId",
          "createdAt",
          "status",
          "ownerEmail",
          "firstName",
          "lastName",
          "email",
          "phone",
          "jobTitle",
          "companyName",
          "website",
          "country",
          "city",
          "industry",
          "employees",
          "annualRevenue",
          "annualRevenueCurrency",
          "need",
          "source",
          "marketingQualified",
          "accountName",
          "lastIntent",
          "repliesCount",
          "meetingsCount",
          "unansweredCalls");

  private static final List<String> NOT_IN_A_REQUEST =
      List.of(
          "createdAt",
          "status",
          "ownerEmail",
          "employees",
          "annualRevenue",
          "annualRevenueCurrency",
          "marketingQualified",
          "accountName",
          "lastIntent",
          "repliesCount",
          "meetingsCount",
          "unansweredCalls");

  public String externalId() {
    return values.get("externalId");
  }

  public Instant createdAt() {
    return Instant.parse(values.get("createdAt"));
  }

  /** One line of the file, without its end (RFC 4180). */
  String csvRow() {
    return COLUMNS.stream().map(c -> quoted(values.get(c))).collect(Collectors.joining(","));
  }

  /** The same lead as the body of {@code POST /leads}: without owner and creation time. */
  public Map<String, Object> request() {
    Map<String, Object> body = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          if (!value.isEmpty() && !NOT_IN_A_REQUEST.contains(column)) {
            body.put(column, value);
          }
        });
    body.put("marketingQualified", Boolean.valueOf(values.get("marketingQualified")));
    return body;
  }

  private static String quoted(String value) {
    boolean plain =
        value.indexOf(',') < 0
            && value.indexOf('"') < 0
            && value.indexOf('\n') < 0
            && value.indexOf('\r') < 0;
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
