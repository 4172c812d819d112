package io.leadwise.prioritization.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadwise.prioritization.application.PrioritizedLeads;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.insight.ListFilter;
import io.leadwise.prioritization.domain.priority.RankKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Pages of lists as they were sent. Sellers look at their lists again and again, and mostly nothing
 * has changed: then making a page anew is most of the work of showing it. Whether a page still
 * stands, and may be seen, is asked of the database each time, which all replicas share.
 */
@ApplicationScoped
public class ShownPages {
  /** The place of a page in the journal should be one that the journal still knows. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Roughly what a page needs in memory besides its text. */
  private static final int AROUND = 300;

  private final Cache<Request, Shown> pages;
  private final PrioritizedLeads leads;
  private final ObjectMapper mapper;

  ShownPages(PrioritizedLeads leads, ObjectMapper mapper, PrioritizationConfig config) {
    this.leads = leads;
    this.mapper = mapper;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(config.listMemory().asLongValue())
            .weigher((Request request, Shown page) -> page.json().length + AROUND)
            .expireAfterWrite(KEPT)
            .build();
  }

  /**
   * What was asked for.
   *
   * @param after null for the first page
   */
  record Request(UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int size) {}

  /**
   * A page as it is sent.
   *
   * @param tag the same for pages that show the same
   * @param asOf whatever changes the list later stands in the journal behind this place
   */
  record Shown(byte[] json, EntityTag tag, ChangePlace asOf) {}

  /** A page that was sent before, when it would be the same now and may be seen. */
  Optional<Shown> standing(Request request) {
    return Optional.ofNullable(pages.getIfPresent(request))
        .filter(page -> leads.stands(request.ownerId(), page.asOf()));
  }

  /** Keeps a page that was just made. */
  Shown keep(Request request, PrioritizedLeadPage page, ChangePlace asOf) {
    Shown shown = new Shown(json(page), tag(page), asOf);
    pages.put(request, shown);
    return shown;
  }

  /** Weak, since the place of the page in the journal makes no difference to who looks at it. */
  private EntityTag tag(PrioritizedLeadPage page) {
    CRC32C sum = new CRC32C();
    sum.update(json(page.items()));
    sum.update(json(page.agent()));
    sum.update(String.valueOf(page.nextCursor()).getBytes(StandardCharsets.UTF_8));
    return new EntityTag(Long.toHexString(sum.getValue()), true);
  }

  private byte[] json(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A page of a list cannot be written as JSON.", e);
    }
  }
}
