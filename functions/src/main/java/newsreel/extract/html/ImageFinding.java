package newsreel.extract.html;

import newsreel.catalog.Image;

/** An image and where it was found. */
record ImageFinding(Image image, String source, String at) {}
