package org.ambulo.app.cli;

import java.util.concurrent.Callable;
import org.ambulo.lab.relief.ReliefLab;
import org.ambulo.lab.relief.TrajectoryReport;
import picocli.CommandLine.Command;

/** {@code ambulo lab trajectories}. */
@Command(
    name = "trajectories",
    mixinStandardHelpOptions = true,
    header = "What the priors of relief say of groups of patients, beside what was published.",
    description = {
      "",
      "Exit code 1 when a figure is missed and the knowledge base gives no reason for it.",
      ""
    })
final class TrajectoriesCommand implements Callable<Integer> {

  private final Terminal terminal;

  TrajectoriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TrajectoryReport report = ReliefLab.shipped().trajectories();
    terminal.out().print(report.text());
    terminal.out().flush();
    return report.unexplained() == 0 ? 0 : AmbuloCommand.BAD_INPUT;
  }
}
