package org.ambulo.clinic.access;

import java.time.Instant;

/**
 * A browser that somebody logs in or is logged in with.
 *
 * @param id the hash of what the browser's cookie holds
 * @param began when the password was given
 * @param seen the last request, to the minute
 */
public record BrowserSession(String id, String account, Stage stage, Instant began, Instant seen) {}
