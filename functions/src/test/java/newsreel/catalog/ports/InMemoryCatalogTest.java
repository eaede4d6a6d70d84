package newsreel.catalog.ports;

final class InMemoryCatalogTest implements CatalogContract {
  private final InMemoryCatalog catalog = new InMemoryCatalog();

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public CatalogWriter writer() {
    return catalog;
  }

  @Override
  public Ledger ledger() {
    return catalog.ledger;
  }

  @Override
  public ChangeLog log() {
    return catalog.ledger;
  }
}
