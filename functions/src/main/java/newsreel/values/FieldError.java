package newsreel.values;

/**
 * What is wrong with one field of a document or request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the document, or the name of a parameter
 * @param detail what it must be
 */
public record FieldError(String pointer, String detail) {}
