package org.ambulo.knowledge.checking;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.ContentFolder;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.KnowledgeReader;

/** Checks a folder of content: form, ids, citations, rule cases, branches. */
public final class ContentCheck {

  /**
   * What was found.
   *
   * @param content the files, where they could be read
   * @param knowledge the knowledge base, where it could be made
   * @param rules how many rules were checked
   * @param cases how many cases of theirs were judged
   */
  public record Report(
      List<Fault> faults,
      Optional<Content> content,
      Optional<KnowledgeBase> knowledge,
      int rules,
      int cases) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  private ContentCheck() {}

  public static Report check(Path folder) {
    return switch (ContentFolder.read(folder)) {
      case ContentFolder.Refused refused ->
          new Report(refused.faults(), Optional.empty(), Optional.empty(), 0, 0);
      case ContentFolder.Read read -> check(read.content());
    };
  }

  /** The faults in the rules of files that stand beside the content, and in their cases. */
  public static List<Fault> rules(Content content, KnowledgeBase knowledge) {
    Faults faults = new Faults();
    new RuleCheck(content, knowledge, faults).check();
    return faults.all();
  }

  public static Report check(Content content) {
    Faults faults = new Faults();
    SchemaCheck.check(content, faults);
    CitationCheck.check(content, faults);
    return switch (KnowledgeReader.read(content)) {
      case KnowledgeReader.Refused refused -> {
        refused.faults().forEach(f -> faults.add(f.file(), f.place(), f.path(), f.message()));
        yield new Report(faults.all(), Optional.of(content), Optional.empty(), 0, 0);
      }
      case KnowledgeReader.Read read -> {
        RuleCheck rules = new RuleCheck(content, read.knowledge(), faults);
        rules.check();
        yield new Report(
            faults.all(),
            Optional.of(content),
            Optional.of(read.knowledge()),
            rules.rules(),
            rules.cases());
      }
    };
  }
}
