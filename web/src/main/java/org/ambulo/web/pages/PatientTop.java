package org.ambulo.web.pages;

import java.util.List;

/**
 * What stands above every page of one patient.
 *
 * @param tabs the pages of this patient that the role has
 */
public record PatientTop(Banner banner, List<Frame.Way> tabs) {
  public PatientTop {
    tabs = List.copyOf(tabs);
  }
}
