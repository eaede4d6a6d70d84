package newsreel.ingest.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.ingest.documents.JsonObject;
import newsreel.values.Texts;
import tools.jackson.databind.JsonNode;

/** Applies {@code withdrawn} in a patch: an object withdraws, null restores. */
final class WithdrawalPatch {
  private WithdrawalPatch() {}

  /**
   * @param json the item after the patch
   */
  static Availability apply(JsonObject json, JsonNode patch, Availability stored, Instant now) {
    JsonObject withdrawn = json.object("withdrawn");
    if (!patch.has("withdrawn")) {
      return stored;
    }
    if (withdrawn == null) {
      return stored.restored();
    }
    String reason = withdrawn.text("reason", Texts.LINE);
    String replacedBy = withdrawn.text("replacedBy", Texts.LINE);
    withdrawn.readOnly("at");
    withdrawn.refuseUnknown();
    Withdrawal before = stored.withdrawal();
    Instant at = before == null ? now.truncatedTo(ChronoUnit.MILLIS) : before.at();
    Withdrawal withdrawal =
        withdrawn.build("replacedBy", () -> new Withdrawal(at, reason, replacedBy));
    return withdrawal == null ? stored : stored.withdrawn(withdrawal);
  }
}
