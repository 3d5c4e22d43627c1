package org.ambulo.web.pages.scores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Score;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.words.Days;

/** Puts the questionnaires of a patient into words. */
public final class ScoreSheet {

  private static final int SHOWN = 6;

  private static final Map<Instrument.Measures, String> TITLES =
      new EnumMap<>(
          Map.of(
              Instrument.Measures.PAIN, "Pain",
              Instrument.Measures.FUNCTION, "Function",
              Instrument.Measures.MOOD, "Mood",
              Instrument.Measures.BELIEFS, "Beliefs about the pain",
              Instrument.Measures.RISK, "Risk of a long course",
              Instrument.Measures.CHANGE, "Change as a whole"));

  private final KnowledgeBase knowledge;

  public ScoreSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The page; questionnaires that were filled in come as a list, all of them as choices. */
  public ScoresPage page(
      Frame frame, PatientTop top, Assessed assessed, Typed typed, LocalDate today) {
    Map<String, List<Score>> kept = assessed.assessment().patient().scores();
    List<ScoresPage.Group> filled = new ArrayList<>();
    List<ScoresPage.Group> choices = new ArrayList<>();
    for (Instrument.Measures about : Instrument.Measures.values()) {
      List<ScoresPage.Row> rows =
          knowledge.instruments().all().stream()
              .filter(one -> one.measures() == about && one.scoring().hasTotal())
              .map(one -> row(one, kept.getOrDefault(one.id(), List.of())))
              .toList();
      String title = TITLES.getOrDefault(about, about.name());
      choices.add(new ScoresPage.Group(title, rows));
      filled.add(
          new ScoresPage.Group(
              title, rows.stream().filter(row -> !row.scores().isEmpty()).toList()));
    }
    filled.removeIf(group -> group.rows().isEmpty());
    choices.removeIf(group -> group.rows().isEmpty());
    return new ScoresPage(frame, top, filled, choices, typed, today.toString());
  }

  private static ScoresPage.Row row(Instrument instrument, List<Score> scores) {
    List<ScoresPage.Scored> latest =
        scores.reversed().stream().limit(SHOWN).map(ScoreSheet::scored).toList();
    return new ScoresPage.Row(
        instrument.id(),
        instrument.name(),
        range(instrument),
        latest,
        instrument.licence().itemsIncluded() ? "" : instrument.licence().status());
  }

  private static String range(Instrument instrument) {
    return instrument.range().least().toPlainString()
        + " to "
        + instrument.range().greatest().toPlainString()
        + (instrument.higherIsWorse() ? ", lower is better" : ", higher is better");
  }

  private static ScoresPage.Scored scored(Score score) {
    return new ScoresPage.Scored(
        score.total().map(BigDecimal::toPlainString).orElse("?"),
        score.band().orElse("").replace('_', ' '),
        score.date().map(day -> Days.DAY.format(day.first())).orElse("day not known"));
  }
}
