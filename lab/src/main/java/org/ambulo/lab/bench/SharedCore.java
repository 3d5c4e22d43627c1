package org.ambulo.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.assessment.Examiner;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.Knowledge;

/**
 * What a case costs on a whole core, where a processor may be half of a core that others use. A
 * probe is timed before and after each batch of cases; whole-number arithmetic that fills a core by
 * itself, so that it takes up to twice as long beside a neighbour. Batches are told apart by it. By
 * the thread's own processor time.
 */
final class SharedCore {

  private static final int CASES = 64;
  private static final int TENTHS = 10;
  private static final int PROBE = 2_000_000;
  private static final double NANOS_PER_MICROSECOND = 1e3;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double MICROSECONDS_PER_SECOND = 1e6;

  private final Duration warmUp;
  private final Duration measured;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<PatientRecord> cases;
  private final Examiner examiner;
  private final Assessor assessor;

  /** Of all that was done, so that the compiler leaves nothing out. */
  private long sum;

  SharedCore(Duration warmUp, Duration measured) {
    this.warmUp = warmUp;
    this.measured = measured;
    KnowledgeBase knowledge = Knowledge.shipped();
    cases = new InventedCases(knowledge).many(CASES);
    examiner = new Examiner(knowledge);
    assessor = new Assessor(knowledge);
  }

  /** A batch of cases. */
  private record Batch(double probe, double each) {}

  /** Both stages, by tenths of the batches, as plain text. */
  String measure() {
    return table("red flags to questions", 512, one -> examiner.examine(one).questions().size())
        + table("the whole assessment", 128, one -> assessor.assess(one).plan().items().size());
  }

  private String table(String title, int size, ToIntFunction<PatientRecord> work) {
    batches(warmUp, size, work);
    List<Batch> batches = batches(measured, size, work);
    if (sum == 0) {
      throw new IllegalStateException("the cases came to nothing");
    }
    batches.sort(Comparator.comparingDouble(Batch::probe));
    StringBuilder text =
        new StringBuilder(
            "%s, full case; batches by how fast the probe ran%n%12s%12s%12s%n"
                .formatted(title, "probe ms", "case us", "per second"));
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      List<Batch> some =
          batches.subList(batches.size() * tenth / TENTHS, batches.size() * (tenth + 1) / TENTHS);
      double each = some.stream().mapToDouble(Batch::each).average().orElse(Double.NaN);
      text.append(
          String.format(
              Locale.ROOT,
              "%12.2f%12.1f%12.0f%n",
              some.stream().mapToDouble(Batch::probe).average().orElse(Double.NaN),
              each,
              MICROSECONDS_PER_SECOND / each));
    }
    return text.toString();
  }

  private List<Batch> batches(Duration span, int size, ToIntFunction<PatientRecord> work) {
    List<Batch> batches = new ArrayList<>();
    long end = System.nanoTime() + span.toNanos();
    do {
      long start = threads.getCurrentThreadCpuTime();
      sum += probe();
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < size; i++) {
        sum += work.applyAsInt(cases.get(i % CASES));
      }
      long after = threads.getCurrentThreadCpuTime();
      sum += probe();
      long slower = Math.max(before - start, threads.getCurrentThreadCpuTime() - after);
      batches.add(
          new Batch(
              slower / NANOS_PER_MILLISECOND, (after - before) / NANOS_PER_MICROSECOND / size));
    } while (System.nanoTime() < end);
    return batches;
  }

  /** Six chains of additions and the like, none of which waits for another. */
  private static long probe() {
    long a = 1;
    long b = 2;
    long c = 3;
    long d = 4;
    long e = 5;
    long f = 6;
    for (int i = 0; i < PROBE; i++) {
      a += i ^ 3;
      b += i ^ 5;
      c += i | 1;
      d ^= i + 7;
      e += (long) i << 1;
      f ^= i * 3L;
    }
    return a + b + c + d + e + f;
  }
}
