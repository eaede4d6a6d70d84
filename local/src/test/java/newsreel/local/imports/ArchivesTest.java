package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newsreel.ingest.PageRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Pages in web archives, ZIP, MHTML and sitemaps. */
class ArchivesTest {
  private static final int RECORDS = Integer.getInteger("newsreel.archive.records", 400);

  /** Bytes that reading may leave in memory, whatever the archive holds. */
  private static final long MAX_KEPT = 16L << 20;

  private static final Instant FIRST = Instant.parse("2024-03-01T10:00:00Z");
  private static final Instant SECOND = FIRST.plusSeconds(3600);
  private static final Instant THIRD = SECOND.plusSeconds(3600);
  private static final String A = "https://news.example.org/a";
  private static final String B = "https://news.example.org/b";

  @TempDir private Path folder;

  private List<SourceEntry> read(Path... paths) throws IOException {
    return read(Arrays.stream(paths).map(Path::toString).toArray(String[]::new));
  }

  private static List<SourceEntry> read(String... arguments) throws IOException {
    List<SourceEntry> entries = new ArrayList<>();
    try (FileSource source = new FileSource(List.of(arguments), InputStream.nullInputStream())) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        entries.add(entry.get());
      }
    }
    return entries;
  }

  /** Address and content of each page. */
  private static List<String> pages(List<SourceEntry> entries) {
    return entries.stream()
        .filter(SourceEntry.Page.class::isInstance)
        .map(entry -> ((SourceEntry.Page) entry).page())
        .map(page -> page.url() + " " + new String(page.content(), UTF_8))
        .toList();
  }

  private static List<String> told(List<SourceEntry> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                switch (entry) {
                  case SourceEntry.Page page -> Optional.<String>empty().stream();
                  case SourceEntry.Fault(String place, String detail) ->
                      Optional.of("fault: " + detail).stream();
                  case SourceEntry.Unreadable(Path file, String detail) ->
                      Optional.of("unreadable: " + detail).stream();
                  case SourceEntry.PassedOver(String place, String reason) ->
                      Optional.of(reason).stream();
                })
        .toList();
  }

  private Path archive(String name) {
    return folder.resolve(name);
  }

  @Test
  void anArchiveGivesThePagesThatWereWrittenIntoItAndKeepsNoneInMemory(TestReporter reporter)
      throws IOException {
    Path archive = archive("crawl.warc.gz");
    try (GeneratedSource pages = new GeneratedSource(RECORDS, 5);
        TestWarc warc = new TestWarc(archive)) {
      Instant date = FIRST;
      for (var entry = pages.next(); entry.isPresent(); entry = pages.next()) {
        PageRecord page = ((SourceEntry.Page) entry.get()).page();
        date = date.plusSeconds(1);
        warc.answer(
            Objects.requireNonNull(page.url()).value(),
            date,
            200,
            page.contentType(),
            page.content());
      }
    }
    long before = used();
    long start = System.nanoTime();
    int read = 0;
    try (GeneratedSource pages = new GeneratedSource(RECORDS, 5);
        FileSource source =
            new FileSource(List.of(archive.toString()), InputStream.nullInputStream())) {
      for (var entry = pages.next(); entry.isPresent(); entry = pages.next()) {
        PageRecord written = ((SourceEntry.Page) entry.get()).page();
        if (!written.contentType().startsWith("text/html")) {
          assertThat(source.next().orElseThrow()).isInstanceOf(SourceEntry.PassedOver.class);
          continue;
        }
        PageRecord page = ((SourceEntry.Page) source.next().orElseThrow()).page();
        assertThat(page.url()).isEqualTo(written.url());
        assertThat(page.contentType()).isEqualTo(written.contentType());
        assertThat(page.content()).isEqualTo(written.content());
        read++;
      }
      assertThat(source.next()).isEmpty();
      assertThat(source.done()).isEqualTo(source.total());
      assertThat(used() - before).isLessThan(MAX_KEPT);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(read).isGreaterThan(RECORDS / 2);
    reporter.publishEntry("pages a second", "%.0f".formatted(read / seconds));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void theNewestCaptureOfAUrlComesLastAndOlderOnesBehindItAreLeft() throws IOException {
    try (TestWarc warc = new TestWarc(archive("1.warc"))) {
      warc.page(A, FIRST, "one").page(A, THIRD, "three").page(B, FIRST, "b");
    }
    try (TestWarc warc = new TestWarc(archive("2.warc"))) {
      warc.page(A, SECOND, "two");
    }
    List<SourceEntry> entries = read(archive("1.warc"), archive("2.warc"));
    assertThat(pages(entries)).containsExactly(A + " one", A + " three", B + " b");
    assertThat(told(entries))
        .containsExactly("Captures before a later one of the same URL are not needed.");
  }

  @Test
  void aRevisitGivesThePageThatItRefersToWhereTheUrlHadAnotherSince() throws IOException {
    try (TestWarc warc = new TestWarc(archive("1.warc.gz"))) {
      warc.page(A, FIRST, "one").revisit(A, SECOND, "one");
    }
    try (TestWarc warc = new TestWarc(archive("2.warc.gz"))) {
      warc.page(A, SECOND, "two")
          .revisit(A, THIRD, "one")
          .revisit(B, THIRD, "two")
          .revisit(B, THIRD.plusSeconds(1), "elsewhere")
          .revisit(A, FIRST, "two");
    }
    List<SourceEntry> entries = read(archive("1.warc.gz"), archive("2.warc.gz"));
    assertThat(pages(entries)).containsExactly(A + " one", A + " two", A + " one", B + " two");
    assertThat(told(entries))
        .containsExactly(
            "Revisits of an unchanged page say nothing new.",
            "Revisits of captures that are in other archives say nothing new.",
            "Captures before a later one of the same URL are not needed.");
  }

  @Test
  void onlyHtmlThatWasAnsweredWholeIsAPage() throws IOException {
    try (TestWarc warc = new TestWarc(archive("mixed.warc"))) {
      warc.answer(A, FIRST, 404, TestWarc.HTML, "gone".getBytes(UTF_8))
          .answer(A + ".png", FIRST, 200, "image/png", new byte[] {1})
          .answer("dns:news.example.org", FIRST, 200, "text/dns", new byte[] {1})
          .answer(B, FIRST, 200, "", "<p>b".getBytes(UTF_8))
          .answer(B + "/f", FIRST, 200, "", new byte[] {0, 1, 2})
          .answer(A, SECOND, 200, TestWarc.HTML, "cut".getBytes(UTF_8), WarcTruncationReason.LENGTH)
          .answer(A, THIRD, 200, "application/xhtml+xml", "<html/>".getBytes(UTF_8))
          .answer(A + "/big", FIRST, 200, TestWarc.HTML, new byte[PageRecord.MAX_CONTENT + 1]);
    }
    List<SourceEntry> entries = read(archive("mixed.warc"));
    assertThat(pages(entries)).containsExactly(B + " <p>b", A + " <html/>");
    assertThat(told(entries))
        .containsExactly(
            "Answers with other statuses than 200 are no pages.",
            "Records of other types than HTML are no pages.",
            "Records of other types than HTML are no pages.",
            "fault: The page was cut off when it was archived (LENGTH).",
            "fault: The page has more than 5,242,880 bytes.");
  }

  @Test
  void codingsOfTheTransferAreUndoneAndTheCharsetIsKept() throws IOException {
    byte[] latin = "<h1>Köln</h1>".getBytes(ISO_8859_1);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("<p>packed".getBytes(UTF_8));
    }
    try (TestWarc warc = new TestWarc(archive("coded.warc"))) {
      warc.answer(A, FIRST, 200, "text/html;charset=ISO-8859-1", latin)
          .answer(
              A + "/g",
              FIRST,
              200,
              TestWarc.HTML,
              packed.toByteArray(),
              "Content-Encoding: gzip",
              "Content-Length: " + packed.size())
          .answer(
              A + "/c",
              FIRST,
              200,
              TestWarc.HTML,
              "6\r\nchunk \r\n2\r\ned\r\n0\r\n\r\n".getBytes(UTF_8),
              "Transfer-Encoding: chunked")
          .answer(A + "/u", FIRST, 200, TestWarc.HTML, latin, "Content-Encoding: unheard-of");
    }
    List<SourceEntry> entries = read(archive("coded.warc"));
    PageRecord first = ((SourceEntry.Page) entries.getFirst()).page();
    assertThat(first.contentType()).isEqualTo("text/html; charset=iso-8859-1");
    assertThat(first.content()).isEqualTo(latin);
    assertThat(pages(entries)).contains(A + "/g <p>packed", A + "/c chunk ed");
    assertThat(told(entries)).singleElement().asString().startsWith("fault: The record cannot");
  }

  @Test
  void aDamagedArchiveGivesWhatStandsBeforeTheDamage() throws IOException {
    try (TestWarc warc = new TestWarc(archive("whole.warc.gz"))) {
      warc.page(A, FIRST, "one").page(B, FIRST, "two ".repeat(1000));
    }
    byte[] whole = Files.readAllBytes(archive("whole.warc.gz"));
    Files.write(archive("cut.warc.gz"), Arrays.copyOf(whole, whole.length - 40));
    List<SourceEntry> entries = read(archive("cut.warc.gz"));
    assertThat(pages(entries)).containsExactly(A + " one");
    assertThat(told(entries)).isNotEmpty().allMatch(s -> s.matches("(fault|unreadable): .*"));

    Files.writeString(archive("no.warc"), "Not at all an archive\n");
    assertThat(told(read(archive("no.warc"))))
        .singleElement()
        .asString()
        .contains("cannot be read");
  }

  @Test
  void anArchiveWithoutATellingNameIsKnownByItsFirstBytes() throws IOException {
    Path nameless = archive("crawl");
    try (TestWarc warc = new TestWarc(Files.newOutputStream(nameless), true)) {
      warc.page(A, FIRST, "one");
    }
    assertThat(pages(read(nameless))).containsExactly(A + " one");

    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (TestWarc warc = new TestWarc(plain, false)) {
      warc.page(B, FIRST, "two");
    }
    try (OutputStream whole =
        new GZIPOutputStream(Files.newOutputStream(archive("whole.warc.gz")))) {
      whole.write(plain.toByteArray());
    }
    assertThat(pages(read(archive("whole.warc.gz")))).containsExactly(B + " two");
  }

  private void zip(Path file, Object... namesAndContents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(
            namesAndContents[i + 1] instanceof byte[] bytes
                ? bytes
                : ((String) namesAndContents[i + 1]).getBytes(UTF_8));
      }
    }
  }

  @Test
  void aZipGivesThePagesOfItsFilesAndTellsTheOthers() throws IOException {
    Path zip = archive("pages.zip");
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (TestWarc crawl = new TestWarc(warc, true)) {
      crawl.page(A, FIRST, "one");
    }
    zip(
        zip,
        "a/one.html",
        "<h1>One</h1>",
        "lines.ndjson",
        "{\"url\": \"" + B + "\", \"text\": \"Two\"}\nno JSON\n",
        "crawl.warc.gz",
        warc.toByteArray(),
        "style.css",
        "p {}",
        "inner.zip",
        "PK",
        "__MACOSX/a/._one.html",
        "junk");
    List<SourceEntry> entries = read(zip);
    assertThat(pages(entries)).containsExactly("null <h1>One</h1>", B + " Two", A + " one");
    assertThat(told(entries))
        .containsExactly(
            "fault: The line is not JSON.",
            "Files named .css are no pages.",
            "Archives within archives are not read.");
    assertThat(entries.getFirst().place()).isEqualTo(zip + "!/a/one.html");

    byte[] whole = Files.readAllBytes(zip);
    Files.write(archive("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(told(read(archive("cut.zip")))).singleElement().asString().startsWith("fault: The ");
  }

  @Test
  void aWaczGivesThePagesOfItsWebArchives() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (TestWarc crawl = new TestWarc(warc, true)) {
      crawl.page(A, FIRST, "one").page(A, SECOND, "two").revisit(A, THIRD, "one");
    }
    zip(
        archive("crawl.wacz"),
        "datapackage.json",
        "{}",
        "indexes/index.cdx",
        "cdx",
        "pages/pages.jsonl",
        "{\"format\": \"json-pages-1.0\"}\n",
        "archive/data.warc.gz",
        warc.toByteArray());
    List<SourceEntry> entries = read(archive("crawl.wacz"));
    assertThat(pages(entries)).containsExactly(A + " one", A + " two", A + " one");
    assertThat(told(entries)).isEmpty();
  }

  @Test
  void aPageThatABrowserSavedWholeIsItsHtmlAtItsAddress() throws IOException {
    String quoted =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://news.example.org/saved
        MIME-Version: 1.0
        Content-Type: multipart/related;
        \ttype="text/html";
        \tboundary="----Part--x"

        ------Part--x
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        AAAA
        ------Part--x
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://news.example.org/saved?page=3D1

        <h1>K=C3=B6ln =
        am Rhein</h1> a=zz
        ------Part--x--
        """;
    Path saved = Files.writeString(archive("saved.mhtml"), quoted.replace("\n", "\r\n"));
    assertThat(pages(read(saved)))
        .containsExactly("https://news.example.org/saved?page=3D1 <h1>Köln am Rhein</h1> a=zz\r\n");

    Path nested =
        Files.writeString(
            archive("nested.mht"),
            """
            Content-Type: multipart/related; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain

            Words
            --inner
            Content-Type: text/html
            Content-Transfer-Encoding: base64

            PGgxPkE8L2gxPg==
            --inner--
            --outer--
            """);
    assertThat(pages(read(nested))).containsExactly("null <h1>A</h1>");

    Path other = Files.writeString(archive("none.mht"), "Content-Type: text/plain\n\nWords\n");
    assertThat(told(read(other))).containsExactly("fault: The file has no part that is HTML.");
  }

  @Test
  void aSitemapGivesTheAddressesOfItsPages() throws IOException {
    Path map = archive("sitemap.xml");
    Files.writeString(
        map,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>%s</loc></url><url><loc>%s</loc><lastmod>2024-03-01</lastmod></url></urlset>
        """
            .formatted(A, B));
    List<SourceEntry> entries = read(map);
    assertThat(pages(entries)).containsExactly("null " + A, "null " + B);
    assertThat(((SourceEntry.Page) entries.getFirst()).page().contentType())
        .isEqualTo("text/uri-list");

    Path other = Files.writeString(archive("other.xml"), "<!DOCTYPE x SYSTEM 'a'><x/>");
    assertThat(told(read(other)))
        .containsExactly("XML that is no sitemap and no feed has no pages.");
  }

  @Test
  void anAgencysItemIsAPageOfItsOwnType() throws IOException {
    String item =
        "<?xml version='1.0'?>\n<g:newsItem xmlns:g='http://iptc.org/std/nar/2006-10-01/'/>";
    Files.writeString(archive("item.xml"), item);
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(archive("packed.xml.gz")))) {
      packed.write(item.getBytes(UTF_8));
    }
    for (String name : List.of("item.xml", "packed.xml.gz")) {
      PageRecord page = ((SourceEntry.Page) read(archive(name)).getFirst()).page();
      assertThat(page.contentType()).isEqualTo("application/vnd.iptc.g2.newsitem+xml");
      assertThat(new String(page.content(), UTF_8)).isEqualTo(item);
    }
  }

  @Test
  void aSitemapAtAnAddressIsFetchedWithThoseThatItsIndexNames() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String at = "http://127.0.0.1:" + site.getAddress().getPort();
    site.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body =
                path.equals("/index.xml")
                    ? "<sitemapindex><sitemap><loc>%s/1.xml</loc></sitemap><sitemap><loc>%s/2.xml</loc></sitemap><sitemap><loc>%s/index.xml</loc></sitemap></sitemapindex>"
                        .formatted(at, at, at)
                    : "<urlset><url><loc>%s</loc></url></urlset>".formatted(A);
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(path.equals("/2.xml") ? 500 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    site.start();
    try {
      List<SourceEntry> entries = read(at + "/index.xml");
      assertThat(pages(entries)).containsExactly("null " + A);
      assertThat(told(entries))
          .containsExactly("fault: The sitemap cannot be had (it answers 500).");
    } finally {
      site.stop(0);
    }
  }
}
