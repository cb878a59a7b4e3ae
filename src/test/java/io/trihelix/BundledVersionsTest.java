package io.trihelix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What goes into the application jar says there which version it is, where scanners look. */
class BundledVersionsTest {
  private static Document pom;

  @BeforeAll
  static void readThePom() throws Exception {
    pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
  }

  /** Direct children by name, and their texts. */
  private static Map<String, String> fields(Node node) {
    var fields = new HashMap<String, String>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      fields.put(child.getNodeName(), child.getTextContent().strip());
    }
    return fields;
  }

  private static Iterable<Map<String, String>> all(String element, String within) {
    var found = new java.util.ArrayList<Map<String, String>>();
    var nodes = pom.getElementsByTagName(element);
    for (int i = 0; i < nodes.getLength(); i++) {
      if (((Element) nodes.item(i)).getParentNode().getParentNode().getNodeName().equals(within)) {
        found.add(fields(nodes.item(i)));
      }
    }
    return found;
  }

  @Test
  void everyBundledLibraryTellsItsVersion() throws Exception {
    Map<String, String> properties = fields(pom.getElementsByTagName("properties").item(0));
    int bundled = 0;
    for (Map<String, String> library : all("dependency", "project")) {
      if (!library.containsKey("scope")) {
        bundled++;
        String name = library.get("groupId") + "/" + library.get("artifactId");
        String version = library.get("version");
        if (version.startsWith("${")) {
          version = properties.get(version.substring(2, version.length() - 1));
        }
        try (InputStream in =
            getClass().getResourceAsStream("/META-INF/maven/" + name + "/pom.properties")) {
          assertNotNull(in, name + " tells no version: add one to src/main/bundled");
          var told = new Properties();
          told.load(in);
          assertEquals(version, told.getProperty("version"), name);
        }
      }
    }
    assertTrue(bundled > 5, "the pom was read");
  }

  @Test
  void everyPluginHasAVersion() {
    int plugins = 0;
    for (String within : new String[] {"build", "pluginManagement"}) {
      for (Map<String, String> plugin : all("plugin", within)) {
        plugins++;
        assertTrue(
            plugin.getOrDefault("version", "").matches("[0-9][0-9.]*"), plugin.get("artifactId"));
      }
    }
    assertTrue(plugins > 8, "the pom was read");
  }
}
