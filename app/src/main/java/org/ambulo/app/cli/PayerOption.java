package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.PayerReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --payer FILE}: judge procedures by the limits of another payer. */
final class PayerOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--payer",
      paramLabel = "FILE",
      description =
          "Judge procedures by the payer's limits in this file, see payers/example.yaml. Default: the"
              + " profile that ships.")
  private Optional<Path> file = Optional.empty();

  /** Who assesses by these limits; a file that cannot be used is a wrong command line. */
  Assessor assessor(KnowledgeBase knowledge) {
    return file.map(path -> Assessors.of(knowledge, payer(path, knowledge)))
        .orElseGet(() -> Assessors.usual(knowledge));
  }

  private PayerProfile payer(Path path, KnowledgeBase knowledge) {
    try {
      return switch (Knowledge.payer(path.toString(), Files.readString(path), knowledge)) {
        case PayerReader.Read read -> read.payer();
        case PayerReader.Refused refused ->
            throw refusal(
                refused.faults().stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining(System.lineSeparator() + "ambulo: ")));
      };
    } catch (IOException unreadable) {
      throw refusal(path + ": the payer's limits cannot be read; check the file's name");
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
