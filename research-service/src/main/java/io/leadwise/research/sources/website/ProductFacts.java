package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Products and services that a page names. */
final class ProductFacts {

  private static final Set<String> TYPES =
      Set.of(
          "Product",
          "ProductGroup",
          "ProductModel",
          "Service",
          "FinancialProduct",
          "SoftwareApplication",
          "WebApplication",
          "MobileApplication");

  private static final int MOST = 10;
  private static final int LONGEST_NAME = 60;

  private ProductFacts() {}

  /** Returns what the page describes in JSON-LD. */
  static List<Finding> described(WebPage page, JsonLd things) {
    return things.ofType(TYPES).stream()
        .flatMap(product -> SchemaText.first(product.path("name")).stream())
        .distinct()
        .limit(MOST)
        .map(name -> fact(page, name, SourceClass.COMPANY_STRUCTURED, "name: " + name))
        .toList();
  }

  /**
   * Returns what the page of products links to below itself: /products/anvils is one of the
   * products, whatever else the page links to.
   */
  static List<Finding> listed(WebPage page) {
    String above = page.uri().getRawPath().replaceFirst("(\\.\\w+|/)$", "") + "/";
    Map<String, String> names = new LinkedHashMap<>();
    for (Element link : page.html().select("a[href]")) {
      String name = Words.clean(link.text());
      boolean below =
          SiteLinks.page(page, link.absUrl("href"))
              .map(URI::getRawPath)
              .filter(path -> path.startsWith(above) && path.length() > above.length())
              .isPresent();
      if (below && isName(name)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return names.values().stream()
        .limit(MOST)
        .map(name -> fact(page, name, SourceClass.COMPANY_TEXT, name))
        .toList();
  }

  private static boolean isName(String words) {
    return words.length() > 1
        && words.length() <= LONGEST_NAME
        && words.codePoints().anyMatch(Character::isLetter)
        && !words.matches(
            "(?i)(learn|read|find out|see|view|show|discover|explore|mehr|en savoir|voir|ver|leer|alle?)\\b.*|.*[→›»]");
  }

  private static Finding fact(WebPage page, String name, SourceClass sourceClass, String quote) {
    return Finding.text(
        SectionName.BUSINESS_OVERVIEW,
        Attributes.PRODUCT,
        name,
        null,
        sourceClass,
        PageSource.of(page, quote));
  }
}
