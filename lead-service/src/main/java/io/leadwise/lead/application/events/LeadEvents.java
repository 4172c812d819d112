package io.leadwise.lead.application.events;

import java.util.List;

/** Where announcements go: in the running transaction, in their order, many at a time. */
public interface LeadEvents {

  void publish(List<LeadAnnouncement> announcements);
}
