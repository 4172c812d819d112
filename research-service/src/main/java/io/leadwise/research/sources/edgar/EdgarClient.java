package io.leadwise.research.sources.edgar;

import io.leadwise.research.application.source.RecentAnswers;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchRequest;
import io.leadwise.research.outbound.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The interfaces of EDGAR: tickers, submissions, company facts. All are read as streams. */
@ApplicationScoped
class EdgarClient {

  private static final String DATA = "https://data.sec.gov";
  private static final URI TICKERS = URI.create("https://www.sec.gov/files/company_tickers.json");

  private final Fetcher fetcher;
  private final SourcesConfig.SecEdgar settings;
  private final long maxBytes;
  private final Clock clock;

  /** Submissions are read to find out who a company is, and again at once for its events. */
  private final RecentAnswers<Submissions> submissions;

  @Inject
  EdgarClient(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources, Clock clock) {
    this.fetcher = fetcher;
    this.settings = sources.secEdgar();
    this.maxBytes = outbound.maxAnswerSize().asLongValue();
    this.clock = clock;
    this.submissions = new RecentAnswers<>(clock);
  }

  /**
   * Reads a filer with its recent reports; empty when there is none of this key.
   *
   * @param cik ten digits
   */
  Optional<Submissions> submissions(String cik) throws SourceFailedException {
    Optional<Submissions> kept = submissions.get(cik);
    if (kept.isPresent()) {
      return kept;
    }
    Instant now = clock.instant();
    Optional<Submissions> read =
        read(
            URI.create(DATA + "/submissions/CIK" + cik + ".json"),
            maxBytes,
            in -> SubmissionsReader.read(in, now));
    read.ifPresent(filer -> submissions.put(cik, filer));
    return read;
  }

  /**
   * Reads the amounts of annual reports; none for a filer without tagged reports.
   *
   * @param cik ten digits
   */
  List<XbrlValue> facts(String cik) throws SourceFailedException {
    return read(
            URI.create(DATA + "/api/xbrl/companyfacts/CIK" + cik + ".json"),
            settings.maxFactsSize().asLongValue(),
            CompanyFactsReader::read)
        .orElse(List.of());
  }

  /** Reads all listed companies. */
  List<ListedCompany> tickers() throws SourceFailedException {
    return read(TICKERS, maxBytes, TickersReader::read)
        .orElseThrow(() -> new SourceFailedException("SEC EDGAR has no list of companies."));
  }

  private <T> Optional<T> read(URI uri, long most, Body<T> body) throws SourceFailedException {
    FetchRequest request =
        new FetchRequest(
            EdgarSource.NAME, uri, "application/json", most, false, settings.minInterval());
    Reply<T> reply;
    try {
      reply =
          fetcher.read(
              request,
              (head, in) -> new Reply<>(head.status(), head.isSuccess() ? body.read(in) : null));
    } catch (FetchException e) {
      throw new SourceFailedException("SEC EDGAR could not be asked: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new SourceFailedException("The answer of SEC EDGAR could not be read.", e);
    }
    if (reply.status() == 404) {
      return Optional.empty();
    }
    if (reply.content() == null) {
      throw new SourceFailedException(refused(reply.status()));
    }
    return Optional.of(reply.content());
  }

  private static String refused(int status) {
    return switch (status) {
      case 403 ->
          "SEC EDGAR refuses us: it wants to know how to reach the operator by email (setting"
              + " leadwise.research.outbound.contact), or we asked too often.";
      case 429 -> "SEC EDGAR asks to come back later: too many requests.";
      default -> "SEC EDGAR could not be asked: it answered with status " + status + ".";
    };
  }

  /** Reads an answer while it arrives. */
  private interface Body<T> {
    T read(InputStream in) throws IOException;
  }

  private record Reply<T>(int status, T content) {}
}
