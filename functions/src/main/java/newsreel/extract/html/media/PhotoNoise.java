package newsreel.extract.html.media;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.WrittenDate;

/**
 * Recognises lines beside a photo that are neither caption nor credit: counters, buttons, dates.
 */
final class PhotoNoise {
  private static final int LONGEST_BUTTON = 40;
  private static final int LONGEST_DATE = 80;

  /** The letters that a line may have besides its date: "Uhr", "um", "at". */
  private static final int BESIDE_DATE = 6;

  private static final PageLocale NO_PLACE = PageLocale.of(null, null);
  private static final Pattern BUTTON =
      Pattern.compile(
          "\\d+\\s*(?:/|of|von)\\s*\\d+|[^\\p{L}]*|view \\d+ images?|(?:video"
              + " )?(?:loading|unavailable).{0,20}|(?:show|hide|open|view|enlarge|expand|zoom|bild|foto)"
              + " .{0,24}(?:image|caption|gallery|photo|fullscreen|vergrößern|anzeigen|öffnen)|powered"
              + " by .{0,40}|.{0,20}(?:herunterladen|télécharger|descargar)|download .{0,20}"
              + "|\\S{1,200}\\.(?:jpe?g|png|gif|webp)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORDS =
      Set.of(
          "image", "images", "photo", "picture", "video", "gallery", "close", "zoom", "of", "von");

  private PhotoNoise() {}

  static boolean is(String line) {
    return isButton(line) || isDate(line);
  }

  private static boolean isButton(String line) {
    if (BUTTON.matcher(line).matches()) {
      return true;
    }
    if (line.length() > LONGEST_BUTTON) {
      return false;
    }
    String folded = PressVocabulary.fold(line);
    return WORDS.contains(folded)
        || Phrases.SHARE.is(folded)
        || (Phrases.CALL.is(folded) && !NoPhotos.isLabel(line));
  }

  private static boolean isDate(String line) {
    if (line.length() > LONGEST_DATE || line.chars().filter(Character::isDigit).count() < 4) {
      return false;
    }
    List<WrittenDate> dates = DateReader.in(line, NO_PLACE);
    if (dates.isEmpty()) {
      return false;
    }
    WrittenDate date = dates.getFirst();
    String beside = line.substring(0, date.start()) + line.substring(date.end());
    long letters = beside.chars().filter(Character::isLetter).count();
    return date.label() == DateLabel.PUBLISHED
        || date.label() == DateLabel.UPDATED
        || letters <= BESIDE_DATE;
  }
}
