package newsreel.extract.html.rules;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.DateReader.Reading;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;

/** The date as the page shows it to readers, in the words of its language. */
final class ShownDates {
  private static final int MAX_TEXT = 120;

  /** Where a date may begin and end in a line such as "Published on 3 May 2024, 10:15 by …". */
  private static final Pattern PART =
      Pattern.compile(
          "(?:\\d{4}[-/.年년]\\s?\\d{1,2}[-/.月월]\\s?\\d{1,2}|\\d{1,2}\\.?\\s?(?:\\d{1,2}\\.|(?:de"
              + " )?\\p{L}{3,12}\\.?,?)\\s?(?:de )?\\d{4}|\\p{L}{3,12}\\.? \\d{1,2},"
              + " \\d{4})[日일]?(?:[T ,|·–—-]+(?:at |um |kl\\.? )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:"
              + " ?[ap]\\.?m\\.?)?)?");

  private ShownDates() {}

  static List<Candidate<Reading>> of(Page page) {
    Map<String, Integer> months = months(page);
    List<Candidate<Reading>> found = new ArrayList<>();
    Element scope = page.body().scope(page.document());
    for (Element e : page.index().dates) {
      if (found.isEmpty() && Tree.isInside(e, scope) && !page.index().isAside(e)) {
        read(e.text(), months)
            .ifPresent(r -> found.add(new Candidate<>(r, "[class~=date]", r.note())));
      }
    }
    return found;
  }

  /** Lines that say they hold the date. */
  static List<Candidate<Reading>> labelled(Page page) {
    Map<String, Integer> months = months(page);
    return LabelledLines.values(page, LabelledLines.DATE).stream()
        .flatMap(v -> read(v, months).stream())
        .map(r -> new Candidate<>(r, "strong", r.note()))
        .limit(1)
        .toList();
  }

  private static Optional<Reading> read(String text, Map<String, Integer> months) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    Matcher m = PART.matcher(text);
    return m.find() ? DateReader.read(m.group(), months) : Optional.empty();
  }

  private static Map<String, Integer> months(Page page) {
    Map<String, Integer> months = new HashMap<>();
    LanguageRules.RULES
        .first(page)
        .ifPresent(
            language -> {
              DateFormatSymbols symbols =
                  DateFormatSymbols.getInstance(Locale.forLanguageTag(language.value().value()));
              put(months, symbols.getShortMonths());
              put(months, symbols.getMonths());
            });
    return months;
  }

  private static void put(Map<String, Integer> months, String[] names) {
    for (int i = 0; i < names.length; i++) {
      String name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
      if (!name.isEmpty()) {
        months.put(name, i + 1);
      }
    }
  }
}
