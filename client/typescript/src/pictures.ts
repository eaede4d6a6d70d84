import type { Image } from "./types.js";

/** Attributes of an `<img>`. */
export interface PictureAttributes {
  src: string;
  /** In WebP, by width; absent where the API keeps no picture of the image. */
  srcset?: string;
  width?: number;
  height?: number;
  alt: string;
}

/** What an `<img>` needs to show an image; undefined where the image has no address. */
export function pictureOf(image: Image): PictureAttributes | undefined {
  const { picture } = image;
  const src = picture?.src ?? image.url;
  if (src === undefined) return undefined;
  const attributes: PictureAttributes = { src, alt: image.alt ?? image.caption ?? "" };
  const { width, height } = picture ?? image;
  if (width !== undefined && height !== undefined) Object.assign(attributes, { width, height });
  if (picture) {
    attributes.srcset = picture.widths
      .map((pixels) => `${picture.template.replace("{width}", String(pixels))} ${pixels}w`)
      .join(", ");
  }
  return attributes;
}
