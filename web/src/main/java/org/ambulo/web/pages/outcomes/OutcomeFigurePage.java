package org.ambulo.web.pages.outcomes;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The patients behind a figure.
 *
 * @param line the figure
 * @param ways to those of whom it holds, does not, or is not known
 * @param people some of them, by name
 * @param more the way to those after them; empty where there are none
 */
public record OutcomeFigurePage(
    Frame frame, OutcomesPage.Line line, List<Choice> ways, List<Who> people, String more)
    implements Page {
  public OutcomeFigurePage {
    ways = List.copyOf(ways);
    people = List.copyOf(people);
  }

  /** The way to some of the patients. */
  public record Choice(String title, int number, Frame.Way way) {}

  /** A patient, with what is told of them. */
  public record Who(String patient, String name, String about, String told, String number) {}
}
