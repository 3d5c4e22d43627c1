package org.ambulo.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.relief.Library;
import org.ambulo.knowledge.Knowledge;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks; JMH prints its own progress and results. */
public final class Benches {

  private static final int SECONDS = 2;
  private static final int ROUNDS = 5;

  /** An assessment is much code, which the compiler takes half a minute to finish with. */
  private static final int ROUNDS_TO_WARM_UP = 15;

  private static final int RECORDS = 20_000;
  private static final int WARM_UP = 35;
  private static final int MEASURED = 40;

  private Benches() {}

  /** Examinations and assessments per second of one thread, and what one of each allocates. */
  public static void assess() throws RunnerException {
    Options options =
        options(AssessBenchmark.class)
            .warmupIterations(ROUNDS_TO_WARM_UP)
            .measurementIterations(2 * ROUNDS)
            .addProfiler("gc")
            .build();
    new Runner(options).run();
  }

  /** What an examination and an assessment cost on a core that nobody shares. */
  public static String core() {
    return new SharedCore(Duration.ofSeconds(WARM_UP), Duration.ofSeconds(MEASURED)).measure();
  }

  /** Milliseconds of a forecast of relief, and the size of a library. */
  public static String relief() throws RunnerException {
    new Runner(options(ReliefBenchmark.class).build()).run();
    return Library.SIZE + " trajectories a stratum, " + Library.bytes() + " bytes";
  }

  /** Milliseconds to read the bundle, and from them the MB/s. */
  public static String read(Path bundle) throws RunnerException, IOException {
    Options options =
        options(FhirReadBenchmark.class)
            .jvmArgsAppend("-D" + FhirReadBenchmark.FILE + "=" + bundle.toAbsolutePath())
            .build();
    double milliseconds = new Runner(options).run().iterator().next().getPrimaryResult().getScore();
    double megabytes = Files.size(bundle) / 1e6;
    return String.format(
        Locale.ROOT,
        "%.2f MB in %.2f ms: %.0f MB/s",
        megabytes,
        milliseconds,
        megabytes / milliseconds * 1000);
  }

  /** Bytes that one record of a full case keeps, by the heap before and after many of them. */
  public static String memory() {
    KnowledgeBase knowledge = Knowledge.shipped();
    InventedCases cases = new InventedCases(knowledge);
    List<PatientRecord> warm = cases.many(RECORDS / 20);
    long before = used();
    List<PatientRecord> records = new ArrayList<>(cases.many(RECORDS));
    long after = used();
    long each = (after - before) / records.size();
    int answers = warm.getFirst().findings().size();
    return each + " bytes per record of " + answers + " answered findings";
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include(benchmark.getName())
        .forks(1)
        .warmupIterations(ROUNDS)
        .warmupTime(TimeValue.seconds(SECONDS))
        .measurementIterations(ROUNDS)
        .measurementTime(TimeValue.seconds(SECONDS));
  }
}
