package io.leadwise.research.outbound;

import io.leadwise.research.domain.outgoing.Purpose;
import io.leadwise.research.domain.outgoing.Validators;
import java.net.URI;
import java.time.Duration;

/**
 * One GET request.
 *
 * @param source name of the research source that it is made for
 * @param uri checked by {@link TargetRules}
 * @param maxBytes largest body, unpacked
 * @param within time until the last byte has to be read
 * @param known the answer is wanted only if it is another one
 */
record Call(
    String source,
    Purpose purpose,
    URI uri,
    String accept,
    long maxBytes,
    Duration within,
    Validators known) {}
