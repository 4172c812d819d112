package io.leadwise.lead.application.connectors.runs;

/** Fired when a connection is to run now; observed after the commit. */
public record RunRequested(String connection) {}
