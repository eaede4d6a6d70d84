package newsreel.extract.html.rules;

import newsreel.catalog.Finding;

/** A value and where it came from. */
public record FoundValue<T>(T value, Finding finding) {}
