package io.leadwise.emailvalidation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address to be judged. */
public record ValidateEmailRequest(
    @NotNull
        @Size(max = 1000)
        @Schema(
            description = "The address as entered; whatever it is, it gets a verdict.",
            examples = "ada.nyberg@gmial.com")
        String address) {

  @Override
  public String toString() {
    return "ValidateEmailRequest[…]";
  }
}
