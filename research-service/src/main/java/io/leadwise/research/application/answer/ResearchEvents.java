package io.leadwise.research.application.answer;

import java.util.List;

/** Announces answers; joins the running transaction. */
public interface ResearchEvents {

  void completed(List<ResearchAnswer> answers);
}
