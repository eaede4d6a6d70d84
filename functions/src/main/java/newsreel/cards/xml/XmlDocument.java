package newsreel.cards.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document of XML 1.0 in UTF-8. Characters that XML cannot hold, such as most controls,
 * are left out.
 */
public final class XmlDocument {
  private final XMLStreamWriter out;

  private XmlDocument(XMLStreamWriter out) {
    this.out = out;
  }

  public static byte[] of(Consumer<XmlDocument> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.accept(new XmlDocument(out));
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * An element with what {@code content} writes inside it.
   *
   * @param name with its prefix, where it has one
   */
  public XmlDocument element(String name, Runnable content) {
    return write(
        () -> {
          out.writeStartElement(name);
          content.run();
          out.writeEndElement();
        });
  }

  /** An element with a text, where there is one. */
  public XmlDocument text(String name, @Nullable Object text) {
    return text == null ? this : element(name, () -> characters(text.toString()));
  }

  /** An element without content, with attributes: name, value, name, value … */
  public XmlDocument empty(String name, @Nullable Object... attributes) {
    return element(name, () -> attributes(attributes));
  }

  /** Attributes of the element just begun; those without a value are left out. */
  public XmlDocument attributes(@Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object name = namesAndValues[i];
      Object value = namesAndValues[i + 1];
      if (name != null && value != null) {
        write(() -> out.writeAttribute(name.toString(), legal(value.toString())));
      }
    }
    return this;
  }

  public XmlDocument characters(String text) {
    return write(() -> out.writeCharacters(legal(text)));
  }

  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlDocument write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory could not be written", e);
    }
  }

  /** What is a Char of XML 1.0 (section 2.2). */
  static String legal(String text) {
    if (text.codePoints().allMatch(XmlDocument::isChar)) {
      return text;
    }
    return text.codePoints()
        .filter(XmlDocument::isChar)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
