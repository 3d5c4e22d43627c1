package org.ambulo.lab.relief;

import java.util.List;
import org.ambulo.core.knowledge.PublishedCourse;

/**
 * A published course beside the priors.
 *
 * @param points empty where no prior stands for it; its note says why
 */
record ComparedCourse(PublishedCourse course, List<ComparedPoint> points) {
  ComparedCourse {
    points = List.copyOf(points);
  }
}
