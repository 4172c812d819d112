package io.leadwise.kit.problem;

/**
 * One field that is wrong.
 *
 * @param field path of the field in the request, such as {@code annualRevenue.currency}
 * @param message what is expected instead
 */
public record Violation(String field, String message) {}
