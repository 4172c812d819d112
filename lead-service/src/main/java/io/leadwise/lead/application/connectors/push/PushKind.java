package io.leadwise.lead.application.connectors.push;

import io.leadwise.lead.config.ConnectorsConfig;

/** What is told to a CRM about a lead. */
public enum PushKind {
  EMAIL {
    @Override
    boolean wanted(ConnectorsConfig.WriteBack settings) {
      return settings.email();
    }
  },
  QUALIFICATION {
    @Override
    boolean wanted(ConnectorsConfig.WriteBack settings) {
      return settings.qualification();
    }
  },
  INSIGHT {
    @Override
    boolean wanted(ConnectorsConfig.WriteBack settings) {
      return settings.insight();
    }
  };

  abstract boolean wanted(ConnectorsConfig.WriteBack settings);
}
