package io.leadwise.research.api.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed to add. */
@Schema(name = "AddNewsFeed")
public record AddFeedRequest(
    @Schema(
            required = true,
            description = "RSS or Atom, at a public host name over http or https.",
            examples = "https://news.example/rss.xml")
        @NotBlank
        @Size(max = 2000)
        String url,
    @Schema(required = true, description = "Who is named as the source of its news.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String publisher,
    @Schema(description = "ISO 639-1.", nullable = true, examples = "en")
        @Pattern(regexp = "[a-z]{2}", message = "must be a code of two small letters")
        String language) {}
