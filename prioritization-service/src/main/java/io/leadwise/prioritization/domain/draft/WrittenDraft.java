package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.EmailDraft.Citation;
import io.leadwise.prioritization.domain.draft.EmailDraft.Missing;
import io.leadwise.prioritization.domain.draft.EmailDraft.Part;
import io.leadwise.prioritization.domain.draft.EmailDraft.Rephrasing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A draft that still knows which of its words were inserted. */
public final class WrittenDraft {
  private final DraftOrder order;
  private final UUID templateId;
  private final MarkedText subject;
  private final MarkedText body;

  WrittenDraft(DraftOrder order, UUID templateId, MarkedText subject, MarkedText body) {
    this.order = order;
    this.templateId = templateId;
    this.subject = subject;
    this.body = body;
  }

  /** The draft as the template has it. */
  public EmailDraft email() {
    return email(body, null);
  }

  /** The draft as the template has it, and why it was not put in other words. */
  public EmailDraft email(Rephrasing outcome) {
    return email(body, outcome);
  }

  /**
   * What a language model may see: the sentences of the template with a token for each inserted
   * word. Neither a person nor a company nor a fact is in it.
   */
  public RephraseTask task() {
    return RephraseTask.of(order, body);
  }

  /** The draft in the words of the model where they pass; else the template's, and why. */
  public EmailDraft rephrased(String answer) {
    RephraseTask task = task();
    Optional<String> flaw = RephraseCheck.flaw(task, answer);
    if (flaw.isPresent()) {
      return email(Rephrasing.not(flaw.get()));
    }
    EmailDraft draft = email(body.inWords(answer.strip(), RephraseTask::token), Rephrasing.DONE);
    return draft.length() <= EmailDraft.MAXIMUM_LENGTH
        ? draft
        : email(Rephrasing.not("The model's text is too long."));
  }

  private EmailDraft email(MarkedText words, Rephrasing outcome) {
    List<Citation> citations = new ArrayList<>(subject.citations(Part.SUBJECT));
    citations.addAll(words.citations(Part.BODY));
    List<Missing> missing =
        Stream.concat(subject.missing().stream(), words.missing().stream()).distinct().toList();
    return new EmailDraft(
        order.kind(),
        order.language().code(),
        order.tone(),
        templateId,
        subject.plain(),
        words.plain(),
        citations,
        missing,
        outcome);
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "WrittenDraft[" + order + "]";
  }
}
