package io.leadwise.research.domain.news;

import java.text.Normalizer;
import java.util.Locale;

/** Headlines, made comparable: small letters without accents, straight apostrophes, one line. */
final class Headlines {

  private Headlines() {}

  static String plain(String headline) {
    return Normalizer.normalize(headline.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replace("ß", "ss")
        .replaceAll("[’‘`´]", "'")
        .replaceAll("[‐‑–—]", "-")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
