package org.ambulo.core.knowledge;

/** A class of medicines that rules speak of. Which medicines belong to it, the medicines say. */
public record MedicineClass(String id, String name) {}
