package org.ambulo.web.pages.schedule;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * What can be offered to a patient on the telephone.
 *
 * @param needs what is left to book, the one looked at marked
 * @param offers the best times, best first
 * @param none why there are none; empty where there are some
 * @param because why the last try was refused; empty: there was none
 */
public record OfferPage(
    Frame frame,
    String patient,
    String name,
    String window,
    List<Frame.Way> needs,
    List<Card> offers,
    String none,
    SeriesForm form,
    Series series,
    List<String> because)
    implements Page {
  public OfferPage {
    needs = List.copyOf(needs);
    offers = List.copyOf(offers);
    because = List.copyOf(because);
  }

  /**
   * A time that can be offered.
   *
   * @param reasons what speaks for it, in words
   * @param displaced what has to move for it, in words; mostly nothing
   * @param changes what booking it changes, as a form carries it
   */
  public record Card(
      String when,
      String with,
      String where,
      List<String> reasons,
      List<String> displaced,
      List<String> changes) {
    public Card {
      reasons = List.copyOf(reasons);
      displaced = List.copyOf(displaced);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Where a series is asked for.
   *
   * @param left how many sessions are left to book; 0: no series
   */
  public record SeriesForm(
      int left,
      List<SchedulePage.Choice> people,
      String first,
      String time,
      List<SchedulePage.Choice> every,
      String count) {
    public SeriesForm {
      people = List.copyOf(people);
      every = List.copyOf(every);
    }
  }

  /**
   * A series as it would be.
   *
   * @param visits none: nobody asked for one
   * @param changes what booking it changes, as a form carries it
   */
  public record Series(String title, List<Visit> visits, List<String> changes) {
    public Series {
      visits = List.copyOf(visits);
      changes = List.copyOf(changes);
    }
  }

  /**
   * One of a series.
   *
   * @param because why it cannot be; none: it can
   */
  public record Visit(String when, String with, String where, List<String> because) {
    public Visit {
      because = List.copyOf(because);
    }
  }
}
