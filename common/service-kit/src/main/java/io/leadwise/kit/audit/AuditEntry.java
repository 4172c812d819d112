package io.leadwise.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change that only administrators may make, or the attempt at it. */
@Schema(description = "A change that only administrators may make.")
public record AuditEntry(
    UUID id,
    Instant occurredAt,
    @Schema(description = "Who asked for it.") String actor,
    @Schema(description = "Operation of this API.", examples = "putAgentSettings") String operation,
    @Schema(description = "HTTP method.", examples = "PUT") String method,
    @Schema(description = "Path that was called.", examples = "/api/v1/agent-settings") String path,
    @Schema(description = "Version to be changed; null where none was named.", nullable = true)
        String versionBefore,
    @Schema(description = "Version that it has since; null where it has none.", nullable = true)
        String versionAfter,
    @Schema(description = "Status of the answer; null when none could be given.", nullable = true)
        Integer status,
    @Schema(description = "Correlation id of the call.", nullable = true) String correlationId) {}
