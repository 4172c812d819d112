package io.leadwise.lead.api.leads;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new primary address. */
public record ChangeEmailRequest(@NotBlank @Size(max = 320) String email) {

  /** Addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ChangeEmailRequest";
  }
}
