package org.ambulo.lab.demo;

import org.ambulo.core.roster.Room;

/**
 * A room of a made-up clinic, open whenever the clinic is.
 *
 * @param id opaque, and the same for the same seed
 * @param capacity how many patients it holds at a time
 */
public record MadeUpRoom(String id, String name, Room.Kind kind, int capacity) {}
