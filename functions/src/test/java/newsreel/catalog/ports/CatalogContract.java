package newsreel.catalog.ports;

/** What the ports of the catalogue promise, whoever implements them. */
public interface CatalogContract
    extends StoringContract, TrackContract, ListingContract, LedgerContract {}
