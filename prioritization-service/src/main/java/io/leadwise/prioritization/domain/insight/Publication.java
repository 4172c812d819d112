package io.leadwise.prioritization.domain.insight;

/**
 * What was published last about a lead.
 *
 * @param revision 1 for the first
 * @param fingerprint of its material content
 * @param answered the selection that it answered
 * @param withAction whether it carried a suggested action
 */
public record Publication(
    long revision, String fingerprint, Selection answered, boolean withAction) {}
