package io.leadwise.e2e.faults;

import io.leadwise.local.gateway.DemoPerson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Many leads of a few companies, all inside the selection criteria. */
public final class GeneratedLeads {

  private static final String HEADER =
      "externalId,createdAt,ownerEmail,firstName,lastName,email,companyName,website,country,source";

  private GeneratedLeads() {}

  /** A file in which each company has the same number of leads, one after the other. */
  public static String csv(int companies, int leadsOfEach) {
    return csv(0, companies, leadsOfEach);
  }

  /**
   * As {@link #csv(int, int)}, with companies of its own.
   *
   * @param first number of the first company; those of other files end before or begin after
   */
  static String csv(int first, int companies, int leadsOfEach) {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    // Old enough not to be of the future for a service whose clock is an hour behind.
    Instant newest = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);
    int from = first * leadsOfEach;
    for (int i = from; i < from + companies * leadsOfEach; i++) {
      String host = host(i / leadsOfEach);
      csv.append(
          "GEN-%d,%s,%s,Given%d,Family%d,lead%d@%s,%s,https://%s,SE,WEBINAR%n"
              .formatted(
                  i,
                  newest.minusSeconds(60L * (i - from)),
                  DemoPerson.SELLER.email(),
                  i,
                  i,
                  i,
                  host,
                  companyOf(host),
                  host));
    }
    return csv.toString();
  }

  /** Name of the company whose site has that host. */
  static String companyOf(String host) {
    String name = host.substring(0, host.indexOf('.'));
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String host(int company) {
    return "verkstad" + company + ".se";
  }
}
