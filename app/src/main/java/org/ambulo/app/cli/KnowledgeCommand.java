package org.ambulo.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Nearest;
import org.ambulo.fhir.terms.CodeSystems;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.browsing.KnowledgeIndex;
import org.ambulo.knowledge.checking.ContentCheck;
import org.ambulo.knowledge.reading.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo knowledge}. */
@Command(
    name = "knowledge",
    mixinStandardHelpOptions = true,
    header = "Browse or check what Ambulo knows.",
    description = {
      "",
      "Without an ID it says what there is. With a kind (findings, diagnoses, red-flags,"
          + " yellow-flags, imaging, instruments, measures, problems, medicines, interactions,"
          + " procedures, relief, relief-modifiers, published-courses, sources) it lists its entries; with an ID it prints the entry with its sources.",
      ""
    },
    footer = {
      "",
      "Confidence: V verified in the source, K a known publication recalled, U a working default.",
      "",
      "Examples:",
      "  ambulo knowledge findings",
      "  ambulo knowledge rf_ces",
      "  ambulo knowledge IX-040",
      "  ambulo knowledge esi_radicular_acute",
      "  ambulo knowledge --check --content knowledge/content"
    })
final class KnowledgeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", arity = "0..1", description = "A kind, or the id of an entry.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--check",
      description = "Check form, ids, sources, rule cases and branches; exit 1 on a fault.")
  private boolean check;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "Content files to use instead of those in the program.")
  private Optional<Path> content = Optional.empty();

  @Option(
      names = "--code-systems",
      description = "Print Ambulo's own FHIR CodeSystems, one a line; the findings' comes first.")
  private boolean codeSystems;

  private final Terminal terminal;

  KnowledgeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (check) {
      return check();
    }
    if (codeSystems) {
      try (JsonLines lines = new JsonLines(terminal.out())) {
        new CodeSystems(Knowledge.shipped(), AmbuloCommand.version()).all().forEach(lines::print);
      }
      return 0;
    }
    ContentCheck.Report report =
        content.map(ContentCheck::check).orElseGet(KnowledgeCommand::shipped);
    if (report.content().isEmpty() || report.knowledge().isEmpty()) {
      return faults(report);
    }
    return browse(report.content().get(), report.knowledge().get());
  }

  private static ContentCheck.Report shipped() {
    Content content = Knowledge.shippedContent();
    return new ContentCheck.Report(
        List.of(), Optional.of(content), Optional.of(Knowledge.shipped()), 0, 0);
  }

  private int check() {
    ContentCheck.Report report =
        content
            .map(ContentCheck::check)
            .orElseGet(() -> ContentCheck.check(Knowledge.shippedContent()));
    if (!report.faults().isEmpty()) {
      return faults(report);
    }
    terminal
        .out()
        .println(
            KnowledgeIndex.counts(report.knowledge().orElseThrow())
                + "\n"
                + report.rules()
                + " rules, "
                + report.cases()
                + " cases: every number has its confidence and source, every id leads somewhere, every"
                + " case comes out as written, every branch can matter.");
    return 0;
  }

  private int faults(ContentCheck.Report report) {
    report.faults().forEach(fault -> terminal.err().println("ambulo: " + fault));
    terminal.err().println("ambulo: " + report.faults().size() + " faults in the content");
    return AmbuloCommand.BAD_INPUT;
  }

  private int browse(Content files, KnowledgeBase knowledge) {
    KnowledgeIndex index = new KnowledgeIndex(files, knowledge);
    if (id.isEmpty()) {
      terminal.out().println(KnowledgeIndex.counts(knowledge));
      terminal
          .out()
          .println(
              "\nList one kind with 'ambulo knowledge KIND', see one entry with 'ambulo knowledge ID'.");
      return 0;
    }
    Optional<String> listing = index.listing(id.get());
    if (listing.isPresent()) {
      terminal.out().print(listing.get());
      return 0;
    }
    List<KnowledgeIndex.Found> found = index.find(id.get());
    if (found.isEmpty()) {
      terminal
          .err()
          .println(
              "ambulo: no kind and no entry '"
                  + id.get()
                  + "'; the nearest is "
                  + Nearest.to(id.get(), index.ids()));
      return AmbuloCommand.BAD_INPUT;
    }
    for (KnowledgeIndex.Found one : found) {
      terminal.out().print(index.shown(one));
    }
    return 0;
  }
}
