package org.ambulo.lab.trial;

/**
 * How many times as many sessions inside true windows one way of booking has as another, seed by
 * seed.
 */
public record Comparison(Policy policy, Policy against, Interval times) {}
