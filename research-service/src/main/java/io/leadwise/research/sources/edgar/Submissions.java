package io.leadwise.research.sources.edgar;

import java.time.Instant;
import java.util.List;

/**
 * A filer at the SEC with its recent current reports.
 *
 * @param cik ten digits
 * @param name as the SEC writes it
 * @param industry name of its SIC code, or null
 * @param country of its business address, ISO 3166 alpha-2, or null where the code is not known
 * @param reports current reports, newest first
 */
record Submissions(
    String cik,
    String name,
    String industry,
    String country,
    List<EdgarFiling> reports,
    Instant retrievedAt) {}
