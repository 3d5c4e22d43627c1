package org.ambulo.core.knowledge;

import java.util.Optional;

/**
 * A publication or authority.
 *
 * @param confidence V if a page carrying its figures was read, K if recalled, U if there is none
 * @param readAs what of it was read, where known
 */
public record Source(
    String id, String cite, Confidence confidence, Optional<String> url, Optional<String> readAs) {}
