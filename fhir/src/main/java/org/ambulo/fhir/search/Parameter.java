package org.ambulo.fhir.search;

import java.util.List;
import java.util.Set;

/**
 * A search parameter of one type of resource.
 *
 * @param definition canonical address of FHIR's own definition
 * @param paths where its values stand
 * @param targets types that a link may lead to; none: any
 */
public record Parameter(
    String name, ParameterKind kind, String definition, List<Path> paths, Set<String> targets) {
  public Parameter {
    paths = List.copyOf(paths);
    targets = Set.copyOf(targets);
  }

  /** Whether a link of this parameter may lead to this type. */
  public boolean leadsTo(String type) {
    return kind == ParameterKind.LINK && (targets.isEmpty() || targets.contains(type));
  }
}
