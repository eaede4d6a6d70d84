package newsreel.catalog.ports;

import newsreel.catalog.Derived;

/** Keeps how far each rebuild is, so that any process can go on with it. */
public interface Rebuilds {
  RebuildState state(Derived what);

  /** Whether it was saved; false where another process saved one in between. */
  boolean save(RebuildState state);
}
