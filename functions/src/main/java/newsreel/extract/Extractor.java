package newsreel.extract;

/**
 * Reads one kind of page. Extractors have no network, clock or state, and many threads may share
 * one.
 */
public interface Extractor {
  /**
   * Extracts the page. Never throws because of its content: an unreadable page gives {@link
   * Extraction.Refused}.
   */
  Extraction extract(PageSource source);
}
