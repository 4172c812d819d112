package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.product.ProductDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a product. */
@Schema(name = "DescribeProduct")
public record ProductRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 500) String valueProposition,
    @Schema(description = "Words of needs or industries that the product is for.")
        @NotNull
        @Size(max = 20)
        List<
                @NotBlank @Size(max = 80)
                @Pattern(regexp = "[^\\r\\n]*", message = "must be one line") String>
            keywords,
    @Schema(
            description =
                "What shows that the product keeps its promise, such as a result of a customer. An"
                    + " email may tell it.",
            nullable = true)
        @Size(max = 300)
        String proof,
    @Schema(
            description =
                "Where that can be read: an address, or the name of a document. Needed with a"
                    + " proof.",
            nullable = true)
        @Size(max = 500)
        String proofSource) {

  ProductDescription toDescription() {
    return new ProductDescription(name, valueProposition, keywords, proof, proofSource);
  }
}
