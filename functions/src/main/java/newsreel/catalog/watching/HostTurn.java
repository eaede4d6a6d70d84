package newsreel.catalog.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to ask a host, which one reader has at a time.
 *
 * @param owner who has it
 * @param until when it ends, should the owner not give it back
 * @param lastAt when the host was asked last
 * @param notBefore until when the host asked to be left alone
 * @param refusals in a row, as 429 or 503
 */
public record HostTurn(
    String host,
    String owner,
    Instant until,
    @Nullable Instant lastAt,
    @Nullable Instant notBefore,
    int refusals) {

  public HostTurn asked(Instant now) {
    return new HostTurn(host, owner, until, now, notBefore, refusals);
  }

  public HostTurn answered() {
    return refusals == 0 ? this : new HostTurn(host, owner, until, lastAt, null, 0);
  }

  public HostTurn refused(Instant leftAloneUntil) {
    return new HostTurn(host, owner, until, lastAt, leftAloneUntil, refusals + 1);
  }
}
