package io.leadwise.lead.application.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"DATAVERSE", "SALESFORCE", "HUBSPOT"})
  void everyCrmHasAMappingForAllKinds(ConnectorType type) {
    Mapping mapping = MappingReader.read(type, null);

    assertThat(mapping.inOrder().stream().map(KindMapping::kind))
        .containsExactly(
            RecordKind.SELLER,
            RecordKind.ACCOUNT,
            RecordKind.CONTACT,
            RecordKind.LEAD,
            RecordKind.OPPORTUNITY);
  }

  @Test
  void aFileChangesTheMappingFieldByField() {
    Mapping mapping =
        MappingReader.read(
            ConnectorType.DATAVERSE,
            file(
                """
                leads:
                  fields:
                    need: new_need
                    website: ~
                    marketingQualified: {field: new_stage, values: {"3": "true"}, otherwise: "false"}
                    source: {constant: CRM}
                opportunities: ~
                """));

    KindMapping leads = mapping.of(RecordKind.LEAD).orElseThrow();
    MappedRecord lead =
        leads.map(Map.of("leadid", "1", "new_need", "Pumps", "new_stage", "3")::get);
    assertThat(lead.value("need")).isEqualTo("Pumps");
    assertThat(lead.value("marketingQualified")).isEqualTo("true");
    assertThat(lead.value("source")).isEqualTo("CRM");
    assertThat(lead.has("website")).isFalse();
    assertThat(lead.has("firstName")).isTrue();
    assertThat(leads.map(Map.of("new_stage", "4")::get).value("marketingQualified"))
        .isEqualTo("false");
    assertThat(mapping.of(RecordKind.OPPORTUNITY)).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidInSentencesThatNameTheField() {
    List<String> sentences =
        sentences(
            """
            leads:
              fields:
                emailAddress: emailaddress1
                lastName: "name; drop"
                ownerExternalId: ~
                status: {values: {}}
            people: {}
            accounts:
              fields: {externalId: {constant: "1"}}
            """);

    assertThat(sentences)
        .anyMatch(s -> s.startsWith("mapping.yaml: leads.emailAddress is no field of leads; they"))
        .contains(
            "mapping.yaml: leads.lastName must be a name of letters, digits and underscores.",
            "mapping.yaml: leads.status must have either field or constant.",
            "leads.ownerExternalId or leads.ownerEmail is missing: whose is the lead?",
            "accounts.externalId must be a field: a constant names nothing.")
        .anyMatch(s -> s.startsWith("mapping.yaml names people, which is no kind of record"));
  }

  @Test
  void aFileThatIsNoMappingIsToldApart() {
    assertThat(sentences("leads: [")).hasSize(1).first().asString().contains("not valid YAML");
    assertThat(sentences("- leads")).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    InvalidMappingException.class,
                    () -> MappingReader.read(ConnectorType.HUBSPOT, folder.resolve("none.yaml")))
                .sentences())
        .first()
        .asString()
        .contains("does not exist");
  }

  private List<String> sentences(String text) {
    return catchThrowableOfType(
            InvalidMappingException.class,
            () -> MappingReader.read(ConnectorType.DATAVERSE, file(text)))
        .sentences();
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("mapping.yaml"), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
