package org.ambulo.app.pages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ambulo.clinic.plan.Given;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.PlanChart;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads the form of a plan. */
final class PlanForms {

  private static final String CHOICE = "choice.";
  private static final int LONGEST = 300;
  private static final int MOST = 500;

  private PlanForms() {}

  static PlanPages.PlanForm of(ServerRequest request) {
    Map<String, Given.Item> items = new HashMap<>();
    Map<String, String> all = new TreeMap<>();
    request.params().toSingleValueMap().entrySet().stream()
        .filter(field -> !field.getKey().equals("_csrf"))
        .limit(MOST)
        .forEach(field -> all.put(field.getKey(), field.getValue()));
    for (Map.Entry<String, String> field : all.entrySet()) {
      if (field.getKey().startsWith(CHOICE)) {
        String id = field.getKey().substring(CHOICE.length());
        Given.Choice.of(field.getValue())
            .ifPresent(
                choice ->
                    items.put(
                        id,
                        new Given.Item(
                            choice,
                            text(all, "dose." + id),
                            text(all, "why." + id),
                            text(all, "reason." + id),
                            text(all, "words." + id))));
      }
    }
    Given given =
        new Given(
            items,
            new Given.Course(text(all, "sessions"), text(all, "per_week"), text(all, "minutes")));
    return new PlanPages.PlanForm(sending(all), looked(text(all, "looked")), given);
  }

  private static String text(Map<String, String> all, String field) {
    String text = all.getOrDefault(field, "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The sending with all that is in it: the same only if everything is. */
  private static String sending(Map<String, String> all) {
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Optional<PlanChart.Looked> looked(String looked) {
    int slash = looked.indexOf('/');
    String version = looked.substring(slash + 1);
    return slash > 0 && version.matches("[0-9]{1,9}")
        ? Optional.of(
            new PlanChart.Looked(
                new Key("CarePlan", looked.substring(0, slash)), Long.parseLong(version)))
        : Optional.empty();
  }
}
