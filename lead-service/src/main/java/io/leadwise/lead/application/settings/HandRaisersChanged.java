package io.leadwise.lead.application.settings;

/** Leads are to be announced anew, because who counts as a hand-raiser changed. */
record HandRaisersChanged(long settingsVersion) {}
