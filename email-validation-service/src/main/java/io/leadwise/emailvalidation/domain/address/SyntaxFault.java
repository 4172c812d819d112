package io.leadwise.emailvalidation.domain.address;

/** Why a text is not an address. */
public enum SyntaxFault {
  EMPTY("there is no address"),
  NO_AT_SIGN("there is no @"),
  NO_LOCAL_PART("nothing stands before the @"),
  NO_DOMAIN("nothing stands after the @"),
  SEVERAL_AT_SIGNS("there is more than one @"),
  BAD_CHARACTER("a character is not allowed"),
  CONTROL_CHARACTER("there is a control character or a line break"),
  SPACE("there is a space"),
  COMMENT("comments are not allowed in an SMTP address"),
  SOURCE_ROUTE("source routes are not allowed"),
  DISPLAY_NAME("a display name is not part of the address"),
  DOTS("a dot stands first, last or beside another one in the local part"),
  BAD_QUOTING("the quoting is wrong"),
  QUOTED_LOCAL_PART("quoted local parts are not accepted here"),
  ADDRESS_LITERAL("address literals are not accepted here"),
  BAD_ADDRESS_LITERAL("the address literal is wrong"),
  LOCAL_PART_TOO_LONG("the local part is longer than 64 octets"),
  DOMAIN_TOO_LONG("the domain is longer than 255 octets"),
  LABEL_TOO_LONG("a label of the domain is longer than 63 octets"),
  ADDRESS_TOO_LONG("the address is longer than 254 octets"),
  BAD_DOMAIN("the domain has a bad label"),
  NUMERIC_TOP_LEVEL_DOMAIN("the top-level domain is a number"),
  OTHER("the address does not follow RFC 5321");

  private final String detail;

  SyntaxFault(String detail) {
    this.detail = detail;
  }

  /** Returns what is wrong, in words that name no part of the address. */
  public String detail() {
    return detail;
  }
}
