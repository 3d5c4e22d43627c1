package org.ambulo.app.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many through a minute for each key, all of them at once if need be. Remembers the keys
 * that came last; one forgotten is one whose bucket is full.
 */
final class TokenBuckets {

  private static final int KEYS = 20_000;
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private record Bucket(double tokens, Instant at) {}

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS;
        }
      };

  TokenBuckets(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Takes one; how long to wait where there is none. */
  synchronized Optional<Duration> take(String key) {
    Instant now = clock.instant();
    double tokens = tokens(key, now);
    if (tokens < 1) {
      return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / perMinute * MINUTE)));
    }
    buckets.put(key, new Bucket(tokens - 1, now));
    return Optional.empty();
  }

  /** Whether there is none left, without taking one. */
  synchronized boolean isEmpty(String key) {
    return tokens(key, clock.instant()) < 1;
  }

  private double tokens(String key, Instant now) {
    Bucket bucket = buckets.getOrDefault(key, new Bucket(perMinute, now));
    double gained = Duration.between(bucket.at(), now).toNanos() / MINUTE * perMinute;
    return Math.min(perMinute, bucket.tokens() + Math.max(0, gained));
  }
}
