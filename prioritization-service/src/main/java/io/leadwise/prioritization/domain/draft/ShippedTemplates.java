package io.leadwise.prioritization.domain.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The templates that come with the service, one for each kind and language; each serves every tone.
 * The first line of a file is the subject, what follows the empty line after it the body.
 */
public final class ShippedTemplates {
  private static final Map<DraftKind, Map<DraftLanguage, DraftTemplate>> ALL = read();

  private ShippedTemplates() {}

  public static DraftTemplate of(DraftKind kind, DraftLanguage language) {
    return ALL.get(kind).get(language);
  }

  /** The text of a shipped template, as a start for one's own. */
  public static TemplateDescription description(DraftKind kind, DraftLanguage language) {
    String file =
        "/email-templates/%s.%s.txt"
            .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), language.code());
    try (InputStream in = ShippedTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf("\n\n");
      return new TemplateDescription(
          kind + " " + language.code(),
          kind,
          language,
          null,
          text.substring(0, end),
          text.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<DraftKind, Map<DraftLanguage, DraftTemplate>> read() {
    Map<DraftKind, Map<DraftLanguage, DraftTemplate>> all = new EnumMap<>(DraftKind.class);
    for (DraftKind kind : DraftKind.values()) {
      Map<DraftLanguage, DraftTemplate> some = new EnumMap<>(DraftLanguage.class);
      for (DraftLanguage language : DraftLanguage.values()) {
        TemplateDescription shipped = description(kind, language);
        some.put(language, DraftTemplate.parse(null, shipped.subject(), shipped.body()));
      }
      all.put(kind, some);
    }
    return all;
  }
}
