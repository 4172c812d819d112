package io.leadwise.bench.scenario;

import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lists and pages in turns: of ten lists seven are first pages, two next pages, one filtered. */
final class PrioritizedRequests implements OpenLoop.Requests, AutoCloseable {

  /** What the kinds of lists begin with. */
  static final String LIST = "list";

  static final String PAGE = "insight page";

  private static final int PAGES = 20_000;
  private static final int SELLERS_WITH_PAGES = 200;
  private static final String[] FILTERS = {
    "&fit=HIGH", "&validity=VALID", "&action=DRAFT_EMAIL", "&fit=LOW&validity=INVALID"
  };

  /**
   * How much of what is asked.
   *
   * @param perSecond lists
   * @param pagesPerSecond pages about one lead, besides
   * @param pageSize leads in a list
   */
  record Mix(int sellers, int perSecond, int pagesPerSecond, int pageSize) {
    int together() {
      return perSecond + pagesPerSecond;
    }
  }

  private enum Kind {
    FIRST_PAGE("list: first page"),
    NEXT_PAGE("list: next page"),
    FILTERED("list: filtered"),
    INSIGHT(PAGE);

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Mix mix;
  private final TimedHttp admin;
  private final KeepAliveHttp steady;
  private final InventedSellers owners;
  private final List<String> leads;
  private final List<String> cursors = new ArrayList<>();

  PrioritizedRequests(TestBed bed, Mix mix, InventedSellers owners, InsightDatabase insights) {
    String origin = bed.suite().service(Service.PRIORITIZATION).url();
    String token = bed.suite().issuer().token(DemoPerson.ADMIN);
    this.mix = mix;
    this.admin = new TimedHttp(origin, token);
    this.steady = new KeepAliveHttp(URI.create(origin), token);
    this.owners = owners;
    this.leads = insights.someLeads(PAGES);
    for (int i = 0; i < Math.min(mix.sellers(), SELLERS_WITH_PAGES); i++) {
      cursors.add(TimedHttp.nextCursor(read(list(i))));
    }
  }

  @Override
  public String kind(long n) {
    return kindOf(n).words;
  }

  @Override
  public CompletableFuture<Integer> send(long n) {
    return steady.status(path(n));
  }

  private Kind kindOf(long n) {
    if (isPage(n)) {
      return Kind.INSIGHT;
    }
    long turn = n % 10;
    return turn < 7 ? Kind.FIRST_PAGE : turn < 9 ? Kind.NEXT_PAGE : Kind.FILTERED;
  }

  private String path(long n) {
    return switch (kindOf(n)) {
      case FIRST_PAGE -> list(n * 7919);
      case NEXT_PAGE -> next(n * 7919);
      case FILTERED -> filtered(n * 7919, n / 10);
      case INSIGHT -> page(n);
    };
  }

  /** Spread evenly among the lists. */
  private boolean isPage(long n) {
    long all = mix.together();
    return (n + 1) * mix.pagesPerSecond() / all > n * mix.pagesPerSecond() / all;
  }

  /** Asks until it is answered. */
  String read(String path) {
    return admin.read(path);
  }

  String list(long seller) {
    return list(seller, "");
  }

  String filtered(long seller, long which) {
    return list(seller, FILTERS[(int) (which % FILTERS.length)]);
  }

  String next(long seller) {
    long known = seller % cursors.size();
    String cursor = cursors.get((int) known);
    // A short list has no second page.
    return list(known, cursor.isEmpty() ? "" : "&cursor=" + cursor);
  }

  private String list(long seller, String query) {
    return "/api/v1/prioritized-leads?limit=%d&ownerId=%s%s"
        .formatted(mix.pageSize(), owners.id((int) (seller % mix.sellers())), query);
  }

  String page(long n) {
    return "/api/v1/lead-insights/" + leads.get((int) (n * 7919 % leads.size()));
  }

  String dashboard(boolean ofOne) {
    return "/api/v1/dashboard" + (ofOne ? "?ownerId=" + owners.id(7) : "");
  }

  @Override
  public void close() {
    steady.close();
  }
}
