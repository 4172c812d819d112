package io.leadwise.lead.intents;

/**
 * A word of a text.
 *
 * @param word in lower case without accents
 * @param start where it begins in the text
 * @param end behind its last character
 * @param sentence grows with each sentence
 * @param clause grows with each part of a sentence that commas and the like divide
 */
record Token(String word, int start, int end, int sentence, int clause) {}
