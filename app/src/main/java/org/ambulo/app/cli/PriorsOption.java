package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.ReliefPriorsReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --priors FILE}: forecast relief by a clinic's own priors. */
final class PriorsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--priors",
      paramLabel = "FILE",
      description =
          "Forecast relief by the priors in this file, as 'ambulo lab refit' writes them. Default:"
              + " those that ship.")
  private Optional<Path> file = Optional.empty();

  /** The knowledge with these priors; a file that cannot be used is a wrong command line. */
  KnowledgeBase in(KnowledgeBase knowledge) {
    return knowledge.withRelief(of(knowledge.relief()));
  }

  /** These priors in place of those that ship. */
  Relief of(Relief shipped) {
    return file.map(path -> read(path, shipped)).orElse(shipped);
  }

  private Relief read(Path path, Relief shipped) {
    try {
      return switch (ReliefPriorsReader.read(path.toString(), Files.readString(path), shipped)) {
        case ReliefPriorsReader.Read read -> read.relief();
        case ReliefPriorsReader.Refused refused ->
            throw refusal(
                refused.faults().stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining(System.lineSeparator() + "ambulo: ")));
      };
    } catch (IOException unreadable) {
      throw refusal(path + ": the priors cannot be read; check the file's name");
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
