package io.leadwise.lead.domain.crm;

import java.util.UUID;

/**
 * What consent-service says about a seller.
 *
 * @param granted false after a withdrawal
 * @param version grows with each entry of this seller
 */
public record ConsentChange(UUID sellerId, boolean granted, long version) {}
