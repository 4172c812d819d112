package io.leadwise.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change that only administrators may make, or the attempt at it. */
@Schema(description = "Who changed, or tried to change, what only administrators may change.")
public record AuditEntry(
    UUID id,
    Instant occurredAt,
    @Schema(description = "Id of the person, as in the token.") String actor,
    @Schema(description = "Operation of this API.", examples = "putAgentSettings") String operation,
    @Schema(examples = "PUT") String method,
    @Schema(description = "Path that was called.", examples = "/api/v1/agent-settings") String path,
    @Schema(
            description = "Version that was to be changed, where the call named one.",
            nullable = true)
        String versionBefore,
    @Schema(description = "Version that it has since, where it has one.", nullable = true)
        String versionAfter,
    @Schema(
            description =
                "Status of the answer; null when the service ended before it was given, though the"
                    + " change was made.",
            nullable = true)
        Integer status,
    @Schema(description = "`X-Correlation-Id` of the call.", nullable = true)
        String correlationId) {}
