package io.leadwise.emailvalidation.domain.verdict;

/** The checks in the order in which they are made (domain.md §4). */
public enum CheckName {
  /** Only where it was the reason to make no other check. */
  LEAD_AGE,
  SYNTAX,
  SPECIAL_USE_DOMAIN,
  FAKE_ADDRESS,
  ADMIN_LIST,
  DISPOSABLE_DOMAIN,
  DOMAIN_EXISTS,
  NULL_MX,
  MAIL_SERVER,
  BOUNCE,
  /** The mail server was asked; only where the operator turned that on. */
  MAILBOX,
  ROLE_ACCOUNT,
  /** Not a check of ours: a person overrode the verdict. */
  OVERRIDE
}
