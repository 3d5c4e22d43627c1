package org.ambulo.fhir.json;

import org.ambulo.core.document.Place;

/** A value in well-formed JSON that is not taken over, and why. */
public record Fault(Place place, String message) {}
