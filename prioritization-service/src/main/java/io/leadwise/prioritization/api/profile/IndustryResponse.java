package io.leadwise.prioritization.api.profile;

import io.leadwise.prioritization.domain.industry.Industry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An industry of the taxonomy. */
@Schema(name = "Industry")
public record IndustryResponse(
    @Schema(description = "Stays the same when the name changes.") String key,
    @Schema(description = "Key of the industry that it is a part of.", nullable = true)
        String parent,
    @Schema(description = "What a profile calls it.") String name,
    @Schema(description = "Other names, in English, German, French and Spanish.")
        List<String> synonyms,
    @Schema(description = "Beginnings of codes of ISIC Rev. 4 and NACE Rev. 2.") List<String> isic,
    @Schema(description = "Beginnings of codes of NAICS 2022.") List<String> naics,
    @Schema(description = "Beginnings of SIC codes.") List<String> sic) {
  static IndustryResponse of(Industry it) {
    return new IndustryResponse(
        it.key(), it.parent(), it.name(), it.synonyms(), it.isic(), it.naics(), it.sic());
  }
}
