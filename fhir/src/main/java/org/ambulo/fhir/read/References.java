package org.ambulo.fhir.read;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** How references are compared: each in one normal form. */
final class References {

  private static final String UUID = "urn:uuid:";

  private References() {}

  /** Every normal form by which other resources may refer to this one. */
  static Set<String> names(Resource resource) {
    Set<String> names = new LinkedHashSet<>();
    String type = resource.type().fhirName();
    if (!resource.fullUrl().isEmpty()) {
      names.add(normal(resource.fullUrl()));
    }
    if (!resource.id().isEmpty()) {
      names.add(type + "/" + resource.id());
      names.add(UUID + resource.id().toLowerCase(Locale.ROOT));
    } else if (resource.fullUrl().startsWith(UUID)) {
      names.add(type + "/" + resource.fullUrl().substring(UUID.length()));
    }
    return names;
  }

  /** Without version, a UUID in small letters. */
  static String normal(String reference) {
    int version = reference.indexOf("/_history/");
    String plain = version < 0 ? reference : reference.substring(0, version);
    return plain.startsWith("urn:") ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /** The last two steps of an address, {@code Patient/123}; the whole where there are fewer. */
  static String tail(String reference) {
    int id = reference.lastIndexOf('/');
    int type = id < 0 ? -1 : reference.lastIndexOf('/', id - 1);
    return reference.substring(type + 1);
  }

  /** The id at the end of a reference. */
  static String id(String reference) {
    int end = Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':'));
    return reference.substring(end + 1);
  }
}
