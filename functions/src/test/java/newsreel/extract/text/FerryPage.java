package newsreel.extract.text;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;

/** Lines of a page about a ferry, and what is read of some in a row. */
final class FerryPage {
  static final String HEADLINE = "Old ferry returns to the northern islands after repairs";
  static final String FIRST =
      "The old ferry sailed to the northern islands again on Monday, four months after a storm had"
          + " broken its rudder and two windows.";
  static final String SECOND =
      "Islanders had waited on the quay since dawn, and some of them had brought cake for the crew"
          + " of the ferry. “We were never in doubt that she would come back,” said the harbour"
          + " master.";

  static final String THIRD =
      "The repairs took longer than planned, because the rudder had to be cast anew in a yard that"
          + " was busy with trawlers.";

  private FerryPage() {}

  static PageContent read(String... lines) {
    byte[] page = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return switch (new TextExtractor().extract(new PageSource(page, null, null))) {
      case Extraction.Extracted extracted -> extracted.content();
      case Extraction.Refused refused -> throw new AssertionError(refused.detail());
    };
  }
}
