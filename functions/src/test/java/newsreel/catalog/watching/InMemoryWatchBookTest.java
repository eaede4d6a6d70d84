package newsreel.catalog.watching;

final class InMemoryWatchBookTest implements WatchBookContract {
  private final InMemoryWatchBook book = new InMemoryWatchBook();

  @Override
  public WatchBook book() {
    return book;
  }
}
