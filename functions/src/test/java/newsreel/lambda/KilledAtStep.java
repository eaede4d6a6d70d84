package newsreel.lambda;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import newsreel.catalog.PictureId;
import newsreel.pictures.PictureFiles;
import newsreel.pictures.PictureTasks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Ends a function where it stands at one of the steps by which it changes something: a write of the
 * table, a file, a message of the queue. It does so once.
 */
public final class KilledAtStep {
  private static final Set<String> WRITES =
      Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");

  private final int step;
  private final Moment moment;
  private int taken;

  /** When a function ends. */
  public enum Moment {
    BEFORE_THE_STEP,
    /** The step was done, and the function does not know. */
    AFTER_THE_STEP
  }

  /** What is thrown in place of an answer. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param step the first is 0
   */
  public KilledAtStep(int step, Moment moment) {
    this.step = step;
    this.moment = moment;
  }

  /** Whether there was such a step. */
  public boolean happened() {
    return taken > step;
  }

  private <T> T take(Supplier<T> change) {
    boolean here = taken++ == step;
    if (here && moment == Moment.BEFORE_THE_STEP) {
      throw new Killed();
    }
    T result = change.get();
    if (here) {
      throw new Killed();
    }
    return result;
  }

  private void run(Runnable change) {
    var _ =
        take(
            () -> {
              change.run();
              return true;
            });
  }

  /**
   * @param killing asked at each call, and null where nothing is killed
   */
  static DynamoDbClient table(DynamoDbClient client, Supplier<@Nullable KilledAtStep> killing) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              KilledAtStep now = killing.get();
              return now == null || !WRITES.contains(method.getName())
                  ? call(client, method, arguments)
                  : now.take(() -> call(client, method, arguments));
            });
  }

  @SuppressWarnings("NullAway") // calls of the client answer
  private static Object call(
      DynamoDbClient client, java.lang.reflect.Method method, Object @Nullable [] arguments) {
    try {
      return Objects.requireNonNull(method.invoke(client, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  static PictureFiles files(PictureFiles files, Supplier<@Nullable KilledAtStep> killing) {
    return new PictureFiles() {
      @Override
      public Optional<byte[]> read(PictureId id, String file) {
        return files.read(id, file);
      }

      @Override
      public void write(PictureId id, String file, byte[] content) {
        step(killing, () -> files.write(id, file, content));
      }

      @Override
      public void delete(PictureId id) {
        step(killing, () -> files.delete(id));
      }
    };
  }

  static PictureTasks tasks(PictureTasks tasks, Supplier<@Nullable KilledAtStep> killing) {
    return sent -> step(killing, () -> tasks.send(List.copyOf(sent)));
  }

  private static void step(Supplier<@Nullable KilledAtStep> killing, Runnable change) {
    KilledAtStep now = killing.get();
    if (now == null) {
      change.run();
    } else {
      now.run(change);
    }
  }
}
