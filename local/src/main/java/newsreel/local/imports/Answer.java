package newsreel.local.imports;

/** What came of a page. */
sealed interface Answer {
  record Stored(Outcome outcome) implements Answer {}

  /**
   * @param reason in a sentence, as the API gave it
   */
  record Refused(String reason) implements Answer {}

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
