package newsreel.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.ports.PictureWords;
import newsreel.pictures.PictureMaker;
import org.junit.jupiter.api.Test;

/** What a picture says of itself in IPTC and XMP. */
final class PictureFileWordsTest {
  private final PictureMaker maker = new ImageIoPictureMaker();

  @Test
  void captionAndCreditOfIptc() throws Exception {
    byte[] file =
        TestImages.withIptc(
            TestImages.jpeg(400, 300),
            120,
            "The port\nopens — at last",
            80,
            "Ana Ruiz",
            110,
            "EFE");
    assertThat(maker.make(file).words())
        .isEqualTo(new PictureWords("The port opens — at last", "EFE"));
  }

  @Test
  void whoTookItWhereNoCreditLineIsGivenAndElseTheCopyright() throws Exception {
    byte[] plain = TestImages.jpeg(400, 300);
    assertThat(maker.make(TestImages.withIptc(plain, 80, "Ana Ruiz", 116, "© EFE")).words())
        .isEqualTo(new PictureWords(null, "Ana Ruiz"));
    assertThat(maker.make(TestImages.withIptc(plain, 116, "© EFE")).words())
        .isEqualTo(new PictureWords(null, "© EFE"));
  }

  @Test
  void theSameOfXmp() throws Exception {
    String xmp =
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
          xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
         <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
           xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="AFP &amp; EFE">
          <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A quay</rdf:li></rdf:Alt>
          </dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
        """;
    assertThat(maker.make(TestImages.withXmp(TestImages.jpeg(400, 300), xmp)).words())
        .isEqualTo(new PictureWords("A quay", "AFP & EFE"));
  }

  @Test
  void nothingThatADocumentTypePointsTo() throws Exception {
    String xmp =
        """
        <!DOCTYPE x [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>
        <x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>&passwords;</dc:description></x>
        """;
    assertThat(maker.make(TestImages.withXmp(TestImages.jpeg(400, 300), xmp)).words())
        .isEqualTo(PictureWords.NONE);
  }
}
