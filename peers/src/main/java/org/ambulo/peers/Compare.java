package org.ambulo.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Every method on every clinic, one after the other, each in a JVM of its own; prints a table. */
@SuppressWarnings("InlineFormatString") // head and rows of one table stand together
public final class Compare {

  private static final String HEAD = "%-5s %5s  %-22s %10s %10s %7s %6s %9s %8s %8s %9s %9s";
  private static final String ROW =
      "%-5s %5d  %-22s %10.1f %10.1f %6.1f%% %6d %9d %8.1f %8.1f %9.0f %9.0f";
  private static final double PERCENT = 100;

  /** A method that takes so many times its time and so many seconds more is stopped. */
  private static final int TIMES = 3;

  private static final int SPARE = 120;

  private final List<String> java;
  private final String seconds;
  private final PrintStream out;

  private Compare(List<String> java, String seconds, PrintStream out) {
    this.java = java;
    this.seconds = seconds;
    this.out = out;
  }

  /** Arguments: sizes and seeds with commas between, seconds, options of the JVMs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of(args).subList(3, args.length));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName()));
    Compare compare = new Compare(java, args[2], System.out);
    compare.head();
    for (String size : args[0].split(",", -1)) {
      Sizes.of(size);
      for (String seed : args[1].split(",", -1)) {
        compare.print(compare.all(size, Long.parseLong(seed)));
      }
    }
  }

  private List<Result> all(String size, long seed) throws IOException, InterruptedException {
    List<Result> results = new ArrayList<>();
    for (Method method : Method.values()) {
      results.add(run(method, size, seed));
    }
    return results;
  }

  private Result run(Method method, String size, long seed)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(method.name(), size, Long.toString(seed), seconds));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(
            Math.round(TIMES * Double.parseDouble(seconds)) + SPARE, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    int exit = process.waitFor();
    return said.stream()
        .filter(Result::isResult)
        .findFirst()
        .map(Result::of)
        .orElseThrow(
            () ->
                new IOException(
                    "%s on %s with seed %d ended with (%d) and said:%n%s"
                        .formatted(method, size, seed, exit, String.join("\n", said))));
  }

  private void head() {
    out.println(
        HEAD.formatted(
            "size",
            "seed",
            "method",
            "value",
            "bound",
            "gap",
            "broken",
            "bookings",
            "wall s",
            "CPU s",
            "heap MB",
            "all MB"));
  }

  /** The gap of each is that to the best bound proved by any. */
  private void print(List<Result> results) {
    double bound = results.stream().mapToDouble(Result::bound).min().orElse(Double.NaN);
    for (Result result : results) {
      out.println(
          String.format(
              Locale.ROOT,
              ROW,
              result.size(),
              result.seed(),
              result.method().title(),
              result.value(),
              bound,
              PERCENT * (bound - result.value()) / bound,
              result.violations(),
              result.bookings(),
              result.seconds(),
              result.cpu(),
              result.heap(),
              result.resident()));
    }
    out.flush();
  }
}
