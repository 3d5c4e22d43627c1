package org.ambulo.web.pages.intake;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The form that takes a new patient in.
 *
 * @param typed as it was sent
 * @param team who can care for the patient, by what they are
 * @param namesakes patients of the same name, whom the new one is asked to be told apart from
 */
public record IntakePage(Frame frame, Typed typed, List<Group> team, List<Namesake> namesakes)
    implements Page {
  public IntakePage {
    team = List.copyOf(team);
    namesakes = List.copyOf(namesakes);
  }

  /**
   * Those of one profession.
   *
   * @param field of the form
   */
  public record Group(String field, String title, List<Colleague> people) {
    public Group {
      people = List.copyOf(people);
    }
  }

  /**
   * Somebody who is there already.
   *
   * @param about age and sex
   */
  public record Namesake(String patient, String name, String about) {}
}
