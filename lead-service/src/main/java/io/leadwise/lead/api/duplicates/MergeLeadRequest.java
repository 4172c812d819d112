package io.leadwise.lead.api.duplicates;

import io.leadwise.lead.application.duplicates.MergeChoices.Side;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which lead becomes a part of this one. */
public record MergeLeadRequest(
    @NotNull UUID duplicateId,
    @Schema(
            description =
                "By property, whose value stays. Without a choice the survivor keeps its values,"
                    + " and what is empty is filled from the duplicate.",
            examples = "{\"phone\": \"DUPLICATE\"}")
        Map<String, Side> fields) {}
