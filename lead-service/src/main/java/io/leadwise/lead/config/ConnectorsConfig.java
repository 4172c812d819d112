package io.leadwise.lead.config;

import io.leadwise.lead.domain.connectors.ConnectorType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Connections to CRMs, mailboxes and folders. They are settings of the operator and not in the API:
 * whoever may name a host and a secret together could send the secret anywhere (docs/adr/0038).
 */
@ConfigMapping(prefix = "leadwise.connectors")
public interface ConnectorsConfig {

  /** How often to look whether a connection is due; {@code off} for never. */
  @WithDefault("15s")
  String tick();

  /** After this time another replica may go on with a run whose replica is silent. */
  @WithDefault("5m")
  Duration lease();

  /** How long the other system may take for one answer. */
  @WithDefault("30s")
  Duration timeout();

  /** How often one request is made before the run fails or pauses; 1 or more. */
  @WithDefault("4")
  int attempts();

  /** A wait that the other system asks for and that is longer than this pauses the run instead. */
  @WithDefault("10s")
  Duration longestWait();

  /** How long rows that were kept apart are told about. */
  @WithDefault("P30D")
  Duration problemRetention();

  /** By name: lower-case letters, digits and dashes. */
  Map<String, Connection> connections();

  /** One connection. */
  interface Connection {

    /** What it speaks to. */
    ConnectorType type();

    /** Whether it runs. */
    @WithDefault("true")
    boolean enabled();

    /** How long after a run the next one begins. */
    @WithDefault("15m")
    Duration every();

    /** Address of the other system; https, or any on this machine. */
    Optional<String> url();

    /** Directory (tenant) of Microsoft Entra ID that issues tokens. */
    Optional<String> tenant();

    /** Where tokens are issued, instead of the usual place. */
    Optional<String> tokenUrl();

    /** Id of the application that signs in. */
    Optional<String> clientId();

    /** Where the secret is: {@code env:NAME} or {@code file:/path}; never the secret itself. */
    Optional<String> secret();

    /** Rows asked for at once, 1 to 5000. */
    @WithDefault("500")
    int pageSize();

    /** The source of the external ids that this connection brings. */
    @WithDefault("CRM")
    String externalSource();

    /** ISO 4217 code of amounts that come without a currency; left out, they are not taken. */
    Optional<String> currency();

    /** YAML file that changes the mapping of this CRM. */
    Optional<String> mapping();

    /** Folder that is watched for files. */
    Optional<String> folder();

    /** How far back a mailbox is read the first time. */
    @WithDefault("P90D")
    Duration lookBack();

    /** Mailboxes of IMAP: address of the seller, and where its password is. */
    Map<String, String> mailboxes();

    /** What is told to the CRM; all off unless switched on. */
    WriteBack writeBack();

    /** Whether changes are announced to us. */
    Notifications notifications();
  }

  /** Announcements of changes, by Microsoft Graph. */
  interface Notifications {

    /** Where the other system reaches the API from the internet; none for no announcements. */
    Optional<String> url();

    /** How long announcements are gathered before the connection runs. */
    @WithDefault("1m")
    Duration gather();
  }

  /** What is written back. */
  interface WriteBack {

    /** An email address that a person changed here. */
    @WithDefault("false")
    boolean email();

    /** Leads that a person qualified or disqualified here. */
    @WithDefault("false")
    boolean qualification();

    /** How well a lead fits, as a note. */
    @WithDefault("false")
    boolean insight();
  }
}
