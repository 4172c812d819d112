package io.leadwise.kit.jdbc;

import java.util.List;

/** Rows in the text format of {@code COPY … FROM STDIN}. */
public final class CopyRows {

  private static final String NULL = "\\N";

  private final StringBuilder text = new StringBuilder();
  private boolean rowBegun;
  private int count;

  /** Adds a value to the row at hand: its text as PostgreSQL reads it, or null. */
  public CopyRows value(Object value) {
    begin();
    if (value == null) {
      text.append(NULL);
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** Adds an array of texts, or null. */
  public CopyRows values(List<String> values) {
    if (values == null) {
      return value(null);
    }
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      for (int i = 0; i < value.length(); i++) {
        char character = value.charAt(i);
        if (character == '"' || character == '\\') {
          array.append('\\');
        }
        array.append(character);
      }
      array.append('"');
    }
    return value(array.append('}'));
  }

  public CopyRows endRow() {
    text.append('\n');
    rowBegun = false;
    count++;
    return this;
  }

  int count() {
    return count;
  }

  String text() {
    return text.toString();
  }

  private void begin() {
    if (rowBegun) {
      text.append('\t');
    }
    rowBegun = true;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(character);
      }
    }
  }

  /** Values are personal data. */
  @Override
  public String toString() {
    return "CopyRows[" + count + "]";
  }
}
