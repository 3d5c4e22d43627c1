package org.ambulo.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.knowledge.Imaging;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.logic.Criterion;

/** Reads imaging.yaml. */
final class ImagingReader {

  private ImagingReader() {}

  static Imaging imaging(Fields file, Function<String, Optional<Criterion>> redFlags) {
    Fields otherwise = file.group("default");
    Imaging imaging =
        new Imaging(
            rules(file, "rules", redFlags),
            rules(file, "other_tests", redFlags),
            new Imaging.Default(otherwise.text("id"), otherwise.text("text"), otherwise.citation()),
            file.each("notes").stream().map(ImagingReader::note).toList());
    otherwise.done();
    file.ignore("never").done();
    return imaging;
  }

  private static List<ImagingRule> rules(
      Fields file, String key, Function<String, Optional<Criterion>> redFlags) {
    return file.each(key).stream().map(fields -> rule(fields, redFlags)).toList();
  }

  private static ImagingRule rule(Fields fields, Function<String, Optional<Criterion>> redFlags) {
    ImagingRule rule =
        new ImagingRule(
            fields.text("id"),
            fields.oneOf("verdict", ImagingRule.Verdict.class),
            CriterionReader.read(fields, "when", redFlags),
            fields.text("do"),
            fields.text("text"),
            fields.citation());
    fields.ignore("note", "cases").done();
    return rule;
  }

  private static Imaging.Note note(Fields fields) {
    Imaging.Note note = new Imaging.Note(fields.text("id"), fields.text("text"), fields.citation());
    fields.done();
    return note;
  }
}
