package newsreel.extract;

/** Reads one kind of page. Pure: no network, no clock, no state; safe for use by many threads. */
public interface Extractor {
  /**
   * Never throws for what stands on the page: what cannot be read is {@link Extraction.Refused}.
   */
  Extraction extract(PageSource source);
}
