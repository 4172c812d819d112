package io.leadwise.lead.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of lead-service that an operator may change; those of an admin are in the API. */
@ConfigMapping(prefix = "leadwise.lead")
public interface LeadConfig {

  Selection selection();

  Imports imports();

  /** Selection runs. */
  interface Selection {

    /** How often to look whether a run is due or was left behind; {@code off} for never. */
    @WithDefault("1m")
    String tick();

    /** How often to look for leads that are late; {@code off} for never. */
    @WithDefault("15s")
    String sweep();

    /** How many leads are selected in one transaction. */
    @WithDefault("500")
    int pageSize();

    /** After this time another replica may go on with a run whose replica is silent. */
    @WithDefault("1m")
    Duration lease();

    /** A lead that is not prioritized this long after it was announced is late. */
    @WithDefault("10m")
    Duration leadDeadline();

    /** How often a lead that nobody answered for in time is announced again before it fails. */
    @WithDefault("1")
    int retries();

    /** After so many failures in a row to select a page the run fails. */
    @WithDefault("5")
    int maxAttempts();

    /** Runs that are followed live. */
    Progress progress();
  }

  /** Event streams of runs. */
  interface Progress {

    /** How often a run that somebody follows is looked at; once for all its listeners. */
    @WithDefault("1s")
    String interval();

    /** How often a listener hears something at least. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A listener that takes nothing for so long is let go. */
    @WithDefault("1m")
    Duration patience();

    /** How many listeners one replica serves. */
    @WithDefault("200")
    int maxListeners();
  }

  /** Imports of leads. */
  interface Imports {

    /** How often to look for imports that wait or were left behind; {@code off} for never. */
    @WithDefault("10s")
    String tick();

    /** How many rows are stored in one transaction. */
    @WithDefault("1000")
    int pageSize();

    /** After this time another replica may go on with an import whose replica is silent. */
    @WithDefault("1m")
    Duration lease();

    /** After so many failures in a row to store a page the import fails. */
    @WithDefault("5")
    int maxAttempts();

    /** How long after an import ended the rows that failed are kept as they stood in the file. */
    @WithDefault("P30D")
    Duration retention();

    /** How often to look for what was kept long enough; {@code off} for never. */
    @WithDefault("1h")
    String cleanEvery();
  }
}
