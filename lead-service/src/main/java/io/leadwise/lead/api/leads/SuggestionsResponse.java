package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.snapshot.Suggestion;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lead could be connected to. */
@Schema(name = "Suggestions")
public record SuggestionsResponse(
    @Schema(description = "At most ten, the best first.") List<SuggestionResponse> items) {

  /** One contact or account. */
  @Schema(name = "Suggestion")
  public record SuggestionResponse(
      @Schema(description = "Of the contact or account.") UUID id,
      String name,
      @Schema(description = "How sure it is, 0 to 1.") double score,
      @Schema(description = "Why, as a sentence.") String reason) {

    static SuggestionResponse of(Suggestion suggestion) {
      return new SuggestionResponse(
          suggestion.id(), suggestion.name(), suggestion.score(), suggestion.reason());
    }

    /** It may name a person. */
    @Override
    public String toString() {
      return "SuggestionResponse[" + id + "]";
    }
  }

  static SuggestionsResponse of(List<Suggestion> suggestions) {
    return new SuggestionsResponse(suggestions.stream().map(SuggestionResponse::of).toList());
  }
}
