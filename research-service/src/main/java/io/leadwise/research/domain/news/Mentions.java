package io.leadwise.research.domain.news;

/** Knows whether a headline is about a company, by the names it is known by. */
@FunctionalInterface
public interface Mentions {

  boolean in(String headline);
}
