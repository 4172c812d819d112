package io.leadwise.consent.domain.prompt;

import java.util.List;
import java.util.UUID;

/**
 * What lead-service said last about a seller.
 *
 * @param version grows with each change of the seller
 * @param roles security roles in the CRM, in lower case
 */
public record SellerState(UUID sellerId, long version, boolean active, List<String> roles) {}
