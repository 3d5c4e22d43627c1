package org.ambulo.app.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.Alert;
import org.ambulo.words.ForecastWords;

/** A forecast in the product's JSON; the names of the fields are a contract. */
public final class ForecastJson {

  private static final int PROBABILITY = 3;
  private static final int POINTS = 2;
  private static final int PERCENT = 1;
  private static final int ODDS = 2;

  private final ForecastWords words;

  public ForecastJson(Relief relief) {
    words = new ForecastWords(relief);
  }

  /** The document of one patient. */
  public Node.Group of(Foreseen foreseen) {
    return new JsonFields()
        .text("asOf", foreseen.forecast().asOf().toString())
        .put("patient", AssessmentJson.person(foreseen.patient()))
        .put("windows", windows(foreseen.forecast()))
        .list("dataProblems", foreseen.problems(), AssessmentJson::problem)
        .done();
  }

  /** The windows alone, as an assessment holds them. */
  public Node windows(Forecast forecast) {
    return Node.many(forecast.windows().stream().map(this::window).toList());
  }

  private Node window(Window window) {
    Window.Basis basis = window.basis();
    return new JsonFields()
        .text("intervention", window.intervention().id())
        .text("name", window.intervention().name())
        .text("date", window.intervention().date().toString())
        .optional("until", window.intervention().until().map(ForecastJson::date))
        .optional("where", window.intervention().where().map(Node::text))
        .text("state", JsonFields.lower(window.state()))
        .text("explanation", words.explanation(window))
        .optional("alert", window.alert().map(alert -> alert(window, alert)))
        .put("opens", quantiles(window.opens()))
        .put("closes", quantiles(window.closes()))
        .put("everOpens", rounded(window.everOpens(), PROBABILITY))
        .put("atLeast42Days", rounded(window.lastsLong(), PROBABILITY))
        .put("tolerance", tolerance(window.tolerance()))
        .list("response", window.response(), ForecastJson::response)
        .put("reports", whole(basis.reports()))
        .put("reportsBefore", whole(basis.before()))
        .optional("completion", basis.completion().map(share -> rounded(share, PROBABILITY)))
        .optional("lastReport", basis.last().map(ForecastJson::date))
        .put("effectiveDraws", rounded(basis.effectiveDraws(), 0))
        .put("refined", Node.flag(basis.refined()))
        .list("modifiers", basis.modified(), ForecastJson::modified)
        .list("modifiersUnknown", basis.unknown(), modifier -> Node.text(modifier.id()))
        .text("stratum", window.intervention().stratum().id())
        .text("conf", window.intervention().stratum().citation().confidence().name())
        .put("sources", JsonFields.sources(window.intervention().stratum().citation()))
        .text("priorVersion", basis.priors())
        .text("caveat", words.caveat())
        .list("probabilityByDay", window.days(), ForecastJson::day)
        .done();
  }

  private static Node modified(Window.Modified modified) {
    return new JsonFields()
        .text("id", modified.modifier().id())
        .put("oddsRatio", rounded(modified.oddsRatio(), ODDS))
        .done();
  }

  private Node alert(Window window, Alert alert) {
    JsonFields json = new JsonFields();
    switch (alert) {
      case Alert.HighPain pain ->
          json.text("kind", "high_pain")
              .text("date", pain.date().toString())
              .put("points", rounded(pain.points(), POINTS));
      case Alert.RedFlagOpen flag -> json.text("kind", "red_flag_open");
    }
    return json.optional("text", words.alert(window).map(Node::text)).done();
  }

  private static Node quantiles(Window.Quantiles days) {
    return new JsonFields()
        .optional("p10", days.p10().map(ForecastJson::date))
        .optional("p50", days.p50().map(ForecastJson::date))
        .optional("p90", days.p90().map(ForecastJson::date))
        .done();
  }

  private static Node tolerance(Window.Tolerance tolerance) {
    return new JsonFields()
        .put("points", rounded(tolerance.points(), POINTS))
        .put("agreed", Node.flag(tolerance.agreed()))
        .done();
  }

  private static Node response(Window.Response response) {
    Optional<Node> percent = response.reportedPercent().map(p -> rounded(p, PERCENT));
    return new JsonFields()
        .put("day", whole(response.day()))
        .text("date", response.date().toString())
        .optional("percentRelief", percent)
        .put("chanceEnough", rounded(response.chanceEnough(), PROBABILITY))
        .done();
  }

  private static Node day(Window.Day day) {
    return new JsonFields()
        .put("day", whole(day.day()))
        .text("date", day.date().toString())
        .put("probability", rounded(day.open(), PROBABILITY))
        .put("value", rounded(day.value(), PROBABILITY))
        .put("pain", band(day.activity()))
        .done();
  }

  private static Node band(Window.Band band) {
    return new JsonFields()
        .put("p10", rounded(band.p10(), POINTS))
        .put("p50", rounded(band.p50(), POINTS))
        .put("p90", rounded(band.p90(), POINTS))
        .done();
  }

  private static Node date(LocalDate date) {
    return Node.text(date.toString());
  }

  private static Node whole(int number) {
    return Node.number(BigDecimal.valueOf(number));
  }

  private static Node rounded(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal bare = rounded.stripTrailingZeros();
    return Node.number(bare.scale() < 0 ? bare.setScale(0) : bare);
  }
}
