package io.leadwise.lead.application.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.connectors.dataverse.DataverseConnector;
import io.leadwise.lead.connectors.folder.FolderConnector;
import io.leadwise.lead.connectors.graph.GraphConnector;
import io.leadwise.lead.connectors.hubspot.HubSpotConnector;
import io.leadwise.lead.connectors.salesforce.SalesforceConnector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  @Test
  void aConnectionThatIsSetUpWellRuns() {
    Connections connections =
        connections(
            dataverse("crm")
                .and("mail", "GRAPH")
                .with("mail", "tenant", "contoso.example")
                .with("mail", "client-id", "app")
                .with("mail", "secret", Setup.secret("hush")));

    assertThat(connections.running()).containsExactly("crm", "mail");
    assertThat(connections.get("mail").source()).isEqualTo("MAILBOX_MAIL");
    assertThatThrownBy(() -> connections.get("other")).isInstanceOf(NotFoundProblem.class);
  }

  @Test
  void whatIsWrongIsSaidForEachConnection_andTheOthersRun() {
    Connections connections =
        connections(
            dataverse("crm")
                .and("bare", "DATAVERSE")
                .with("bare", "external-source", "OTHER")
                .and("plain", "SALESFORCE")
                .with("plain", "url", "http://sales.example.com")
                .with("plain", "client-id", "app")
                .with("plain", "secret", "hush")
                .with("plain", "page-size", "0")
                .with("plain", "write-back.email", "true")
                .and("files", "FOLDER")
                .with("files", "folder", "/no/such/folder")
                .and("off", "HUBSPOT")
                .with("off", "enabled", "false")
                .with("off", "external-source", "HUB")
                .with("off", "secret", "env:NOT_THERE"));

    assertThat(connections.running()).containsExactly("crm");
    assertThat(connections.get("bare").problems())
        .containsExactly(
            "url is missing.", "tenant is missing.", "client-id is missing.", "secret is missing.");
    assertThat(connections.get("plain").problems())
        .contains(
            "page-size must be between 1 and 5000.",
            "write-back is for DATAVERSE only.",
            "secret must be env:NAME or file:/path, never the secret itself.",
            "url must begin with https.")
        .anyMatch(problem -> problem.startsWith("external-source is that of another connection"))
        .noneMatch(problem -> problem.contains("hush"));
    assertThat(connections.get("files").problems()).hasSize(1);
    assertThat(connections.get("off").problems())
        .containsExactly("secret names a secret that cannot be read: env:NOT_THERE is empty.");
  }

  @Test
  void theLeaseMustOutlastTheLongestPage() {
    assertThat(connections(dataverse("crm").general("lease", "1m")).get("crm").problems())
        .singleElement()
        .asString()
        .contains("lease must be longer");
  }

  @Test
  void aSecretIsReadWhereTheSettingsSay() {
    Secrets secrets = new Secrets(Map.of("CRM_SECRET", " hush "));
    assertThat(secrets.read("env:CRM_SECRET")).isEqualTo("hush");
    assertThat(secrets.read(Setup.secret("from a file"))).isEqualTo("from a file");
    assertThat(secrets.fault("file:/no/such/file"))
        .isEqualTo("names a secret that cannot be read: The file /no/such/file cannot be read");
  }

  private static TestSettings dataverse(String name) {
    return TestSettings.of(name, "DATAVERSE")
        .with(name, "url", "https://contoso.crm.example")
        .with(name, "tenant", "contoso.example")
        .with(name, "client-id", "app")
        .with(name, "secret", Setup.secret("hush"));
  }

  private static Connections connections(TestSettings settings) {
    return new Connections(
        settings.config(),
        List.of(
            new DataverseConnector(),
            new GraphConnector(),
            new SalesforceConnector(),
            new HubSpotConnector(),
            new FolderConnector()),
        new Secrets());
  }
}
