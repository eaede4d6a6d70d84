package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;

/** Finds how many comments readers left. */
public final class CommentCountRules {
  private static final Pattern COUNT = Pattern.compile("\\(?(\\d{1,6})\\)?(?:\\s+\\p{L}+)?");

  public static final Rules<Integer> RULES =
      new Rules<>(
          List.of(
              Rule.jsonLd(0.93, "commentCount", CommentCountRules::number),
              new Rule<>("json-ld", 0.9, CommentCountRules::interactions),
              Rule.microdata(0.85, "commentCount", CommentCountRules::number),
              new Rule<>("html", 0.6, CommentCountRules::shown)),
          Integer::equals,
          Object::toString);

  private CommentCountRules() {}

  private static Optional<Integer> number(String text) {
    Matcher m = COUNT.matcher(text.strip());
    return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }

  private static List<Candidate<Integer>> interactions(Page page) {
    List<Candidate<Integer>> found = new ArrayList<>();
    for (Thing article : page.articles()) {
      for (Thing counter : article.things("interactionStatistic")) {
        boolean comments =
            counter.raw("interactionType").anyMatch(t -> t.endsWith("CommentAction"))
                || counter.things("interactionType").stream().anyMatch(t -> t.isA("CommentAction"));
        if (comments) {
          counter
              .raw("userInteractionCount")
              .flatMap(c -> number(c).stream())
              .findFirst()
              .ifPresent(c -> found.add(new Candidate<>(c, counter.at("userInteractionCount"))));
        }
      }
    }
    return found;
  }

  private static List<Candidate<Integer>> shown(Page page) {
    return page.index().commentCounts.stream()
        .filter(e -> e.childrenSize() <= 2)
        .map(e -> e.text())
        .filter(t -> t.length() < 30)
        .flatMap(t -> number(t).stream())
        .map(c -> new Candidate<>(c, "[class~=comment]"))
        .limit(1)
        .toList();
  }
}
