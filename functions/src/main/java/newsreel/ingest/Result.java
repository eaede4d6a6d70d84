package newsreel.ingest;

/** The result of a write. */
public sealed interface Result<T> {
  /** Stored for the first time. */
  record Created<T>(T item) implements Result<T> {}

  /** Stored as a new revision. */
  record Changed<T>(T item) implements Result<T> {}

  /** The content is the same as what is stored, or older; nothing was written. */
  record Unchanged<T>(T item) implements Result<T> {}

  /** There is no such item. */
  record Missing<T>() implements Result<T> {}

  /** The item is withdrawn; it is not written until someone restores it. */
  record Withdrawn<T>(T item) implements Result<T> {}

  /** The item is not at the revision that the writer named. */
  record Moved<T>(T item) implements Result<T> {}

  /**
   * A part is too large for the table.
   *
   * @param part the part
   * @param bytes its size
   * @param limit the largest size that is kept, in bytes
   */
  record TooLarge<T>(String part, long bytes, long limit) implements Result<T> {}
}
