package org.ambulo.knowledge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ambulo.knowledge.checking.ContentCheck;
import org.ambulo.knowledge.reading.ContentPack;
import org.ambulo.knowledge.reading.Fault;

/** The build step that checks the content and packs it; ends the build when there is a fault. */
public final class PackContent {

  private PackContent() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path pack = Path.of(args[1]);
    ContentCheck.Report report = ContentCheck.check(folder);
    List<Fault> faults = report.faults();
    if (!faults.isEmpty()) {
      System.err.print(Knowledge.text(faults));
      System.err.println(faults.size() + " faults in " + folder);
      System.exit(1);
    }
    Files.createDirectories(pack.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(pack)) {
      ContentPack.write(report.content().orElseThrow(), out);
    }
  }
}
