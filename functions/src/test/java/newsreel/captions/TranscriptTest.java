package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.captions.Transcript.Paragraph;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private static Transcript transcript(String cues) {
    Reading reading = CaptionFile.read("WEBVTT\n\n" + cues, Payload.CUE_TEXT);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Transcript.of(((Reading.Read) reading).captions());
  }

  @Test
  void aPauseEndsAParagraphAndCuesAreJoinedWithoutTheirTags() {
    Transcript transcript =
        transcript(
            """
            00:01.000 --> 00:03.000
            <v Ada>The pumps

            00:03.500 --> 00:05.000
            hold &amp; hum.

            00:09.000 --> 00:11.000
            Later, rain.
            """);

    assertThat(transcript.paragraphs())
        .containsExactly(
            new Paragraph(1000, 5000, "The pumps hold & hum."),
            new Paragraph(9000, 11000, "Later, rain."));
    assertThat(transcript.text()).isEqualTo("The pumps hold & hum.\n\nLater, rain.");
  }

  @Test
  void aLineThatRollsUpIsThereOnce() {
    assertThat(
            transcript(
                    """
                    00:01.000 --> 00:02.000
                    one

                    00:02.000 --> 00:03.000
                    one
                    two

                    00:03.000 --> 00:04.000
                    two
                    three
                    """)
                .text())
        .isEqualTo("one two three");
  }

  @Test
  void aLongParagraphEndsWithASentenceAndAVeryLongOneWithItsCue() {
    StringBuilder cues = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      cues.append("00:%02d.000 --> 00:%02d.900\n".formatted(i, i))
          .append("word ".repeat(9))
          .append(i % 10 == 9 && i < 20 ? "end.\n\n" : i + "\n\n");
    }
    Transcript transcript = transcript(cues.toString());

    assertThat(transcript.paragraphs()).hasSizeGreaterThan(3);
    assertThat(transcript.paragraphs().getFirst().text()).endsWith("end.");
    assertThat(transcript.paragraphs()).allMatch(p -> p.text().length() < 1_000);
  }

  @Test
  void captionsThatSayNothingHaveNoParagraphs() {
    assertThat(transcript("00:01.000 --> 00:02.000\n \n").paragraphs()).isEmpty();
  }
}
