package newsreel.captions;

/**
 * Something in a caption file that violates its format.
 *
 * @param line counted from 1
 * @param detail what is wrong, and what would be right
 */
public record Fault(int line, String detail) {}
