package io.leadwise.lead.application.connectors.mapping;

import java.util.List;

/** A mapping that cannot be used, with a sentence for each reason. */
public class InvalidMappingException extends RuntimeException {

  private final transient List<String> sentences;

  public InvalidMappingException(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  public List<String> sentences() {
    return sentences;
  }
}
