package org.ambulo.web.pages;

/** Only who the patient is and what must not be overlooked. */
public record BannerPartPage(Frame frame, Banner banner) implements Page {}
