import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Reads every CAS of a folder with UIMA's own code, and says how many spans of names and quotes it has. */
public class ReadCas {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    TypeSystemDescription types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(folder.resolve("TypeSystem.xml").toFile()));
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(path -> path.toString().endsWith(".xmi")).sorted().collect(Collectors.toList());
    }
    int spans = 0;
    for (Path file : files) {
      CAS cas = CasCreationUtils.createCas(types, null, null);
      try (FileInputStream in = new FileInputStream(file.toFile())) {
        XmiCasDeserializer.deserialize(in, cas);
      }
      for (AnnotationFS annotation : cas.getAnnotationIndex()) {
        String name = annotation.getType().getName();
        if (annotation.getCoveredText().isEmpty()) throw new IllegalStateException(file + ": an empty " + name);
        if (name.endsWith("NamedEntity") || name.startsWith("isnad.")) spans += 1;
      }
    }
    System.out.println("{\"articles\":" + files.size() + ",\"spans\":" + spans + "}");
  }
}
