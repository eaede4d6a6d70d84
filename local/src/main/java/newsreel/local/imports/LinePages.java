package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import newsreel.imports.Gzip;
import newsreel.imports.PageLines;
import newsreel.ingest.PageRecord;

/** The pages of NDJSON, packed or not. */
final class LinePages implements PageReader {
  private final String name;
  private final InputStream in;
  private final PageLines lines;

  LinePages(String name, InputStream in) throws IOException {
    this.name = name;
    this.in = in;
    this.lines = new PageLines(Gzip.unpacked(in));
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    return lines
        .next()
        .map(
            line ->
                switch (line) {
                  case PageLines.Line.Page(long number, PageRecord page) ->
                      new SourceEntry.Page(name + ":" + number, page);
                  case PageLines.Line.Faulty(long number, String detail) ->
                      new SourceEntry.Fault(name + ":" + number, detail);
                });
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
