package org.ambulo.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Classification;

/** Reads classification.yaml. */
final class ClassificationReader {

  private ClassificationReader() {}

  static Classification classification(Fields file) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (Fields fields : file.each("categories")) {
      Category category = category(fields);
      if (categories.put(category.id(), category) != null) {
        fields.fault("two categories have the id '" + category.id() + "'");
      }
    }
    Map<String, List<Classification.Rule>> byDiagnosis = new LinkedHashMap<>();
    Fields diagnoses = file.group("by_diagnosis");
    for (String diagnosis : diagnoses.keys()) {
      byDiagnosis.put(
          diagnosis, diagnoses.each(diagnosis).stream().map(ClassificationReader::rule).toList());
    }
    file.done();
    return new Classification(
        Catalogue.of(List.copyOf(categories.values()), Category::id), byDiagnosis);
  }

  private static Category category(Fields fields) {
    Category category = new Category(fields.text("id"), fields.text("name"), fields.citation());
    fields.ignore("note", "grade").done();
    return category;
  }

  private static Classification.Rule rule(Fields fields) {
    Classification.Rule rule =
        new Classification.Rule(
            fields.text("category"), CriterionReader.read(fields, "when"), fields.citation());
    fields.ignore("note", "cases").done();
    return rule;
  }
}
