package newsreel.extract.html.media;

import newsreel.catalog.Image;

/** An image and where it was found. */
public record ImageFinding(Image image, String source, String at) {}
