package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.NewsType;
import java.util.regex.Pattern;

/**
 * Words that tell the type of a piece of news.
 *
 * @param name shown to readers as the method
 * @param says what a headline must hold
 * @param unless what it must not hold; null for nothing
 */
record NewsRule(NewsType type, String name, double confidence, Pattern says, Pattern unless) {

  boolean holds(String plainHeadline) {
    return says.matcher(plainHeadline).find()
        && (unless == null || !unless.matcher(plainHeadline).find());
  }
}
