package newsreel.pictures;

final class MemoryPictureFilesTest implements PictureFilesContract {
  private final PictureFiles files = new MemoryPictureFiles();

  @Override
  public PictureFiles files() {
    return files;
  }
}
