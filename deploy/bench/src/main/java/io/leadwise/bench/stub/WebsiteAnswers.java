package io.leadwise.bench.stub;

/** The websites of the invented companies: a home page, a page about the company, robots.txt. */
final class WebsiteAnswers {

  private static final String ROBOTS = "User-agent: *\nAllow: /\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s</title>
      <meta name="description" content="%2$s">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="canonical" href="%3$s%4$s">
      <link rel="stylesheet" href="/assets/site.css">
      <meta property="og:type" content="website">
      <meta property="og:site_name" content="%5$s">
      <meta property="og:title" content="%1$s">
      <meta property="og:description" content="%2$s">
      <meta property="og:url" content="%3$s%4$s">
      """;

  private static final String THINGS =
      """
      <script type="application/ld+json">
      [
        {"@context": "https://schema.org", "@type": "WebSite", "name": "%1$s", "url": "%2$s"},
        {
          "@context": "https://schema.org",
          "@type": "Organization",
          "name": "%1$s",
          "legalName": "%3$s",
          "url": "%2$s",
          "description": "%4$s",
          "foundingDate": "%5$d",
          "address": {
            "@type": "PostalAddress",
            "streetAddress": "Example Street %6$d",
            "addressLocality": "%7$s",
            "addressCountry": "%8$s"
          },
          "numberOfEmployees": {"@type": "QuantitativeValue", "value": %9$d},
          "sameAs": ["https://www.linkedin.example/company/%10$s"]
        },
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "headline": "%1$s opens a new site in %7$s",
          "datePublished": "2026-09-15",
          "url": "%2$snews/new-site"
        },
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "headline": "%1$s names a new head of sales",
          "datePublished": "2026-06-02",
          "url": "%2$snews/head-of-sales"
        }
      ]
      </script>
      """;

  private static final String BODY =
      """
      </head>
      <body>
      <header><nav><ul>
      <li><a href="/">Home</a></li><li><a href="/products">Products</a></li>
      <li><a href="/about">About</a></li><li><a href="/contact">Contact</a></li>
      </ul></nav></header>
      <main>
      <h1>%1$s</h1>
      <p>%2$s</p>
      %3$s</main>
      <footer><p>An invented company of a load test.</p></footer>
      </body>
      </html>
      """;

  private static final String PARAGRAPH =
      "<section><h2>What we do, part %d</h2><p>Our teams plan, build and run what customers need,"
          + " from the first sketch to the last delivery, and answer for the"
          + " result.</p></section>\n";

  private static final int PARAGRAPHS = 12;

  private final StubCompanies companies;

  WebsiteAnswers(StubCompanies companies) {
    this.companies = companies;
  }

  StubAnswer to(String host, String path) {
    if (path.equals("/robots.txt")) {
      return StubAnswer.text(200, ROBOTS);
    }
    return companies
        .at(host)
        .map(company -> page(company, path))
        .orElseGet(() -> StubAnswer.text(404, "No such host in the stub web"));
  }

  private static StubAnswer page(StubCompany company, String path) {
    return switch (path) {
      case "/" ->
          StubAnswer.html(
              head(company, company.label(), "") + things(company) + body(company, PARAGRAPHS));
      case "/about" ->
          StubAnswer.html(
              head(company, "About " + company.label(), "about") + body(company, PARAGRAPHS / 2));
      default -> StubAnswer.text(404, "No such page");
    };
  }

  private static String head(StubCompany company, String title, String page) {
    return HEAD.formatted(title, company.description(), company.website(), page, company.label());
  }

  private static String things(StubCompany company) {
    return THINGS.formatted(
        company.label(),
        company.website(),
        company.name(),
        company.description(),
        company.founded(),
        company.number(),
        company.city(),
        company.country(),
        company.employees(),
        company.domain());
  }

  private static String body(StubCompany company, int paragraphs) {
    StringBuilder sections = new StringBuilder();
    for (int i = 1; i <= paragraphs; i++) {
      sections.append(PARAGRAPH.formatted(i));
    }
    return BODY.formatted(company.label(), company.description(), sections);
  }
}
