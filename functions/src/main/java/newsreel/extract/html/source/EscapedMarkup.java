package newsreel.extract.html.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup in texts that should have none: in attributes, JSON and feeds. A tag is markup if it has a
 * counterpart or attributes, or needs no counterpart; otherwise someone writes about it, as in
 * {@code How the <video> tag changed the web}.
 */
final class EscapedMarkup {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\\s[^<>]{0,500})?)/?|!--[^<>]{0,500}--)>");

  /** Elements that have no end tag, and those that many never close. */
  private static final Set<String> ALONE = Set.of("br", "hr", "wbr", "img", "p", "li");

  private EscapedMarkup() {}

  /** Returns the text with a blank in place of each tag that is markup. */
  static String without(String text) {
    Set<String> opened = new HashSet<>();
    Set<String> closed = new HashSet<>();
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      if (tags.group(2) != null) {
        (tags.group(1).isEmpty() ? opened : closed).add(name(tags));
      }
    }
    StringBuilder plain = new StringBuilder(text.length());
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      boolean markup =
          tag.group(2) == null
              || !tag.group(3).isBlank()
              || ALONE.contains(name(tag))
              || (opened.contains(name(tag)) && closed.contains(name(tag)));
      tag.appendReplacement(plain, markup ? " " : Matcher.quoteReplacement(tag.group()));
    }
    return tag.appendTail(plain).toString();
  }

  private static String name(Matcher tag) {
    return tag.group(2).toLowerCase(Locale.ROOT);
  }
}
