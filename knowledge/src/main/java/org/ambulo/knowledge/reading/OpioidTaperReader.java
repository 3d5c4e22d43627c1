package org.ambulo.knowledge.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.knowledge.TaperPace;

/** Reads opioid-taper.yaml. */
final class OpioidTaperReader {

  private OpioidTaperReader() {}

  static OpioidTaper taper(Fields file) {
    List<TaperPace> paces = file.each("paces").stream().map(OpioidTaperReader::pace).toList();
    OpioidTaper taper =
        new OpioidTaper(
            file.text("duration"),
            paces,
            slowest(file, paces),
            file.each("specialist").stream().map(OpioidTaperReader::stop).toList(),
            file.each("cautions").stream().map(OpioidTaperReader::caution).toList(),
            followUp(file.group("follow_up")),
            endings(file.group("endings")),
            formWords(file.group("form_words")));
    file.done();
    return taper;
  }

  private static TaperPace slowest(Fields file, List<TaperPace> paces) {
    String id = file.text("unknown_duration");
    Optional<TaperPace> named = paces.stream().filter(pace -> pace.id().equals(id)).findFirst();
    if (named.isEmpty()) {
      file.fault("'unknown_duration' names no pace, it is '" + id + "'");
    }
    return named.or(() -> paces.stream().findFirst()).orElseGet(() -> pace(file));
  }

  private static TaperPace pace(Fields fields) {
    TaperPace pace =
        new TaperPace(
            fields.text("id"),
            fields.text("name"),
            fields.text("for"),
            CriterionReader.read(fields, "when"),
            fields.oneOf("every", TaperPace.Interval.class),
            fields.number("cut_percent"),
            fields.text("of").equals("original")
                ? Optional.of(fields.number("until_percent"))
                : Optional.empty(),
            fields.citation());
    fields.ignore("cases").done();
    return pace;
  }

  private static OpioidTaper.Stop stop(Fields fields) {
    OpioidTaper.Stop stop =
        new OpioidTaper.Stop(
            fields.text("id"),
            fields.text("ask"),
            CriterionReader.read(fields, "when"),
            fields.has("ask_if")
                ? Optional.of(CriterionReader.read(fields, "ask_if"))
                : Optional.empty(),
            fields.text("text"),
            fields.citation());
    fields.ignore("cases").done();
    return stop;
  }

  private static OpioidTaper.Caution caution(Fields fields) {
    OpioidTaper.Caution caution =
        new OpioidTaper.Caution(fields.text("id"), fields.text("text"), fields.citation());
    fields.done();
    return caution;
  }

  private static OpioidTaper.FollowUp followUp(Fields fields) {
    OpioidTaper.FollowUp followUp =
        new OpioidTaper.FollowUp(
            fields.whole("first_weeks"),
            fields.whole("every_weeks"),
            fields.whole("months_most"),
            fields.text("text"),
            fields.citation());
    fields.done();
    return followUp;
  }

  private static Map<MedicineForm.Ending, OpioidTaper.Ending> endings(Fields fields) {
    Map<MedicineForm.Ending, OpioidTaper.Ending> endings = new EnumMap<>(MedicineForm.Ending.class);
    for (MedicineForm.Ending kind : MedicineForm.Ending.values()) {
      Fields ending = fields.group(kind.name().toLowerCase(Locale.ROOT));
      endings.put(
          kind,
          new OpioidTaper.Ending(
              ending.optionalNumber("every_days"), ending.text("text"), ending.citation()));
      ending.done();
    }
    fields.done();
    return endings;
  }

  private static Map<String, List<String>> formWords(Fields fields) {
    Map<String, List<String>> words = new HashMap<>();
    fields.keys().forEach(form -> words.put(form, List.copyOf(fields.texts(form))));
    return words;
  }
}
