package io.leadwise.lead.application.crm;

/**
 * A record and whether it is new.
 *
 * @param created false when a record with the same external id existed
 */
public record Upserted<T>(T item, boolean created) {}
