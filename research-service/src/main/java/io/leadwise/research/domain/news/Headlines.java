package io.leadwise.research.domain.news;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headlines, made comparable: small letters without accents, straight apostrophes, one line. */
final class Headlines {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
  private static final Pattern DASHES = Pattern.compile("[‐‑–—]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Headlines() {}

  static String plain(String headline) {
    String letters = Normalizer.normalize(headline.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").replace("ß", "ss");
    plain = APOSTROPHES.matcher(plain).replaceAll("'");
    plain = DASHES.matcher(plain).replaceAll("-");
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }
}
