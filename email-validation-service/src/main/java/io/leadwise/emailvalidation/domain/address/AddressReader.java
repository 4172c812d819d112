package io.leadwise.emailvalidation.domain.address;

import io.leadwise.emailvalidation.domain.address.ParsedAddress.Malformed;
import io.leadwise.emailvalidation.domain.address.ParsedAddress.WellFormed;
import java.util.List;
import java.util.Locale;

/**
 * Reads one text from left to right, once. Almost every address is plain ASCII, so nothing is
 * allocated before it is known to be well formed, and only other names pay for IDNA.
 */
final class AddressReader {

  private static final int MAX_LOCAL_PART = 64;
  private static final int MAX_DOMAIN = 255;
  private static final int MAX_LABEL = 63;

  /** A path may have 256 octets with its angle brackets (RFC 5321 §4.5.3.1.3, erratum 1690). */
  private static final int MAX_ADDRESS = 254;

  private final String text;
  private final boolean lenient;

  /** Octets of the local part in UTF-8, dots, quotes and backslashes included. */
  private int octets;

  /** Index of the @ between the parts, once it is found. */
  private int at;

  private SyntaxFault fault;
  private int faultAt;

  AddressReader(String text, boolean lenient) {
    this.text = text;
    this.lenient = lenient;
  }

  ParsedAddress read() {
    boolean local = text.charAt(0) == '"' ? readQuotedString() : readDotAtoms();
    if (!local) {
      return malformed();
    }
    int start = at + 1;
    if (start == text.length()) {
      return new Malformed(SyntaxFault.NO_DOMAIN, start);
    }
    return text.charAt(start) == '[' ? readLiteral(start) : readDomain(start);
  }

  private boolean readDotAtoms() {
    int tooLongAt = -1;
    boolean afterDot = true;
    boolean encodedWord = false;
    int length = text.length();
    int i = 0;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (Characters.isAtext(c)) {
        octets++;
        afterDot = false;
        encodedWord |= c == '?' && i > 0 && text.charAt(i - 1) == '=';
      } else if (c == '.') {
        if (afterDot) {
          return refuse(SyntaxFault.DOTS, i);
        }
        octets++;
        afterDot = true;
      } else if (c == '@') {
        break;
      } else if (c < 0x80) {
        return refuse(Diagnosis.ofLocalPart(text, i));
      } else {
        int more = readBeyondAscii(i);
        if (more < 0) {
          return false;
        }
        i += more;
        afterDot = false;
      }
      if (octets > MAX_LOCAL_PART && tooLongAt < 0) {
        tooLongAt = i;
      }
    }
    if (i == length) {
      return refuse(SyntaxFault.NO_AT_SIGN, length);
    }
    if (i == 0) {
      return refuse(Diagnosis.withoutLocalPart(text));
    }
    if (afterDot) {
      return refuse(SyntaxFault.DOTS, i - 1);
    }
    if (encodedWord && Diagnosis.hasEncodedWord(text, i)) {
      return refuse(SyntaxFault.ENCODED_WORD, text.indexOf("=?"));
    }
    at = i;
    return tooLongAt < 0 || refuse(SyntaxFault.LOCAL_PART_TOO_LONG, tooLongAt);
  }

  /**
   * RFC 5321 knows one quoted string as the whole local part; only RFC 5322 mixes it with atoms.
   */
  private boolean readQuotedString() {
    int tooLongAt = -1;
    int length = text.length();
    int i = 1;
    for (; i < length && text.charAt(i) != '"'; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        octets++;
        // Only an ASCII character that can be printed may be quoted, a space included.
        if (i == length || text.charAt(i) < ' ' || text.charAt(i) > '~') {
          return refuse(SyntaxFault.BAD_QUOTING, i == length ? length : i);
        }
        octets++;
      } else if (c < ' ' || c == 0x7f) {
        return refuse(SyntaxFault.CONTROL_CHARACTER, i);
      } else if (c < 0x80) {
        octets++;
      } else {
        int more = readBeyondAscii(i);
        if (more < 0) {
          return false;
        }
        i += more;
      }
      if (octets + 2 > MAX_LOCAL_PART && tooLongAt < 0) {
        tooLongAt = i;
      }
    }
    octets += 2;
    if (i == length) {
      return refuse(SyntaxFault.BAD_QUOTING, length);
    }
    if (i + 1 == length) {
      return refuse(SyntaxFault.NO_AT_SIGN, length);
    }
    at = i + 1;
    if (text.charAt(at) != '@') {
      return refuse(Diagnosis.afterQuotedString(text, at));
    }
    if (tooLongAt >= 0) {
      return refuse(SyntaxFault.LOCAL_PART_TOO_LONG, tooLongAt);
    }
    return lenient || refuse(SyntaxFault.QUOTED_LOCAL_PART, 0);
  }

  /**
   * Reads one character that is not ASCII.
   *
   * @return how many units it has beyond the first; negative when it is refused
   */
  private int readBeyondAscii(int i) {
    int character = text.codePointAt(i);
    if (character <= 0xffff && Character.isSurrogate((char) character)) {
      refuse(SyntaxFault.BROKEN_CHARACTER, i);
      return -1;
    }
    if (!lenient && Characters.isInvisible(character)) {
      refuse(SyntaxFault.INVISIBLE_CHARACTER, i);
      return -1;
    }
    octets += character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    return Character.charCount(character) - 1;
  }

  private ParsedAddress readDomain(int start) {
    int labelAt = start;
    int length = text.length();
    boolean international = false;
    boolean labelIsAscii = true;
    int seen = 0;
    for (int i = start; i <= length; i++) {
      char c = i == length ? '.' : text.charAt(i);
      int classes = Characters.classesOf(c);
      if (Characters.isLetterOrDigit(classes)) {
        seen |= classes;
        continue;
      }
      if (c == '.') {
        if (labelIsAscii) {
          SyntaxFault wrong = labelFault(labelAt, i);
          if (wrong != null) {
            return new Malformed(wrong, labelFaultAt(wrong, labelAt, i));
          }
          international |= DomainNames.hasHyphensAtThreeAndFour(text, labelAt, i);
        }
        labelAt = i + 1;
        labelIsAscii = true;
      } else if (c >= 0x80) {
        // UTS 46 would drop it in silence, and the text that a person keeps would still have it.
        if (!lenient && Characters.isInvisible(text.codePointAt(i))) {
          return new Malformed(SyntaxFault.INVISIBLE_CHARACTER, i);
        }
        international = true;
        labelIsAscii = false;
      } else if (c != '-') {
        refuse(Diagnosis.ofDomain(text, i));
        return malformed();
      }
    }
    if (international) {
      return readInternational(start);
    }
    String domain = text.substring(start);
    return withinLimits(Characters.hasCapital(seen) ? domain.toLowerCase(Locale.ROOT) : domain);
  }

  private SyntaxFault labelFault(int from, int to) {
    if (from == to) {
      return SyntaxFault.EMPTY_LABEL;
    }
    if (text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
      return SyntaxFault.LABEL_HYPHEN;
    }
    return to - from > MAX_LABEL ? SyntaxFault.LABEL_TOO_LONG : null;
  }

  private int labelFaultAt(SyntaxFault wrong, int from, int to) {
    return switch (wrong) {
      case LABEL_TOO_LONG -> from + MAX_LABEL;
      case LABEL_HYPHEN -> text.charAt(from) == '-' ? from : to - 1;
      // A dot too many at the end of the text is that dot, not what is missing after it.
      default -> from == text.length() ? from - 1 : from;
    };
  }

  private ParsedAddress readInternational(int start) {
    DomainNames.Result result = DomainNames.read(text.substring(start));
    return result.fault() == null
        ? withinLimits(result.ascii())
        : new Malformed(result.fault(), start + result.at());
  }

  private ParsedAddress withinLimits(String domain) {
    if (domain.length() > MAX_DOMAIN) {
      return new Malformed(
          SyntaxFault.DOMAIN_TOO_LONG, Math.min(at + 1 + MAX_DOMAIN, text.length() - 1));
    }
    if (octets + 1 + domain.length() > MAX_ADDRESS) {
      // Beyond ASCII, units and octets differ, and the last unit is as good as any.
      int beyond = text.length() - (octets + 1 + domain.length() - MAX_ADDRESS);
      return new Malformed(SyntaxFault.ADDRESS_TOO_LONG, Math.max(beyond, at + 1));
    }
    return new WellFormed(
        text, new EmailAddress(text.substring(0, at), domain), PublicSuffixes.candidates(domain));
  }

  private ParsedAddress readLiteral(int start) {
    int wrongAt = AddressLiterals.firstFault(text, start);
    if (wrongAt >= 0) {
      return new Malformed(SyntaxFault.BAD_ADDRESS_LITERAL, wrongAt);
    }
    if (!lenient) {
      return new Malformed(SyntaxFault.ADDRESS_LITERAL, start);
    }
    return new WellFormed(
        text,
        new EmailAddress(text.substring(0, at), AddressLiterals.canonical(text.substring(start))),
        List.of());
  }

  private boolean refuse(SyntaxFault what, int where) {
    fault = what;
    faultAt = where;
    return false;
  }

  private boolean refuse(Malformed found) {
    return refuse(found.fault(), found.at());
  }

  private Malformed malformed() {
    return new Malformed(fault, faultAt);
  }
}
