package org.ambulo.knowledge.reading;

import java.util.List;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.PerformanceTest;

/** Reads performance-tests.yaml. */
final class PerformanceTestReader {

  private PerformanceTestReader() {}

  static List<PerformanceTest> tests(Fields file) {
    List<PerformanceTest> tests =
        file.each("tests").stream().map(PerformanceTestReader::test).toList();
    file.ignore("notes", "battery").done();
    return tests;
  }

  private static PerformanceTest test(Fields fields) {
    PerformanceTest test =
        new PerformanceTest(
            fields.text("id"),
            fields.text("name"),
            fields.text("unit"),
            fields.text("direction").equals("higher_worse"),
            InstrumentReader.range(fields.group("range")),
            fields.optionalText("feeds"),
            fields.optionalText("method").map(List::of).orElse(List.of()),
            new Citation(
                fields.has("conf") ? fields.oneOf("conf", Confidence.class) : Confidence.U,
                fields.texts("src")));
    fields.keys();
    return test;
  }
}
