package newsreel.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs Jazzer on {@link Answers} for so many seconds; a case that fails is left in target/fuzz. */
public final class Fuzz {
  private Fuzz() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path out = Path.of("target", "fuzz");
    Path corpus = Files.createDirectories(out.resolve("corpus"));
    Jazzer.main(
        new String[] {
          "--target_class=" + Answers.class.getName(),
          "--instrumentation_includes=newsreel.**",
          "--instrumentation_excludes=newsreel.fuzz.**",
          "--custom_hook_includes=newsreel.**",
          "--reproducer_path=" + out,
          "-artifact_prefix=" + out + "/",
          "-max_total_time=" + arguments[0],
          "-max_len=16384",
          "-timeout=60",
          "-rss_limit_mb=0",
          "-verbosity=0",
          corpus.toString(),
          Answers.KNOWN.toString()
        });
  }
}
