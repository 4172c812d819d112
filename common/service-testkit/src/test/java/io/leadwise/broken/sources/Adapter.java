package io.leadwise.broken.sources;

/** The outside world. */
public class Adapter {}
