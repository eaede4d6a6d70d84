package newsreel.extract.text;

import java.util.List;

/**
 * One thing that speaks for or against a line as the headline.
 *
 * @param weight of the clue in the sum; fitted on real pages, see docs/extraction.md
 */
record HeadlineClue(String name, double weight, Test test) {
  interface Test {
    /** How far it holds: mostly 0 to 1. */
    double value(Surroundings at, Line line);
  }

  static final List<HeadlineClue> ALL =
      List.of(
          new HeadlineClue("speaks of what the text speaks of", 0.8, (at, l) -> at.share()),
          new HeadlineClue("shares several words with it", 1.7, (at, l) -> at.known()),
          new HeadlineClue("is very short", -0.5, (at, l) -> flag(l.columns() < 18)),
          new HeadlineClue("is short", -1.1, (at, l) -> flag(l.columns() < 30)),
          new HeadlineClue("is long", -0.8, (at, l) -> flag(l.columns() > 110)),
          new HeadlineClue("has four words and more", 1.0, (at, l) -> flag(l.words() >= 4)),
          new HeadlineClue(
              "ends as a sentence", -1.5, (at, l) -> flag(l.ended() && !l.questionOrCall())),
          new HeadlineClue("holds several sentences", -0.2, (at, l) -> flag(l.sentenceEnds() > 1)),
          new HeadlineClue("a date follows soon", 1.0, (at, l) -> at.dateBelow(4)),
          new HeadlineClue("a date follows", 0.6, (at, l) -> at.dateBelow(10)),
          new HeadlineClue("a byline follows soon", 0.7, (at, l) -> at.bylineBelow(4)),
          new HeadlineClue("a byline follows", 0.3, (at, l) -> at.bylineBelow(10)),
          new HeadlineClue("a paragraph stands above", -0.8, (at, l) -> at.proseAbove(6)),
          new HeadlineClue("paragraphs stand above", -0.5, (at, l) -> at.proseAbove(30)),
          new HeadlineClue("lines above the text", -0.2, (at, l) -> at.linesAboveText()),
          new HeadlineClue("lines into the text", -1.0, (at, l) -> at.linesIntoText()),
          new HeadlineClue("a longer line follows", 0.8, (at, l) -> at.longerBelow(l)),
          new HeadlineClue("a longer line leads", -0.2, (at, l) -> at.longerAbove(l)),
          new HeadlineClue("a short line leads", 0.1, (at, l) -> at.kickerAbove()),
          new HeadlineClue("a kin stands just above", 0.4, (at, l) -> at.kinAbove()),
          new HeadlineClue("stands twice on the page", 0.3, (at, l) -> at.repeated(l, 2)),
          new HeadlineClue("asks something of the reader", -1.0, (at, l) -> at.calls()),
          new HeadlineClue("titles crowd above", -0.6, (at, l) -> at.titlesAbove(8)),
          new HeadlineClue("buttons to share follow", 0.4, (at, l) -> at.shareBelow(8)),
          new HeadlineClue("a time of day follows", 1.1, (at, l) -> at.timeBelow(5)),
          new HeadlineClue("ends a breadcrumb above", 1.0, (at, l) -> at.endsBreadcrumb(l)),
          new HeadlineClue("has a colon", 0.7, (at, l) -> flag(l.text().indexOf(": ") > 0)),
          new HeadlineClue(
              "share among short lines", -0.3, (at, l) -> l.columns() < 30 ? at.share() : 0),
          new HeadlineClue("is a byline", -2.0, (at, l) -> at.byline()),
          new HeadlineClue(
              "is short and leads a longer line on the same",
              0.2,
              (at, l) -> at.leadsStandfirst(l)),
          new HeadlineClue("key points follow", 1.5, (at, l) -> at.keyPointsBelow()),
          new HeadlineClue("names a clip", -2.0, (at, l) -> at.clipLengthAbove()),
          new HeadlineClue("a button follows", -1.0, (at, l) -> at.buttonBelow()),
          new HeadlineClue("a colon alone ties it to its kicker", 1.5, (at, l) -> at.colonAbove()),
          new HeadlineClue("is a date", -1.0, (at, l) -> at.date()));

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }
}
