package newsreel.extract.html;

import newsreel.catalog.Finding;

/** A value and where it came from. */
record Found<T>(T value, Finding finding) {}
