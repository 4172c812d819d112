package io.leadwise.emailvalidation.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the service; the table is in its README. */
@ConfigMapping(prefix = "leadwise.email-validation")
public interface EmailValidationConfig {

  Syntax syntax();

  Dns dns();

  Bounces bounces();

  Probe probe();

  Freshness freshness();

  Recheck recheck();

  Batch batch();

  /**
   * Addresses of leads that were created longer ago are left alone when a selection asks for them.
   */
  @WithDefault("P180D")
  Duration maxLeadAge();

  /** What counts as an address. */
  interface Syntax {

    /**
     * Accept all that RFC 5321 and 6531 allow: quoted local parts, address literals, and characters
     * beyond ASCII that nobody can see. Right by the standards, a mistake among leads.
     */
    @WithDefault("false")
    boolean lenient();

    /** Do not refuse top-level domains that are not on the public-suffix list. */
    @WithDefault("false")
    boolean allowUnknownTopLevelDomains();

    /**
     * Do not refuse top-level domains of one letter, which nobody has delegated yet; they also have
     * to be allowed as unknown ones.
     */
    @WithDefault("false")
    boolean allowOneLetterTopLevelDomains();
  }

  /** How domains are looked up. */
  interface Dns {

    /** Resolvers as {@code host} or {@code host:port}; empty: those of the system. */
    Optional<List<String>> servers();

    /** How long one try waits for an answer. */
    @WithDefault("PT2S")
    Duration timeout();

    /** How often each resolver is asked. */
    @WithDefault("2")
    int retries();

    /** How long all look-ups for one domain may take together; then DNS is unavailable. */
    @WithDefault("PT6S")
    Duration totalTimeout();

    /** How many questions may wait for an answer at once; each has a socket of its own. */
    @WithDefault("500")
    int inFlight();

    /**
     * How many domains, and how many single answers, are remembered in memory; fewer where an
     * eighth of the heap is too small for that.
     */
    @WithDefault("50000")
    int cacheSize();

    /** Longest time that an answer is remembered, whatever its time to live says. */
    @WithDefault("PT1H")
    Duration cacheLongest();

    /**
     * How long it is remembered at most that a domain, or its mail server, does not exist; its zone
     * may say less (RFC 2308).
     */
    @WithDefault("PT5M")
    Duration cacheNegative();

    /** How long it is remembered that DNS did not answer. */
    @WithDefault("PT30S")
    Duration cacheFailure();
  }

  /** Mail that came back. */
  interface Bounces {

    /** How many soft bounces within the window change the verdict. */
    @WithDefault("3")
    int softLimit();

    /** How long a soft bounce, or a full mailbox, counts. */
    @WithDefault("P14D")
    Duration window();
  }

  /** The SMTP conversation that asks a mail server about a mailbox. */
  interface Probe {

    /** Ask mail servers, at the end of all other checks. */
    @WithDefault("false")
    boolean enabled();

    /** The public name of the probing machine (EHLO); empty: its address in brackets. */
    Optional<String> heloName();

    /** The sender to name (MAIL FROM); empty: the null sender, as for a bounce. */
    Optional<String> sender();

    /** Where mail servers listen. */
    @WithDefault("25")
    int port();

    /** How long a connection may take. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How long the whole reply to one command may take. */
    @WithDefault("PT10S")
    Duration commandTimeout();

    /** How long all conversations about one address may take together, waiting included. */
    @WithDefault("PT30S")
    Duration totalTimeout();

    /** Wait between two conversations with one mail server. */
    @WithDefault("PT1S")
    Duration pause();

    /** How many conversations go on at once. */
    @WithDefault("50")
    int maxConcurrent();

    /** How long it is remembered whether a domain accepts any mailbox. */
    @WithDefault("PT24H")
    Duration catchAllRemembered();

    /** Connect to this machine too; for tests only. */
    @WithDefault("false")
    boolean allowLoopback();
  }

  /** How long verdicts are reused. */
  interface Freshness {

    /** For VALID and RISKY. */
    @WithDefault("P30D")
    Duration valid();

    /** For INVALID. */
    @WithDefault("P7D")
    Duration invalid();

    /** For UNKNOWN. */
    @WithDefault("PT1H")
    Duration unknown();

    /** How long after its last success a missing domain is called recently gone. */
    @WithDefault("P30D")
    Duration expiredRecently();
  }

  /** How passing failures are tried again. */
  interface Recheck {

    /** How often the service looks for addresses that are due. */
    @WithDefault("10s")
    String every();

    /** How many addresses one replica takes at a time. */
    @WithDefault("200")
    int batchSize();

    /** Wait before the first repetition; each next one waits twice as long. */
    @WithDefault("PT5M")
    Duration firstDelay();

    /** Longest wait between two repetitions. */
    @WithDefault("PT6H")
    Duration longestDelay();

    /** After how many repetitions in vain the verdict stays UNKNOWN. */
    @WithDefault("12")
    int maxAttempts();

    /** After which time another replica may take what one has taken and not finished. */
    @WithDefault("PT2M")
    Duration lease();
  }

  /** The batch endpoint. */
  interface Batch {

    /** How many lines one call may have. */
    @WithDefault("100000")
    int maxLines();

    /** How many lines are judged together. */
    @WithDefault("1000")
    int chunkSize();
  }
}
