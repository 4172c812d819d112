package io.leadwise.lead.domain.settings;

/**
 * One setting that an admin changed.
 *
 * @param setting its name in the API
 * @param from the value before: a text, a number, a boolean or a list of texts
 */
public record SettingChange(String setting, Object from, Object to) {}
