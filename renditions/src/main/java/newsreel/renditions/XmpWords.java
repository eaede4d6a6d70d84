package newsreel.renditions;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The properties of XMP (ISO 16684-1) that say the same as IPTC's. It is XML from anywhere: nothing
 * that a document type declares or points to is looked at.
 */
final class XmpWords {
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final int MAX_TEXT = 40_000;

  private XmpWords() {}

  static EmbeddedWords read(byte @Nullable [] xmp) {
    Map<String, String> texts = new HashMap<>();
    if (xmp != null) {
      try {
        collect(xmp, texts);
      } catch (XMLStreamException | RuntimeException damaged) {
        // what was found before it counts
      }
    }
    return new EmbeddedWords(
        texts.get(DC + "description"),
        texts.get(PHOTOSHOP + "Credit"),
        texts.get(DC + "creator"),
        texts.get(DC + "rights"));
  }

  private static void collect(byte[] xmp, Map<String, String> texts) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(xmp));
    Deque<String> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(name(xml.getNamespaceURI(), xml.getLocalName()));
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            put(
                texts,
                name(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i)),
                xml.getAttributeValue(i));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.stream()
                .filter(XmpWords::isWanted)
                .findFirst()
                .ifPresent(property -> put(texts, property, xml.getText()));
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
  }

  private static boolean isWanted(String name) {
    return name.startsWith(DC) || name.startsWith(PHOTOSHOP);
  }

  private static String name(@Nullable String namespace, String local) {
    return namespace == null ? local : namespace + local;
  }

  /** The first of several languages or people counts. */
  private static void put(Map<String, String> texts, String property, String text) {
    if (isWanted(property) && !text.isBlank() && text.length() < MAX_TEXT) {
      texts.putIfAbsent(property, text);
    }
  }
}
