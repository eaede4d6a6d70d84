package newsreel.local.imports;

import java.util.List;

/** The words of an imaginary newspaper, of which generated pages are made. */
final class ImaginaryNewspaper {
  static final List<String> PLACES =
      List.of(
          "Aldermouth",
          "Brackwater",
          "Carrick Bay",
          "Dunmere",
          "Eastholm",
          "Fennick",
          "Gannet Rock",
          "Harrowgate Quay",
          "Inverlay",
          "Kestrel Point",
          "Larkhill",
          "Morrowfield",
          "Northwick",
          "Oxbow",
          "Pellinor",
          "Quillan",
          "Redcliff",
          "Saltmarsh",
          "Thornbury Cross",
          "Ulverton",
          "Vale of Esk",
          "Westering",
          "Yarrow Bridge",
          "Zennor Hill");

  static final List<String> BEATS =
      List.of(
          "Politics",
          "Business",
          "Football",
          "Health",
          "Schools",
          "Weather",
          "Transport",
          "Courts",
          "Housing",
          "Coast",
          "Farming",
          "Energy",
          "Science",
          "Music",
          "Film",
          "Books",
          "Food",
          "Travel",
          "Rugby",
          "Cycling",
          "Gardens",
          "History",
          "Chess",
          "Obituaries");

  static final List<String> SUBJECTS =
      List.of(
          "Harbour board",
          "City council",
          "Ferry company",
          "Night bus drivers",
          "Head teachers",
          "Lifeboat crew",
          "Dairy farmers",
          "Hospital trust",
          "Railway engineers",
          "Market traders",
          "Young climbers",
          "Bridge inspectors",
          "Orchestra",
          "Museum",
          "Football club",
          "Power company",
          "Planning committee",
          "Bakers",
          "River wardens",
          "Postal workers",
          "Student architects",
          "Fishing fleet",
          "Library service",
          "Water company");

  static final List<String> VERBS =
      List.of(
          "reopens",
          "delays",
          "wins back",
          "sells",
          "defends",
          "rethinks",
          "doubles",
          "halves",
          "inspects",
          "repairs",
          "welcomes",
          "questions",
          "rejects",
          "backs",
          "measures",
          "moves",
          "remembers",
          "replaces");

  static final List<String> OBJECTS =
      List.of(
          "the old swing bridge",
          "plans for 400 homes",
          "its winter timetable",
          "the tidal barrier",
          "a century of records",
          "free school breakfasts",
          "the town's last cinema",
          "a fleet of electric boats",
          "the flood wall",
          "its flagship station",
          "the Sunday market",
          "a disputed footpath",
          "the observatory dome",
          "evening classes",
          "the slipway",
          "an underground archive",
          "solar roofs for schools",
          "the lighthouse path",
          "a ban on night flights",
          "the community orchard",
          "its oldest tram",
          "the ice rink");

  static final List<String> OPENINGS =
      List.of(
          "The decision was made public on %s morning, after a meeting that lasted until midnight.",
          "Nobody in %s had expected the news so soon.",
          "For the first time in eleven years, people in %s have something to compare it with.",
          "It began with a letter from a reader in %s.",
          "The figures for %s were published without a word of comment.",
          "What was promised to %s in spring has arrived in part.");

  static final List<String> SENTENCES =
      List.of(
          "The work will cost a little less than was set aside, and a reserve is kept for the"
              + " winter.",
          "Residents were shown three designs and chose the plainest.",
          "Two of the nine members voted against, and one left the room.",
          "The last time this was tried, the pumps failed within a week.",
          "Engineers have marked forty places where the stone must be replaced.",
          "A second report is due before the end of the year.",
          "Most of those who were asked had read neither the plan nor the reply to it.",
          "The firm says that no jobs depend on the outcome.",
          "Traffic is to be led around the square until the surface has set.",
          "Insurance covers a third; the rest is to come from parking charges.",
          "Volunteers counted every bench and wrote its number on a map.",
          "The river stood higher on that night than on any since records began.",
          "Shops along the quay stayed open, with sandbags at their doors.",
          "The old timetable had not been changed since the line was electrified.",
          "An apology was read out, and then read out again for the minutes.",
          "Schools in the valley will take turns, two weeks each.",
          "The model stands in the town hall and may be touched.",
          "Tests with a smaller engine had used half the fuel.",
          "There is no date yet, only an order in which things have to happen.",
          "The oldest document in the box is a receipt for rope.");

  static final List<String> QUOTES =
      List.of(
          "“We were told to wait, and we waited,” said %s.",
          "“You can hear the difference from the street,” said %s.",
          "“It is not a question of money but of Tuesdays,” said %s, who keeps the keys.",
          "“I would have voted the same way twice,” said %s.",
          "“Come back in a year and count them,” said %s.");

  static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Bram", "Carys", "Dafydd", "Elin", "Femi", "Greta", "Hamish", "Ines", "Jonas",
          "Kezia", "Lowri", "Mateo", "Nadia", "Owen", "Priya", "Ruth", "Samir", "Tove", "Ursula");

  static final List<String> LAST_NAMES =
      List.of(
          "Abernethy",
          "Brandt",
          "Calloway",
          "Dacosta",
          "Ekström",
          "Fairlie",
          "Gwynne",
          "Haddad",
          "Ivers",
          "Jardine",
          "Kowal",
          "Lindqvist",
          "Moyo",
          "Nakamura",
          "Okoye",
          "Pemberton",
          "Roth",
          "Sandoval",
          "Tolland",
          "Whitlock");

  static final List<String> SCENES =
      List.of(
          "crosses the bridge before dawn",
          "points at the damaged wall",
          "waits beside the slipway",
          "reads the notice at the gate",
          "lifts the first of the crates",
          "watches the water from the quay",
          "hangs a banner over the entrance",
          "holds a lamp to the stone");

  static final List<String> CLIPS =
      List.of(
          "The moment the gate opened",
          "Two minutes with the people who were there",
          "A walk along the line, filmed from above",
          "How it works, drawn in chalk",
          "The speech in full",
          "Before and after, side by side",
          "From the control room");

  private ImaginaryNewspaper() {}
}
