package org.ambulo.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab}: studies and benchmarks. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    header = "Studies of the models, and benchmarks.",
    description = "")
final class LabCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "which study? " + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
