package newsreel.catalog.ports;

/** How many public articles are listed in a week. */
public record WeekSummary(Week week, long articles) {}
