package io.leadwise.lead.api;

import io.leadwise.lead.domain.value.ExternalKey;

/** External keys in answers. */
public final class ExternalKeyDocuments {

  private ExternalKeyDocuments() {}

  public static String id(ExternalKey key) {
    return key == null ? null : key.id();
  }

  public static String source(ExternalKey key) {
    return key == null ? null : key.source();
  }
}
