package newsreel.catalog.watching;

/** What becomes of an article whose page is gone. */
public enum Removals {
  /** It stays. */
  KEEP,
  /** It is withdrawn. */
  WITHDRAW
}
