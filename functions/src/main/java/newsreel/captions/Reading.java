package newsreel.captions;

import java.util.List;

/** The result of reading a caption file. */
public sealed interface Reading {
  /**
   * The file's captions; what players would show all the same was put right.
   *
   * @param repairs the first of them, by line
   * @param count of all of them
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
   * The file has what players would not show.
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
