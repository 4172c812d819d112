package io.leadwise.consent.domain.prompt;

/**
 * One condition of the prompt, and why it holds or not.
 *
 * @param reason a sentence for the person who asks why the prompt comes, or does not
 */
public record ConditionResult(PromptCondition condition, boolean met, String reason) {}
