package newsreel.captions;

import java.util.List;

/** What came of reading a caption file. */
public sealed interface Reading {
  record Read(Captions captions) implements Reading {}

  /**
   * The file is against its format.
   *
   * @param faults the first of them, by line
   * @param count of all of them
   */
  record Refused(List<Fault> faults, int count) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
