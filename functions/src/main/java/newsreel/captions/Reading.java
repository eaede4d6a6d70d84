package newsreel.captions;

import java.util.List;

/** The result of reading a caption file. */
public sealed interface Reading {
  /**
   * The file's captions. What players would show anyway was repaired.
   *
   * @param repairs the first repairs, by line
   * @param count the number of all
   */
  record Read(Captions captions, List<Repair> repairs, int count) implements Reading {
    public Read {
      repairs = List.copyOf(repairs);
    }

    static Read of(Captions captions, Repairs repairs) {
      return new Read(captions, repairs.byLine(), repairs.count());
    }
  }

  /**
   * The file has content that players would not show.
   *
   * @param faults the first faults, by line
   * @param count the number of all
   */
  record Refused(List<Fault> faults, int count) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
