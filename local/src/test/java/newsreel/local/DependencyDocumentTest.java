package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** docs/decisions/0002-dependencies.md, against what the poms depend on. */
class DependencyDocumentTest {
  private static final List<Path> POMS =
      List.of(
          Path.of("../pom.xml"),
          Path.of("../functions/pom.xml"),
          Path.of("../renditions/pom.xml"),
          Path.of("../search/pom.xml"),
          Path.of("../local/pom.xml"),
          Path.of("../bench/pom.xml"),
          Path.of("../checker/pom.xml"),
          Path.of("../client/pom.xml"));

  /** Maven's own, which every build has. */
  private static final Set<String> MAVENS_GROUPS =
      Set.of("org.apache.maven.plugins", "org.codehaus.mojo");

  private static Set<String> dependencies() throws Exception {
    Set<String> found = new TreeSet<>();
    for (Path pom : POMS) {
      Element root = root(pom);
      for (String kind : List.of("dependency", "path", "plugin", "artifactItem")) {
        NodeList elements = root.getElementsByTagName(kind);
        for (int i = 0; i < elements.getLength(); i++) {
          Element element = (Element) elements.item(i);
          String group = text(element, "groupId");
          if (!group.equals("newsreel") && !MAVENS_GROUPS.contains(group) && !group.isEmpty()) {
            found.add(text(element, "artifactId"));
          }
        }
      }
    }
    found.removeAll(Set.of("bom", "junit-bom", "jackson-bom")); // versions of those that are named
    return found;
  }

  private static Element root(Path pom)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(pom.toFile())
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  @Test
  void everyDependencyIsNamedWithAReason() throws Exception {
    String document = Files.readString(Path.of("../docs/decisions/0002-dependencies.md"));
    assertThat(dependencies())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
  }
}
