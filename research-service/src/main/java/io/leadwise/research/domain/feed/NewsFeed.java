package io.leadwise.research.domain.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A feed of news that the admin added, for all companies. */
@Entity
@Table(name = "news_feed")
public class NewsFeed {

  @Id private UUID id;
  private String url;
  private String publisher;
  private String language;
  private boolean enabled;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Version private long version;

  // How it does is written by its readers, row by row and apart from the version: an admin's change
  // must not be refused because the feed was read meanwhile.

  @Column(name = "last_success_at", insertable = false, updatable = false)
  private Instant lastSuccessAt;

  @Column(name = "last_failure_at", insertable = false, updatable = false)
  private Instant lastFailureAt;

  @Column(name = "last_failure", insertable = false, updatable = false)
  private String lastFailure;

  protected NewsFeed() {}

  /**
   * @param url as the way out takes it
   * @param publisher who is named as the source of its news
   * @param language ISO 639-1, or null
   */
  public NewsFeed(UUID id, String url, String publisher, String language, Instant now) {
    this.id = id;
    this.url = url;
    this.publisher = publisher.strip();
    this.language = language;
    this.enabled = true;
    this.createdAt = now;
    this.dueAt = now;
  }

  /** Switches it on or off; one that is switched on is read at once. */
  public void enable(boolean on, Instant now) {
    if (on && !enabled) {
      dueAt = now;
    }
    enabled = on;
  }

  public UUID id() {
    return id;
  }

  public String url() {
    return url;
  }

  public String publisher() {
    return publisher;
  }

  public String language() {
    return language;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastSuccessAt() {
    return lastSuccessAt;
  }

  public Instant lastFailureAt() {
    return lastFailureAt;
  }

  public String lastFailure() {
    return lastFailure;
  }

  public long version() {
    return version;
  }
}
