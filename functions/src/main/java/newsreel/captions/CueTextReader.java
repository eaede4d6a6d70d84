package newsreel.captions;

/** Reads the texts of cues as they are, or repairs them if nothing is lost. */
final class CueTextReader {
  private final Payload payload;
  private final Faults faults;
  private final Repairs repairs;

  /**
   * @param faults receives what cannot be repaired
   * @param repairs receives what was repaired
   */
  CueTextReader(Payload payload, Faults faults, Repairs repairs) {
    this.payload = payload;
    this.faults = faults;
    this.repairs = repairs;
  }

  /**
   * @param start milliseconds
   * @param end milliseconds
   * @param line index of the text's first line, from 0
   */
  String read(String text, long start, long end, int line) {
    Faults own = new Faults();
    CueText.check(text, start, end, payload, (why, offset) -> own.add(line + offset, why));
    if (own.isEmpty()) {
      return text;
    }
    for (boolean ruby : new boolean[] {true, false}) {
      Repairs done = new Repairs();
      String repaired =
          new CueRepair(start, end, payload, ruby, (what, offset) -> done.add(line + offset, what))
              .written(text);
      if (repaired != null && isRight(repaired, start, end)) {
        repairs.addAll(done);
        return repaired;
      }
    }
    faults.addAll(own);
    return text;
  }

  private boolean isRight(String text, long start, long end) {
    Faults left = new Faults();
    CueText.check(text, start, end, payload, (why, offset) -> left.add(offset, why));
    return left.isEmpty();
  }
}
