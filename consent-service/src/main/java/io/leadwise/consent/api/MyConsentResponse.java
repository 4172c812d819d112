package io.leadwise.consent.api;

import io.leadwise.consent.application.prompt.MyConsents.MyConsent;
import io.leadwise.consent.domain.prompt.ConditionResult;
import io.leadwise.consent.domain.prompt.PromptCondition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller's consent stands, and whether to ask for it. */
@Schema(name = "MyConsent")
public record MyConsentResponse(
    @Schema(description = "Whether consent is given and stands.") boolean granted,
    @Schema(description = "Whether the frontend must ask now: all conditions are met.")
        boolean promptRequired,
    @Schema(description = "What must hold for the prompt, each with why it does or does not.")
        List<Condition> conditions,
    @Schema(description = "Version of the text to show when asking.") int currentTextVersion,
    @Schema(description = "Its meaning; a consent to an earlier one stands, and is asked for anew.")
        int currentTextMeaning,
    @Schema(description = "The latest entry, if there is one.", nullable = true)
        ConsentResponse consent) {

  static MyConsentResponse of(MyConsent mine) {
    return new MyConsentResponse(
        mine.granted(),
        mine.prompt().required(),
        mine.prompt().conditions().stream().map(Condition::of).toList(),
        mine.textVersion(),
        mine.textMeaning(),
        mine.latest() == null ? null : ConsentResponse.of(mine.latest()));
  }

  /** One condition of the prompt. */
  @Schema(name = "PromptCondition")
  public record Condition(
      PromptCondition condition,
      boolean met,
      @Schema(description = "A sentence in English.") String reason) {

    static Condition of(ConditionResult result) {
      return new Condition(result.condition(), result.met(), result.reason());
    }
  }
}
