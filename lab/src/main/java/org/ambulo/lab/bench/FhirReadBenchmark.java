package org.ambulo.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How quickly a FHIR bundle, in memory as bytes, becomes a patient record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FhirReadBenchmark {

  /** The system property that names the bundle. */
  public static final String FILE = "ambulo.bench.bundle";

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  private final FhirReader reader = new FhirReader(Knowledge.shipped());
  private final byte[] bundle;

  public FhirReadBenchmark() {
    try {
      bundle = Files.readAllBytes(Path.of(System.getProperty(FILE, "")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Benchmark
  public List<PatientRecord> bundleToRecord() {
    return switch (reader.read(bundle, "bundle")) {
      case FhirReading.Read read ->
          read.patients().stream().map(patient -> patient.record().build(AS_OF)).toList();
      case FhirReading.Unreadable bad -> throw new IllegalStateException(bad.message());
    };
  }
}
