package newsreel.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureArchiveTest {
  @TempDir private Path folder;

  private PictureArchive archive(String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    return PictureArchive.of(folder);
  }

  private String found(PictureArchive archive, String url) {
    return archive
        .file(WebUrl.parse(url).orElseThrow())
        .map(file -> folder.relativize(file).toString())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    // as a tool that copies sites lays them down, by host and path
    "img.example.org/2024/quay.jpg, https://img.example.org/2024/quay.jpg",
    // as a folder of uploads, by the end of the path
    "2024/quay.jpg,                 https://img.example.org/media/2024/quay.jpg",
    // all in one folder, by the name
    "quay.jpg,                      https://img.example.org/media/2024/quay.jpg",
    "scans/box 7/quay.jpg,          https://img.example.org/media/2024/quay.jpg",
    "Café at the quay.jpg,          https://img.example.org/Caf%C3%A9%20at%20the%20quay.jpg",
    "a+b.jpg,                       https://img.example.org/a+b.jpg",
    "quay.jpg,                      https://img.example.org/quay.jpg?w=800",
    "quay.jpg?w=800,                https://img.example.org/quay.jpg?w=800"
  })
  void anAddressFindsItsFile(String file, String url) throws IOException {
    assertThat(found(archive(file), url)).isEqualTo(file);
  }

  @Test
  void ofSeveralTheOneWhoseFoldersAgreeTheFurthestIsTaken() throws IOException {
    PictureArchive archive =
        archive("2023/quay.jpg", "2024/quay.jpg", "other/2024/quay.jpg", "img.example.org/top.jpg");
    assertThat(found(archive, "https://img.example.org/2023/quay.jpg")).isEqualTo("2023/quay.jpg");
    assertThat(found(archive, "https://img.example.org/other/2024/quay.jpg"))
        .isEqualTo("other/2024/quay.jpg");
  }

  @Test
  void whereTwoAgreeAlikeNoneIsTaken() throws IOException {
    PictureArchive archive = archive("2023/quay.jpg", "2024/quay.jpg");
    assertThat(found(archive, "https://img.example.org/2025/quay.jpg")).isEqualTo("none");
    assertThat(found(archive, "https://img.example.org/ship.jpg")).isEqualTo("none");
    assertThat(found(archive, "https://img.example.org/")).isEqualTo("none");
  }
}
