package io.leadwise.prioritization.domain.draft;

/**
 * What an admin says about a template.
 *
 * @param tone null for a template that serves every tone that has none of its own
 */
public record TemplateDescription(
    String name, DraftKind kind, DraftLanguage language, Tone tone, String subject, String body) {

  public TemplateDescription {
    name = name.strip();
    subject = subject.strip();
    body = body.replace("\r\n", "\n").strip();
  }
}
