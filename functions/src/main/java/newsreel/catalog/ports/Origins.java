package newsreel.catalog.ports;

import newsreel.catalog.CatalogOrigin;

/** Knows which catalogue this is. */
@FunctionalInterface
public interface Origins {
  /** Returns what the first call wrote down. */
  CatalogOrigin origin();
}
