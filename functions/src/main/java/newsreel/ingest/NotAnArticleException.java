package newsreel.ingest;

import newsreel.extract.NotAnArticle;

/** Thrown when a page is readable but not an article, and its sender does not insist. */
public final class NotAnArticleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient NotAnArticle reason;

  NotAnArticleException(NotAnArticle reason) {
    super("This is no article. " + reason.detail(), null, false, false);
    this.reason = reason;
  }

  public NotAnArticle reason() {
    return reason;
  }

  /** Returns what the page is, in words for the sender. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
