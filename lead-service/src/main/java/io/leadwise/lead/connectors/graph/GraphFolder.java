package io.leadwise.lead.connectors.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.mail.MailMessage;
import io.leadwise.lead.connectors.http.RemoteUrls;
import io.leadwise.lead.domain.crm.InteractionType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is read of a mailbox. */
enum GraphFolder {
  INBOX("inbox"),
  SENT("sentitems"),
  CALENDAR(null);

  /** How far ahead meetings are read. */
  private static final Duration AHEAD = Duration.ofDays(90);

  private static final String FIELDS =
      "subject,from,toRecipients,ccRecipients,receivedDateTime,sentDateTime,isDraft";

  private final String mailFolder;

  GraphFolder(String mailFolder) {
    this.mailFolder = mailFolder;
  }

  /** The first request for a mailbox; the others are links that the server gives. */
  String first(String address, Instant now, Duration lookBack) {
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    Instant from = today.minus(lookBack);
    String mailbox = "/v1.0/users/" + RemoteUrls.encoded(address);
    if (this == CALENDAR) {
      return mailbox
          + "/calendarView/delta?startDateTime="
          + from
          + "&endDateTime="
          + today.plus(AHEAD);
    }
    // What the seller wrote needs no reading: only an email from outside has intents.
    return mailbox
        + "/mailFolders/"
        + mailFolder
        + "/messages/delta?$select="
        + FIELDS
        + (this == INBOX ? ",bodyPreview" : "")
        + "&$filter="
        + RemoteUrls.encoded("receivedDateTime ge " + from);
  }

  /** What a subscription to its changes names. */
  String resource(String address) {
    String mailbox = "/users/" + RemoteUrls.encoded(address).replace("%40", "@");
    return this == CALENDAR
        ? mailbox + "/events"
        : mailbox + "/mailFolders('" + mailFolder + "')/messages";
  }

  /**
   * What an item says; null for one that is neither a sent email nor a meeting with a time.
   *
   * @param own address of the mailbox
   */
  MailMessage message(String id, JsonNode item, String own) {
    Instant at = at(item);
    if (at == null || item.path("isDraft").asBoolean()) {
      return null;
    }
    return new MailMessage(
        id,
        type(),
        at,
        item.path("subject").asText(null),
        others(item).stream().filter(address -> !address.equalsIgnoreCase(own)).toList(),
        () -> item.path("bodyPreview").asText(null));
  }

  private InteractionType type() {
    return switch (this) {
      case INBOX -> InteractionType.EMAIL_IN;
      case SENT -> InteractionType.EMAIL_OUT;
      case CALENDAR -> InteractionType.MEETING;
    };
  }

  private List<String> others(JsonNode item) {
    List<String> addresses = new ArrayList<>();
    switch (this) {
      case INBOX -> add(addresses, item.path("from"));
      case SENT -> {
        item.path("toRecipients").forEach(recipient -> add(addresses, recipient));
        item.path("ccRecipients").forEach(recipient -> add(addresses, recipient));
      }
      case CALENDAR -> {
        add(addresses, item.path("organizer"));
        item.path("attendees").forEach(attendee -> add(addresses, attendee));
      }
    }
    return addresses;
  }

  private static void add(List<String> addresses, JsonNode person) {
    JsonNode address = person.path("emailAddress").path("address");
    if (address.isTextual()) {
      addresses.add(address.asText());
    }
  }

  private Instant at(JsonNode item) {
    try {
      if (this == CALENDAR) {
        // In UTC, as was asked for, and without saying so.
        JsonNode start = item.path("start").path("dateTime");
        return start.isTextual()
            ? LocalDateTime.parse(start.asText()).toInstant(ZoneOffset.UTC)
            : null;
      }
      JsonNode time = item.path(this == INBOX ? "receivedDateTime" : "sentDateTime");
      return time.isTextual() ? OffsetDateTime.parse(time.asText()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
