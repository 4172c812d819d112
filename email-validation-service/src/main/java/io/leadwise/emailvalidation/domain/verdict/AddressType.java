package io.leadwise.emailvalidation.domain.verdict;

/** Kind of mailbox: a company's, a free provider's, or not known. */
public enum AddressType {
  WORK,
  PERSONAL,
  UNKNOWN
}
