package io.leadwise.lead.connectors.http;

import io.leadwise.lead.config.ConnectorsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the settings of a connection. */
public final class SettingsCheck {

  private final ConnectorsConfig.Connection settings;
  private final List<String> sentences = new ArrayList<>();

  private SettingsCheck(ConnectorsConfig.Connection settings) {
    this.settings = settings;
  }

  public static SettingsCheck of(ConnectorsConfig.Connection settings) {
    return new SettingsCheck(settings);
  }

  public SettingsCheck needs(String setting, Optional<String> value) {
    if (value.isEmpty() || value.get().isBlank()) {
      sentences.add(setting + " is missing.");
    }
    return this;
  }

  /** An address that must be there. */
  public SettingsCheck needsUrl() {
    needs("url", settings.url());
    return mayHaveUrl();
  }

  /** An address that need not be there. */
  public SettingsCheck mayHaveUrl() {
    settings.url().ifPresent(url -> sentences.addAll(RemoteUrls.check("url", url)));
    settings.tokenUrl().ifPresent(url -> sentences.addAll(RemoteUrls.check("token-url", url)));
    return this;
  }

  /** An address of our own that changes are announced to. */
  public SettingsCheck mayHaveNotifications() {
    settings
        .notifications()
        .url()
        .ifPresent(url -> sentences.addAll(RemoteUrls.check("notifications.url", url)));
    return this;
  }

  /** What client credentials need. */
  public SettingsCheck needsClient() {
    needs("client-id", settings.clientId());
    return needs("secret", settings.secret());
  }

  /** What Microsoft Entra ID needs. */
  public SettingsCheck needsEntra() {
    if (settings.tokenUrl().isEmpty()) {
      needs("tenant", settings.tenant());
      settings
          .tenant()
          .filter(tenant -> !tenant.matches("[A-Za-z0-9.-]{1,100}"))
          .ifPresent(tenant -> sentences.add("tenant must be an id or a domain."));
    }
    return needsClient();
  }

  public List<String> sentences() {
    return sentences;
  }
}
