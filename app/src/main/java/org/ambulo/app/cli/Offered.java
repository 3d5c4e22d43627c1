package org.ambulo.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A command that is made when it is asked for: to read all options of all commands takes longer
 * than most of them run.
 *
 * @param type carries the name and the header
 * @param whole makes it with its options and its own commands
 */
record Offered(Class<?> type, Supplier<CommandLine> whole) {

  static Offered of(Class<?> type, Supplier<Object> command) {
    return new Offered(type, () -> new CommandLine(command.get()));
  }

  /**
   * The whole command where the words name it anywhere, or name a file of further words; else what
   * a list of commands shows of it.
   */
  CommandLine among(List<String> words) {
    Command said = Objects.requireNonNull(type.getAnnotation(Command.class));
    if (words.contains(said.name()) || words.stream().anyMatch(word -> word.startsWith("@"))) {
      return whole.get();
    }
    return new CommandLine(
        CommandSpec.create()
            .name(said.name())
            .usageMessage(new UsageMessageSpec().header(said.header())));
  }
}
