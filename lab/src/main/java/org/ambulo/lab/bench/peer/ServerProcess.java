package org.ambulo.lab.bench.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.ambulo.lab.bench.http.FhirClient;

/** A server that was started here, from its first answer until it is closed. */
final class ServerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final double NANOS = 1e9;
  private static final double KILO = 1024.0;

  private final Process process;
  private final double secondsToFirstAnswer;

  private ServerProcess(Process process, double secondsToFirstAnswer) {
    this.process = process;
    this.secondsToFirstAnswer = secondsToFirstAnswer;
  }

  /**
   * Starts it and waits until it says what it can do.
   *
   * @param log where it writes to, after what is there already
   * @throws IOException if it ends first, or does not answer within five minutes
   */
  static ServerProcess start(Contender contender, Path log, LongSupplier nanos)
      throws IOException, InterruptedException {
    FhirClient client = new FhirClient(contender.base(), contender.credentials(), nanos);
    if (answers(client)) {
      throw new IOException(
          "something answers at (" + contender.base() + ") before the server was started");
    }
    long start = nanos.getAsLong();
    Process process =
        new ProcessBuilder(contender.command())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!answers(client)) {
      if (!process.isAlive() || nanos.getAsLong() - start > LONGEST_START.toNanos()) {
        process.destroyForcibly();
        throw new IOException(
            "(%s) did not start; what it said is in %s".formatted(contender.name(), log));
      }
      Thread.sleep(BETWEEN);
    }
    return new ServerProcess(process, (nanos.getAsLong() - start) / NANOS);
  }

  private static boolean answers(FhirClient client) {
    try {
      return client.get("/metadata").isSuccess();
    } catch (IOException notYet) {
      return false;
    }
  }

  double secondsToFirstAnswer() {
    return secondsToFirstAnswer;
  }

  /** Of all processors together, until now. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / NANOS;
  }

  /** What it holds of the machine's memory now, in MB; not a number where nobody says. */
  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    List<String> lines = Files.readAllLines(status);
    return lines.stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILO)
        .sum();
  }

  /** Asks it to stop, and stops it if it does not within a minute. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
