package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.Domains;
import java.net.URI;
import java.util.List;

/**
 * What a source found, made ready to be kept: news of others that does not name the company is left
 * out, and the rest gets its type. What a filing itself says of its type stands.
 */
public final class NewsDesk {

  private NewsDesk() {}

  public static List<Finding> edit(List<Finding> found, CompanyIdentity company) {
    HeadlineMention mention = HeadlineMention.of(company.name());
    return found.stream()
        .filter(finding -> !isNews(finding) || isAbout(finding, company, mention))
        .map(finding -> isNews(finding) && finding.newsHint() == null ? typed(finding) : finding)
        .toList();
  }

  private static Finding typed(Finding finding) {
    return finding.typed(NewsClassifier.classify(finding.value()));
  }

  private static boolean isNews(Finding finding) {
    return finding.section() == SectionName.ACCOUNT_NEWS && isHeadline(finding);
  }

  private static boolean isHeadline(Finding finding) {
    return Attributes.NEWS.equals(finding.attribute());
  }

  private static boolean isAbout(
      Finding finding, CompanyIdentity company, HeadlineMention mention) {
    return finding.confidence() >= SourceClass.REGULATORY_FILING.confidence()
        || isOwn(finding.source().url(), company.domain())
        || mention.isIn(finding.value());
  }

  private static boolean isOwn(String url, String domain) {
    try {
      return domain != null
          && Domains.registrable(URI.create(url).getHost()).filter(domain::equals).isPresent();
    } catch (IllegalArgumentException e) {
      // An address that cannot be read is not the company's; then the headline decides.
      return false;
    }
  }
}
