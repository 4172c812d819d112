package io.leadwise.kit.sample;

/** Value of the events that the sample service reads. */
public record SampleHappened(String name, String fault) {}
