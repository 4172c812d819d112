package io.leadwise.consent.domain;

/**
 * The text that a seller agrees to.
 *
 * @param version grows with each new text
 * @param language BCP 47
 * @param text as it is shown
 */
public record ConsentTerms(int version, String language, String text) {}
