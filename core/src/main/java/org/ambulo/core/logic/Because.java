package org.ambulo.core.logic;

/** One leaf that carries a verdict, how it stands, and the answer that made it so. */
public record Because(Criterion.Leaf leaf, Truth truth, Answer answer) {}
