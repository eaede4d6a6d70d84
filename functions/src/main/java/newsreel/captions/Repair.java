package newsreel.captions;

/**
 * Something in a caption file that violated its format and was repaired without loss.
 *
 * @param line counted from 1
 * @param detail what was done
 */
public record Repair(int line, String detail) {}
