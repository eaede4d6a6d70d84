package newsreel.captions;

/**
 * Something in a caption file that was against its format and lost nothing by being put right.
 *
 * @param line counted from 1
 * @param detail what was done
 */
public record Repair(int line, String detail) {}
