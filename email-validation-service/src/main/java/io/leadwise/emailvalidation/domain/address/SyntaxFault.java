package io.leadwise.emailvalidation.domain.address;

import java.util.Locale;

/**
 * Why a text is not an address. The service's README lists them all; a code once given to callers
 * never changes its meaning.
 */
public enum SyntaxFault {
  EMPTY("there is no address"),
  ADDRESS_TOO_LONG("the address is longer than 254 octets"),
  NO_AT_SIGN("there is no @"),
  SEVERAL_AT_SIGNS("there is more than one @"),
  SEVERAL_ADDRESSES("there is more than one address"),
  DISPLAY_NAME("a display name or angle brackets are not part of the address"),
  SOURCE_ROUTE("source routes are not allowed"),
  COMMENT("comments are not allowed in an SMTP address"),
  SPACE("there is a space"),
  CONTROL_CHARACTER("there is a control character or a line break"),
  INVISIBLE_CHARACTER("there is a character that nobody can see or type"),
  BROKEN_CHARACTER("half of a surrogate pair is no character"),
  NO_LOCAL_PART("nothing stands before the @"),
  LOCAL_PART_TOO_LONG("the local part is longer than 64 octets"),
  DOTS("a dot stands first, last or beside another one in the local part"),
  BAD_CHARACTER("the character is not allowed in a local part"),
  ENCODED_WORD("encoded words belong into headers, never into addresses"),
  BAD_QUOTING("the quoting is wrong"),
  QUOTED_LOCAL_PART("quoted local parts are not accepted here"),
  NO_DOMAIN("nothing stands after the @"),
  DOMAIN_TOO_LONG("the domain is longer than 255 octets"),
  LABEL_TOO_LONG("a label of the domain is longer than 63 octets"),
  EMPTY_LABEL("a dot stands first, last or beside another one in the domain"),
  LABEL_HYPHEN("a label of the domain begins or ends with a hyphen"),
  RESERVED_LABEL("two hyphens at this place are reserved for encoded labels"),
  DOMAIN_CHARACTER("the character is not allowed in a domain"),
  BAD_A_LABEL("the label claims to be encoded and is not, or not as IDNA2008 wants it"),
  BAD_U_LABEL("the label has characters that IDNA2008 does not allow there"),
  ADDRESS_LITERAL("address literals are not accepted here"),
  BAD_ADDRESS_LITERAL("the address literal is wrong");

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String detail;

  SyntaxFault(String detail) {
    this.detail = detail;
  }

  /** Returns the word by which programs know it. */
  public String code() {
    return code;
  }

  /** Returns what is wrong, in words that name no part of the address. */
  public String detail() {
    return detail;
  }
}
