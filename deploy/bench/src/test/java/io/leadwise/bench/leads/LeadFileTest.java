package io.leadwise.bench.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadFileTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final List<String> OWNERS = List.of("a@leadwise.example", "b@leadwise.example");

  @Test
  void theSameSeedGivesTheSameLeads() {
    assertThat(LeadFile.csv(leads(7, 500, 100))).isEqualTo(LeadFile.csv(leads(7, 500, 100)));
    assertThat(LeadFile.csv(leads(7, 500, 100))).isNotEqualTo(LeadFile.csv(leads(8, 500, 100)));
  }

  @Test
  void everyCompanyHasALead() {
    Set<Integer> companies = new HashSet<>();
    leads(1, 500, 100).forEach(lead -> companies.add(lead.company().number()));

    assertThat(companies).hasSize(100);
  }

  @Test
  void everyLeadWillBeSelected() {
    List<GeneratedLead> leads = leads(1, 2_000, 100);

    assertThat(leads)
        .allSatisfy(
            lead -> {
              assertThat(lead.values()).containsEntry("status", "OPEN");
              assertThat(Duration.between(lead.createdAt(), NOW))
                  .isBetween(Duration.ofMinutes(10), Duration.ofDays(13));
              assertThat(OWNERS).contains(lead.values().get("ownerEmail"));
            });
    assertThat(leads).extracting(GeneratedLead::externalId).doesNotHaveDuplicates();
  }

  @Test
  void oldLeadsAreOlderThanRecentOnesAndStillSelected() {
    List<GeneratedLead> old =
        new LeadFile(new CompanyRange(101, 20), OWNERS, LeadFile.Ages.OLD, 1, NOW).leads("O", 200);

    assertThat(old)
        .allSatisfy(
            lead -> {
              assertThat(Duration.between(lead.createdAt(), NOW))
                  .isGreaterThan(Duration.ofDays(13))
                  .isLessThan(Duration.ofDays(14));
              assertThat(lead.company().number()).isBetween(101, 120);
            });
  }

  @Test
  void addressesComeInAllKindsByTheirShares() {
    Map<AddressKind, Integer> kinds = new EnumMap<>(AddressKind.class);
    leads(1, 10_000, 100).forEach(lead -> kinds.merge(lead.address(), 1, Integer::sum));

    assertThat(kinds).containsOnlyKeys(AddressKind.values());
    assertThat(kinds.get(AddressKind.WORK)).isBetween(7_000, 7_400);
    assertThat(kinds.get(AddressKind.PERSONAL)).isBetween(1_050, 1_350);
    assertThat(kinds.get(AddressKind.MALFORMED)).isBetween(400, 600);
  }

  @Test
  void theCompanyShowsInAddressOrWebsite() {
    assertThat(leads(1, 2_000, 100))
        .allSatisfy(
            lead -> {
              String domain = lead.company().domain();
              boolean byMail = lead.values().get("email").endsWith("@" + domain);
              assertThat(byMail || lead.values().get("website").contains(domain)).isTrue();
            });
  }

  @Test
  void theFileIsCsvWithOneRowForEachLead() {
    String csv = LeadFile.csv(leads(1, 300, 100));
    List<String> lines = csv.lines().toList();

    assertThat(lines).hasSize(301);
    assertThat(lines.get(0)).startsWith("externalId,createdAt,status,ownerEmail");
    assertThat(csv).contains("\"Asked for a \"\"pilot\"\" in two plants\"").endsWith("\r\n");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("\"([^\"]|\"\")*\"", "").split(",", -1))
                    .hasSize(GeneratedLead.COLUMNS.size()));
  }

  @Test
  void aRequestLeavesOutWhatOnlyFilesMayHold() {
    GeneratedLead lead = leads(1, 1, 1).get(0);

    assertThat(lead.request())
        .containsKeys("externalId", "firstName", "companyName", "marketingQualified")
        .doesNotContainKeys("ownerEmail", "status", "accountName", "repliesCount", "createdAt")
        .doesNotContainValue("");
  }

  private static List<GeneratedLead> leads(long seed, int count, int companies) {
    return new LeadFile(new CompanyRange(1, companies), OWNERS, LeadFile.Ages.RECENT, seed, NOW)
        .leads("T", count);
  }
}
