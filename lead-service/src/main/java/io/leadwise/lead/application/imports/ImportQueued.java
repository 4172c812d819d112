package io.leadwise.lead.application.imports;

import java.util.UUID;

/** Fired when an import waits to be worked on; observed after the commit. */
public record ImportQueued(UUID importId) {}
