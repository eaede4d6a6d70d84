import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the pictures of the sample pages: {@code java bench/pictures/SamplePictures.java
 * events/pictures}. The path of a file below that folder is its address on the page.
 */
final class SamplePictures {
  private static final int WIDTH = 1280;
  private static final float QUALITY = .66f;

  private final Path folder;

  private SamplePictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    SamplePictures pictures = new SamplePictures(Path.of(arguments[0]));
    pictures.save("www.example.net/img/seaweed-lines.jpg", 853, SeaweedPictures::floats);
    pictures.save("www.example.net/img/planting.jpg", 720, SeaweedPictures::planting);
    pictures.save("www.example.net/img/between-the-lines.jpg", 720, SeaweedPictures::kelp);
    pictures.save("www.example.net/img/harvest.jpg", 720, SeaweedPictures::harvest);
    pictures.save("www.example.net/img/drying-shed.jpg", 853, SeaweedPictures::shed);
    pictures.save("www.example.com/images/lens-crane.jpg", 853, LighthousePictures::crane);
    pictures.save("www.example.com/images/lens-bench.jpg", 853, LighthousePictures::lens);
    pictures.save("www.example.com/videos/first-light.jpg", 720, LighthousePictures::firstLight);
    pictures.save(
        "news.example.org/bilder/nachtzug-bahnsteig.jpg", 853, NightTrainPictures::platform);
    pictures.save(
        "news.example.org/bilder/nachtzug-abteil.jpg", 853, NightTrainPictures::compartment);
    pictures.save(
        "news.example.org/bilder/nachtzug-video.jpg", 720, NightTrainPictures::nightTrain);
  }

  private void save(String address, int height, Consumer<Canvas> scene) throws IOException {
    Canvas canvas = new Canvas(WIDTH, height, address.hashCode());
    scene.accept(canvas);
    canvas.grain(7);
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(canvas.image, null, null), param);
    }
    System.out.printf("%s %,d bytes%n", address, Files.size(file));
  }
}
