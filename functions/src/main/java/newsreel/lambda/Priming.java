package newsreel.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import newsreel.catalog.ArticleId;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Runs what a first request would otherwise have to, before a snapshot is taken: a real read of a
 * key that never exists, and every answer of the function's reading routes from a made-up table.
 * Writes nothing. Leaves behind what would be stale in a restored snapshot: connections before it
 * is taken, credentials after it is restored. Reads after the restore then renew both, so that an
 * environment restored ahead of its first request is ready for it.
 */
final class Priming implements Resource {
  private static final System.Logger LOG = System.getLogger(Priming.class.getName());

  /**
   * The number of rounds after which the first compiler, at 200 calls, has compiled everything that
   * a request runs through.
   */
  private static final int ROUNDS = 400;

  /** How many of the rounds start as after a restore: with a new connection and new credentials. */
  private static final int RESTORES = 20;

  /** The first read opens the connection; the next one on it takes longer than all that follow. */
  private static final int READS_AFTER_RESTORE = 2;

  /** Lambda gives up on a function that is not ready for its snapshot within 130 seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final ArticleId ABSENT = new ArticleId("no-article-has-this-id");

  /** Keeps a strong reference, because the runtime refers to resources weakly. */
  private static final List<Resource> REGISTERED = new ArrayList<>();

  private final Wiring wiring;
  private final TableConnection connection;
  private final Function<Wiring, ? extends ApiFunction> function;
  private final int rounds;

  Priming(
      Wiring wiring, TableConnection connection, Function<Wiring, ? extends ApiFunction> function) {
    this(wiring, connection, function, ROUNDS);
  }

  Priming(
      Wiring wiring,
      TableConnection connection,
      Function<Wiring, ? extends ApiFunction> function,
      int rounds) {
    this.wiring = wiring;
    this.connection = connection;
    this.function = function;
    this.rounds = rounds;
  }

  void register() {
    REGISTERED.add(this);
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    long begin = System.nanoTime();
    try {
      for (int round = 0; round < rounds && isEarly(begin); round++) {
        if (round < RESTORES) {
          connection.closeConnections();
          connection.forgetCredentials();
        }
        wiring.publicCatalog().article(ABSENT);
      }
      Rehearsal rehearsal = new Rehearsal(wiring, function);
      for (int round = 0; round < rounds && isEarly(begin); round++) {
        rehearsal.play();
      }
    } catch (RuntimeException e) {
      // An unprimed snapshot is slower at first, and no worse: no reason for a failed deployment.
      LOG.log(System.Logger.Level.WARNING, "priming failed", e);
    }
    connection.closeConnections();
  }

  private static boolean isEarly(long begin) {
    return System.nanoTime() - begin < LONGEST.toNanos();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    connection.forgetCredentials();
    try {
      for (int read = 0; read < READS_AFTER_RESTORE; read++) {
        wiring.publicCatalog().article(ABSENT);
      }
    } catch (RuntimeException e) {
      // The first request tries again, and can say what is wrong.
      LOG.log(System.Logger.Level.WARNING, "no read after the restore", e);
    }
  }
}
