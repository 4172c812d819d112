package io.leadwise.research.application.source;

/** A source could not be asked; the message is a sentence for a seller. */
public final class SourceFailedException extends Exception implements Fault {

  public SourceFailedException(String sentence) {
    super(sentence);
  }

  public SourceFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Returns whether it speaks against asking the source again soon. */
  @Override
  public boolean isTheirs() {
    return !(getCause() instanceof Fault fault) || fault.isTheirs();
  }
}
