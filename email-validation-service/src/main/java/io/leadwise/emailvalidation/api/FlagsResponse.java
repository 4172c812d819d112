package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.verdict.Flags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What else is known about an address. */
@Schema(name = "EmailFlags")
public record FlagsResponse(
    @Schema(description = "A disposable mailbox provider.") boolean disposable,
    @Schema(description = "A role or list, not a person.") boolean roleAccount,
    @Schema(description = "A free mailbox provider.") boolean freeProvider,
    @Schema(description = "The domain accepts any mailbox; null when not tried.", nullable = true)
        Boolean catchAll,
    @Schema(
            description = "Address that was probably meant; null when it looks right.",
            nullable = true)
        String suggestion) {

  static FlagsResponse of(Flags flags) {
    return new FlagsResponse(
        flags.disposable(),
        flags.roleAccount(),
        flags.freeProvider(),
        flags.catchAll(),
        flags.suggestion());
  }
}
