package io.leadwise.emailvalidation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mail that came back. */
public record ReportBounceRequest(
    @NotBlank @Size(max = 320) @Schema(description = "Address that the mail was for.")
        String address,
    @NotNull
        @Pattern(
            regexp = "[245]\\.\\d{1,3}\\.\\d{1,3}",
            message = "must be an enhanced status code such as 5.1.1")
        @Schema(description = "Enhanced status code (RFC 3463).", examples = "5.1.1")
        String status,
    @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not have a NUL character")
        @Schema(description = "What the mail server said.", nullable = true)
        String text) {

  @Override
  public String toString() {
    return "ReportBounceRequest[" + status + "]";
  }
}
