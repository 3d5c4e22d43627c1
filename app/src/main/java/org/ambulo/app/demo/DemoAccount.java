package org.ambulo.app.demo;

import java.util.Optional;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.archive.Key;

/**
 * An account with which the made-up clinic can be looked at.
 *
 * @param login the name to sign in with
 * @param name of the person, in words
 * @param person the Practitioner or the Patient whose account it is; nothing for those who see no
 *     patient's record
 */
public record DemoAccount(String login, String name, Role role, Optional<Key> person) {}
