package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.product.Product;

/**
 * What a draft is to be made of.
 *
 * @param opening the fact to open with; null where none fits
 * @param product null where none matches
 */
public record DraftOrder(
    DraftKind kind,
    DraftLanguage language,
    Tone tone,
    Recipient recipient,
    OpeningFact opening,
    Product product) {}
