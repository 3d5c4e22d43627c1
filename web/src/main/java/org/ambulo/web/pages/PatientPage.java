package org.ambulo.web.pages;

import java.util.List;

/**
 * One patient as the record stands now.
 *
 * @param revision of the record that it was made of
 * @param top what stands above every page of the patient
 */
public record PatientPage(
    Frame frame,
    long revision,
    PatientTop top,
    List<RedFlag> redFlags,
    String screening,
    String presentation,
    List<Cause> causes,
    List<String> mustExclude,
    List<String> ask,
    Windows windows,
    List<MedicineAlert> alerts,
    Plan plan,
    List<String> problems)
    implements Page {
  public PatientPage {
    redFlags = List.copyOf(redFlags);
    causes = List.copyOf(causes);
    mustExclude = List.copyOf(mustExclude);
    ask = List.copyOf(ask);
    alerts = List.copyOf(alerts);
    problems = List.copyOf(problems);
  }

  /** Without causes, evidence and medicines. */
  PatientPage forBooking() {
    return new PatientPage(
        frame,
        revision,
        top,
        redFlags.stream()
            .map(flag -> new RedFlag(flag.name(), flag.tier(), List.of(), flag.demands()))
            .toList(),
        screening,
        "",
        List.of(),
        List.of(),
        List.of(),
        windows,
        List.of(),
        plan,
        List.of());
  }

  /** Only what changes. */
  public PatientPartPage part() {
    return new PatientPartPage(this);
  }

  /** A red flag that fires. */
  public record RedFlag(String name, String tier, List<String> because, List<String> demands) {
    public RedFlag {
      because = List.copyOf(because);
      demands = List.copyOf(demands);
    }
  }

  /** A likely cause with what speaks for and against it. */
  public record Cause(String name, String band, List<String> supporting, List<String> opposing) {
    public Cause {
      supporting = List.copyOf(supporting);
      opposing = List.copyOf(opposing);
    }
  }

  /**
   * The windows of opportunity.
   *
   * @param chart the journey as SVG, made by this program; empty where there is nothing to draw
   * @param table of pain and windows by day as HTML, made by this program; empty without a window
   * @param course function and sessions of therapy as HTML, made by this program; empty without any
   */
  public record Windows(List<Window> all, String chart, String table, String course) {
    public Windows {
      all = List.copyOf(all);
    }
  }

  /** One window in words. */
  public record Window(String title, String state, List<String> details) {
    public Window {
      details = List.copyOf(details);
    }
  }

  /** A danger of the medicines taken. */
  public record MedicineAlert(String severity, String title, String why, String action) {}

  /**
   * The proposed plan in its two columns.
   *
   * @param status in words
   * @param first what must happen before anything else
   * @param both what serves relief and restoration
   */
  public record Plan(
      String status, List<String> first, List<Item> relieve, List<Item> restore, List<Item> both) {
    public Plan {
      first = List.copyOf(first);
      relieve = List.copyOf(relieve);
      restore = List.copyOf(restore);
      both = List.copyOf(both);
    }
  }

  /** Something that the plan proposes. */
  public record Item(String text, String dose, String why) {}
}
