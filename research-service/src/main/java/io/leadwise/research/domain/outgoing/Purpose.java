package io.leadwise.research.domain.outgoing;

/** Why a request left the house. */
public enum Purpose {
  /** To learn something about a company. */
  RESEARCH,
  /** To learn what a site allows robots to read. */
  ROBOTS_TXT,
  /** To have a language model put facts into words. */
  SUMMARY
}
