package org.ambulo.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The program as a process of its own, to be stopped or killed. */
public final class Running implements AutoCloseable {

  private static final long LIMIT_SECONDS = 180;
  private static final Duration GLANCE = Duration.ofMillis(1);

  private final Process process;

  private Running(Process process) {
    this.process = process;
  }

  /** Starts it with these settings in the environment and nothing else of it. */
  public static Running start(Map<String, String> environment, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Ambulo.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AMBULO"));
    builder.environment().putAll(environment);
    try {
      return new Running(builder.start());
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  /** Waits until it has said something, and gives all that it said up to there. */
  public String said(Predicate<String> enough) {
    StringBuilder all = new StringBuilder();
    try {
      BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
      while (!enough.test(all.toString())) {
        int one = reader.read();
        if (one < 0) {
          throw new IllegalStateException("it ended before, having said: " + all);
        }
        all.append((char) one);
      }
      return all.toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits until something is so; false where it ended before. */
  public boolean until(BooleanSupplier condition) {
    while (process.isAlive()) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return false;
  }

  /** SIGKILL. */
  public void kill() {
    process.toHandle().destroyForcibly();
    ended();
  }

  /** SIGTERM. */
  public void stop() {
    process.toHandle().destroy();
  }

  /** Waits for the exit code. */
  public int ended() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it does not end");
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
