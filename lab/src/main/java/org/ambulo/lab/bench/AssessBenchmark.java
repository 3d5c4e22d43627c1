package org.ambulo.lab.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.assessment.Examination;
import org.ambulo.core.assessment.Examiner;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Examinations (red flags to questions) and whole assessments (with medicines, procedures,
 * programme and plan) per second of one thread, of records that are read already.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessBenchmark {

  /** Several, so that nothing is learned by heart; a power of two. */
  private static final int CASES = 64;

  private final Examiner examiner;
  private final Assessor assessor;
  private final List<PatientRecord> full;
  private final PatientRecord empty;
  private int next;

  public AssessBenchmark() {
    KnowledgeBase knowledge = Knowledge.shipped();
    examiner = new Examiner(knowledge);
    assessor = new Assessor(knowledge);
    InventedCases cases = new InventedCases(knowledge);
    full = cases.many(CASES);
    empty = cases.nearlyEmpty();
  }

  @Benchmark
  public Examination examineFullCase() {
    return examiner.examine(nextFull());
  }

  @Benchmark
  public Examination examineNearlyEmptyCase() {
    return examiner.examine(empty);
  }

  @Benchmark
  public Assessment assessFullCase() {
    return assessor.assess(nextFull());
  }

  @Benchmark
  public Assessment assessNearlyEmptyCase() {
    return assessor.assess(empty);
  }

  private PatientRecord nextFull() {
    return full.get(next++ & (CASES - 1));
  }
}
