package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaptionTest {
  @Property(tries = 500)
  void captionsThatAreWrittenAreReadAsTheyWere(@ForAll("captions") Captions captions) {
    assertThat(CaptionFile.read(WebVttWriter.write(captions), Payload.CUE_TEXT))
        .isEqualTo(new Reading.Read(captions, List.of(), 0));
  }

  @Property(tries = 500)
  void subRipLosesNoCueAndNoCharacterOfText(@ForAll("subRipTexts") List<String> texts) {
    StringBuilder subRip = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      subRip.append(
          String.format(
              Locale.ROOT,
              "%d\n00:00:%02d,%03d --> 00:01:00,000\n%s\n\n",
              i + 1,
              i,
              i * 7,
              texts.get(i)));
    }

    Reading.Read read =
        (Reading.Read)
            CaptionFile.read(
                subRip.toString().getBytes(StandardCharsets.UTF_8), null, Payload.CUE_TEXT);
    Reading again = CaptionFile.read(WebVttWriter.write(read.captions()), Payload.CUE_TEXT);

    assertThat(again).isEqualTo(read);
    assertThat(read.captions().cues()).extracting(Cue::plainText).isEqualTo(texts);
    assertThat(read.captions().cues()).extracting(Cue::start).isSorted().hasSize(texts.size());
  }

  @Property(tries = 2_000)
  void anyTextEndsInCaptionsOrFaults(@ForAll("files") String file, @ForAll Payload payload) {
    switch (CaptionFile.read(file, payload)) {
      case Reading.Read(Captions captions, List<Repair> repairs, int count) ->
          assertThat(CaptionFile.read(WebVttWriter.write(captions), payload))
              .isEqualTo(new Reading.Read(captions, List.of(), 0));
      case Reading.Refused(List<Fault> faults, int count) ->
          assertThat(faults)
              .isNotEmpty()
              .hasSizeLessThanOrEqualTo(count)
              .allSatisfy(f -> assertThat(f.line()).isPositive());
    }
  }

  @Provide
  Arbitrary<Captions> captions() {
    Arbitrary<String> line =
        Arbitraries.of(
            "Harbour", "is <i>open</i>", " &amp; ", "<v Mara>Yes</v>", "–", "漢字", "NOTE", "5");
    Arbitrary<String> text = line.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join("\n", l));
    Arbitrary<String> settings =
        Arbitraries.of("", "line:0", "align:left position:10%,line-left", "region:low size:50%");
    Arbitrary<List<WebVttBlock>> blocks =
        Combinators.combine(
                Arbitraries.longs().between(0, 5_000),
                Arbitraries.longs().between(1, 500_000_000L),
                settings,
                Arbitraries.oneOf(text, Arbitraries.just("")),
                Arbitraries.integers().between(0, 2))
            .as(CaptionTest::draft)
            .list()
            .ofMaxSize(12)
            .map(CaptionTest::inOrder);
    return Combinators.combine(Arbitraries.of("", "- Harbour news", "-->"), blocks)
        .as(Captions::new);
  }

  /** A cue that starts as long after the one before it as its start says. */
  private static List<WebVttBlock> draft(
      long start, long length, String settings, String text, int note) {
    Cue cue = new Cue(note == 0 ? "id" : null, start, start + length, settings, text);
    return note == 1 ? List.of(new Passage("NOTE aside\nand more"), cue) : List.of(cue);
  }

  private static List<WebVttBlock> inOrder(List<List<WebVttBlock>> drafts) {
    List<WebVttBlock> blocks = new ArrayList<>();
    blocks.add(new Passage("STYLE\n::cue { color: lime }"));
    blocks.add(new Passage("REGION\nid:low\nlines:2"));
    long at = 0;
    for (WebVttBlock block : drafts.stream().flatMap(List::stream).toList()) {
      if (block instanceof Cue cue) {
        String id = cue.id() == null ? null : cue.id() + blocks.size();
        long length = cue.end() - cue.start();
        at += cue.start();
        blocks.add(new Cue(id, at, at + length, cue.settings(), cue.text()));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Texts of up to three lines, none of them blank, without styling. */
  @Provide
  Arbitrary<List<String>> subRipTexts() {
    Arbitrary<String> line =
        Arbitraries.strings()
            .withChars("abz <>&{}\\/-–,.:'\"漢éß\u00A0#")
            .withCharRange('0', '9')
            .ofMinLength(1)
            .ofMaxLength(20)
            .filter(l -> !l.isBlank() && !l.contains("->"))
            .filter(l -> !l.matches(".*<[/]?[ab].*|.*\\{\\\\.*\\}.*"));
    return line.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(lines -> String.join("\n", lines))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "\n",
            "\n\n",
            "\r",
            " ",
            "1",
            "00:00:01,000 --> 00:00:02,000",
            "00:01.000 --> 00:02.000",
            "-->",
            "<i>",
            "</i>",
            "<v A>",
            "&amp;",
            "&",
            "<",
            ">",
            "{\\an8}",
            "NOTE",
            "STYLE",
            "REGION",
            "id:a",
            "region:a",
            "text",
            "\0",
            "\uFEFF",
            "\uD800",
            "<ruby>",
            "<rt>",
            "<00:01.500>");
    return Combinators.combine(
            Arbitraries.of("", "WEBVTT", "WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n"),
            Arbitraries.oneOf(
                parts.list().ofMaxSize(40).map(l -> String.join("", l)), Arbitraries.strings()))
        .as(String::concat);
  }
}
