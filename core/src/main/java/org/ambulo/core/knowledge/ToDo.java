package org.ambulo.core.knowledge;

import java.util.Optional;

/**
 * Something that somebody has to do.
 *
 * @param who a role of the team
 * @param within by when, counted from the day on which its rule holds
 */
public record ToDo(String text, String who, Optional<Deadline> within) {}
