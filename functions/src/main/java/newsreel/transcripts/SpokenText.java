package newsreel.transcripts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.captions.CaptionFile;
import newsreel.captions.Captions;
import newsreel.captions.Cue;
import newsreel.captions.Payload;
import newsreel.captions.Reading;
import newsreel.captions.Transcript;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a video, according to the captions that are kept here.
 *
 * @param track the track with these words
 */
public record SpokenText(Track track, Transcript transcript) {
  /**
   * Returns the kept track in the video's language, else the first; takes one read, and none
   * without a track.
   */
  public static Optional<SpokenText> of(Video shown, PublicCatalog catalog) {
    return best(shown).flatMap(track -> of(shown, track, catalog));
  }

  /** Returns the kept track in that language. */
  public static Optional<SpokenText> of(Video shown, LanguageTag language, PublicCatalog catalog) {
    return spoken(shown)
        .filter(track -> track.language().equals(language))
        .findFirst()
        .flatMap(track -> of(shown, track, catalog));
  }

  private static Optional<SpokenText> of(Video shown, Track track, PublicCatalog catalog) {
    return catalog
        .track(shown, track.key())
        .flatMap(kept -> captions(kept, Payload.CUE_TEXT))
        .map(Transcript::of)
        .filter(transcript -> !transcript.paragraphs().isEmpty())
        .map(transcript -> new SpokenText(track, transcript));
  }

  /** Returns the cues of the kept chapters track; takes one read, and none without such a track. */
  public static List<Cue> chapters(Video shown, PublicCatalog catalog) {
    return shown.metadata().tracks().stream()
        .filter(track -> track.isKept() && track.kind() == Track.Kind.CHAPTERS)
        .findFirst()
        .flatMap(track -> catalog.track(shown, track.key()))
        .flatMap(kept -> captions(kept, Payload.CHAPTER_TITLES))
        .map(Captions::cues)
        .orElse(List.of());
  }

  private static Optional<Captions> captions(KeptTrack kept, Payload payload) {
    return CaptionFile.read(kept.text(), payload) instanceof Reading.Read read
        ? Optional.of(read.captions())
        : Optional.empty();
  }

  private static Optional<Track> best(Video shown) {
    @Nullable LanguageTag language = shown.metadata().language();
    return Stream.concat(
            spoken(shown)
                .filter(
                    track ->
                        language != null && primary(track.language()).equals(primary(language))),
            spoken(shown))
        .findFirst();
  }

  private static Stream<Track> spoken(Video shown) {
    return shown.metadata().tracks().stream()
        .filter(Track::isKept)
        .filter(t -> t.kind() == Track.Kind.CAPTIONS || t.kind() == Track.Kind.SUBTITLES);
  }

  private static String primary(LanguageTag tag) {
    return Locale.forLanguageTag(tag.value()).getLanguage();
  }
}
