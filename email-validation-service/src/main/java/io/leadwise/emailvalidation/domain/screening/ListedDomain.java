package io.leadwise.emailvalidation.domain.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * What an admin said about a domain.
 *
 * @param domain in A-labels
 * @param listedBy the admin
 */
public record ListedDomain(String domain, DomainListing listing, UUID listedBy, Instant listedAt) {}
