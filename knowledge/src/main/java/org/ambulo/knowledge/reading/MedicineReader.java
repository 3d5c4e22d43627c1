package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineClass;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.MedicineIndication;
import org.ambulo.core.logic.Criterion;

/** Reads medicines/ and medicine-classes.yaml. */
final class MedicineReader {

  private MedicineReader() {}

  static List<MedicineClass> classes(Fields file) {
    List<MedicineClass> classes = file.each("classes").stream().map(MedicineReader::named).toList();
    file.done();
    return classes;
  }

  private static MedicineClass named(Fields fields) {
    MedicineClass named = new MedicineClass(fields.text("id"), fields.text("name"));
    fields.done();
    return named;
  }

  static List<MedicineIndication> indications(Fields file) {
    List<MedicineIndication> indications =
        file.each("indications").stream().map(MedicineReader::indication).toList();
    file.done();
    return indications;
  }

  static LimitConditions limitConditions(Fields file) {
    LimitConditions conditions =
        new LimitConditions(
            condition(file.group("older")),
            condition(file.group("liver_or_alcohol")),
            condition(file.group("pregnant")),
            condition(file.group("first_trimester")),
            condition(file.group("may_be_pregnant")),
            value(file.group("units_at_once")),
            value(file.group("list_holds_days")).intValueExact());
    file.done();
    return conditions;
  }

  private static BigDecimal value(Fields fields) {
    fields.citation();
    BigDecimal value = fields.number("value");
    fields.done();
    return value;
  }

  private static Criterion condition(Fields fields) {
    Criterion when = CriterionReader.read(fields, "when");
    fields.ignore("cases", "conf", "src").done();
    return when;
  }

  private static MedicineIndication indication(Fields fields) {
    MedicineIndication indication =
        new MedicineIndication(
            fields.text("id"), CriterionReader.read(fields, "when"), fields.citation());
    fields.ignore("cases").done();
    return indication;
  }

  static Medicine medicine(Fields fields) {
    Medicine.Role role = fields.oneOf("role", Medicine.Role.class);
    Optional<Fields> codes = fields.optionalGroup("codes");
    Medicine medicine =
        new Medicine(
            fields.text("id"),
            fields.text("name"),
            role,
            codes.flatMap(c -> c.optionalText("rxnorm")),
            codes.map(c -> c.texts("atc")).orElse(List.of()),
            fields.texts("also"),
            new LinkedHashSet<>(fields.texts("classes")),
            fields.texts("routes"),
            role == Medicine.Role.CO_MEDICATION ? Optional.empty() : Optional.of(use(fields)),
            fields.optionalGroup("mme").map(MedicineReader::mme),
            fields.optionalText("note"),
            fields.citation());
    codes.ifPresent(c -> c.ignore("rxnorm_conf").done());
    fields.done();
    return medicine;
  }

  private static Medicine.MmeFactor mme(Fields fields) {
    Medicine.MmeFactor factor =
        new Medicine.MmeFactor(
            fields.number("factor"),
            fields.text("unit").equals("mg")
                ? Medicine.MmeFactor.Unit.MG_PER_DAY
                : Medicine.MmeFactor.Unit.MCG_PER_HOUR,
            fields.texts("routes"),
            fields.citation());
    fields.done();
    return factor;
  }

  private static Medicine.Use use(Fields fields) {
    Map<String, Medicine.Evidence> evidence = new HashMap<>();
    fields
        .optionalGroup("evidence")
        .ifPresent(all -> all.keys().forEach(key -> evidence.put(key, evidence(all.group(key)))));
    Map<String, String> liver = new LinkedHashMap<>();
    Fields byClass = fields.group("liver");
    byClass.keys().forEach(key -> liver.put(key, byClass.text(key)));
    fields.ignore("daily_note");
    return new Medicine.Use(
        fields.optionalGroup("daily_mg").map(MedicineReader::limit),
        start(fields.group("start")),
        fields.has("max_days") ? Optional.of(fields.whole("max_days")) : Optional.empty(),
        fields.each("kidney").stream().map(MedicineReader::kidney).toList(),
        liver,
        onset(fields.group("onset")),
        fields.each("titration").stream().map(MedicineReader::step).toList(),
        fields.optionalGroup("start_older").map(MedicineReader::olderStart),
        fields.text("taper"),
        fields.each("forms").stream().map(MedicineReader::form).toList(),
        fields.texts("watch"),
        fields.each("contraindications").stream().map(MedicineReader::contraindication).toList(),
        pregnancy(fields.group("pregnancy")),
        beers(fields.group("beers")),
        evidence,
        fields.oneOf("dependency", Medicine.Dependency.class),
        fields.optionalText("stopping"),
        fields.optionalText("schedule"));
  }

  private static Medicine.DailyLimit limit(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.DailyLimit(
                f.optionalNumber("adult"),
                f.optionalNumber("chronic"),
                f.optionalNumber("from_65"),
                f.optionalNumber("liver_or_alcohol"),
                f.citation()));
  }

  private static Medicine.Start start(Fields fields) {
    fields.ignore(
        "dose_g", "dose_mcg_h", "patches", "interval_min", "times_per_day", "wear_h", "with_food");
    Optional<BigDecimal> mg = fields.optionalNumber("dose_mg");
    Optional<BigDecimal> interval = fields.optionalNumber("interval_h");
    Optional<String> text = fields.optionalText("text");
    Optional<String> alternative = fields.optionalText("alt");
    fields.done();
    return new Medicine.Start(mg, interval, text.or(() -> alternative));
  }

  private static Medicine.KidneyBand kidney(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.KidneyBand(
                f.number("from"),
                f.optionalNumber("below"),
                f.oneOf("action", Medicine.KidneyAction.class),
                f.optionalNumber("daily_mg"),
                f.optionalText("text")));
  }

  private static Medicine.Onset onset(Fields fields) {
    return done(
        fields, f -> new Medicine.Onset(f.number("first_effect_h"), f.number("trial_days")));
  }

  private static Medicine.Step step(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.Step(
                f.whole("day"),
                f.text("dose"),
                f.has("mg") ? Optional.of(dose(f)) : Optional.empty(),
                f.optionalText("note")));
  }

  private static Medicine.Dose dose(Fields fields) {
    return new Medicine.Dose(fields.number("mg"), fields.whole("times"));
  }

  private static Medicine.OlderStart olderStart(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.OlderStart(
                dose(f), f.whole("days"), f.optionalText("note"), f.citation()));
  }

  private static MedicineForm form(Fields fields) {
    return done(
        fields,
        f ->
            new MedicineForm(
                f.text("id"),
                f.text("unit"),
                f.numbers("amounts"),
                f.whole("doses_a_day"),
                f.has("units_most") ? Optional.of(f.whole("units_most")) : Optional.empty(),
                f.oneOf("ending", MedicineForm.Ending.class),
                f.citation()));
  }

  private static Medicine.Contraindication contraindication(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.Contraindication(
                ProblemReader.plain(f.texts("icd")),
                f.oneOf("level", Medicine.Contraindication.Level.class),
                f.optionalText("text").orElse("")));
  }

  private static Medicine.Pregnancy pregnancy(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.Pregnancy(
                f.oneOf("status", Medicine.Pregnancy.Status.class),
                f.optionalNumber("from_week"),
                f.optionalText("text"),
                f.citation()));
  }

  private static Medicine.Beers beers(Fields fields) {
    return done(
        fields, f -> new Medicine.Beers(f.text("flag"), f.optionalText("text"), f.citation()));
  }

  private static Medicine.Evidence evidence(Fields fields) {
    return done(
        fields,
        f ->
            new Medicine.Evidence(
                f.oneOf("direction", Medicine.Evidence.Direction.class),
                f.optionalText("strength"),
                f.optionalText("note"),
                f.citation()));
  }

  private static <T> T done(Fields fields, Function<Fields, T> read) {
    T value = read.apply(fields);
    fields.done();
    return value;
  }
}
