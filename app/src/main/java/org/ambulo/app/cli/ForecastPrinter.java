package org.ambulo.app.cli;

import java.util.List;
import java.util.Optional;
import org.ambulo.app.print.ForecastJson;
import org.ambulo.app.print.ForecastText;
import org.ambulo.app.print.Foreseen;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.words.chart.ReliefChart;

/**
 * Prints forecasts in the order of the patients, each made by one of several threads.
 *
 * @param <T> what is printed of a patient
 */
final class ForecastPrinter<T> implements AutoCloseable {

  /** How forecasts are printed. */
  private interface Form<T> extends AutoCloseable {
    /** Called by several threads. */
    T make(Foreseen foreseen);

    void put(T made);

    @Override
    void close();
  }

  private record Made<T>(String patient, T words, Optional<String> drawing) {}

  private final Form<T> form;
  private final ReliefChart chart;
  private final Optional<ChartFiles> files;

  private ForecastPrinter(Form<T> form, Relief relief, Optional<ChartFiles> files) {
    this.form = form;
    this.files = files;
    chart = new ReliefChart(relief, ReliefChart.USUAL);
  }

  void print(List<RecordBuilder> patients, Foresight foresight) {
    List<Made<T>> made =
        patients.parallelStream().map(patient -> make(foresight.of(patient))).toList();
    for (Made<T> one : made) {
      form.put(one.words());
      files.ifPresent(to -> to.put(one.patient(), one.drawing()));
    }
  }

  private Made<T> make(Foreseen foreseen) {
    String patient = foreseen.patient().person().id();
    Optional<String> drawing =
        files.isPresent() && !foreseen.forecast().windows().isEmpty()
            ? Optional.of(chart.of(patient, foreseen.forecast()))
            : Optional.empty();
    return new Made<>(patient, form.make(foreseen), drawing);
  }

  @Override
  public void close() {
    form.close();
  }

  /** To be read in a terminal. */
  static ForecastPrinter<String> text(
      Relief relief, Terminal terminal, Optional<ChartFiles> files) {
    ForecastText text =
        new ForecastText(relief, terminal.glyphs(), terminal.colours(), terminal.width());
    String rule = "-".repeat(terminal.width());
    Form<String> form =
        new Form<>() {
          private boolean first = true;

          @Override
          public String make(Foreseen foreseen) {
            return text.of(foreseen);
          }

          @Override
          public void put(String made) {
            if (!first) {
              terminal.out().println();
              terminal.out().println(rule);
            }
            first = false;
            terminal.out().print(made);
          }

          @Override
          public void close() {
            terminal.out().flush();
          }
        };
    return new ForecastPrinter<>(form, relief, files);
  }

  /** One document for each patient. */
  static ForecastPrinter<Node> json(Relief relief, Terminal terminal, Optional<ChartFiles> files) {
    ForecastJson json = new ForecastJson(relief);
    JsonLines lines = new JsonLines(terminal.out());
    Form<Node> form =
        new Form<>() {
          @Override
          public Node make(Foreseen foreseen) {
            return json.of(foreseen);
          }

          @Override
          public void put(Node made) {
            lines.print(made);
          }

          @Override
          public void close() {
            lines.close();
          }
        };
    return new ForecastPrinter<>(form, relief, files);
  }
}
