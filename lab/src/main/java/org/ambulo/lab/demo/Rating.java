package org.ambulo.lab.demo;

import java.time.LocalDate;
import org.ambulo.core.relief.Forecast;

/** A rating of pain that a made-up patient wrote down, 0 to 10. */
record Rating(LocalDate date, Forecast.Kind kind, int points) {}
