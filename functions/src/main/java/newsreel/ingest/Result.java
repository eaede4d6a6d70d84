package newsreel.ingest;

/** The result of a write. */
public sealed interface Result<T> {
  /** Stored for the first time. */
  record Created<T>(T item) implements Result<T> {}

  /** Stored as a new revision. */
  record Changed<T>(T item) implements Result<T> {}

  /** The same as, or older than, what is stored; nothing was written. */
  record Unchanged<T>(T item) implements Result<T> {}

  /** There is no such item. */
  record Missing<T>() implements Result<T> {}

  /** The item was taken back, and is not written until it is restored. */
  record Withdrawn<T>(T item) implements Result<T> {}

  /** The item is not at the revision that the writer named. */
  record Moved<T>(T item) implements Result<T> {}

  /**
   * @param part what is too large for the table
   * @param bytes its size
   * @param limit the most that is kept, in bytes
   */
  record TooLarge<T>(String part, long bytes, long limit) implements Result<T> {}
}
