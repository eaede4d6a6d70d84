package newsreel.catalog.watching;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages a list had when it was read last, and in which version, at 12 bytes each. */
public final class ListedVersions {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private final Map<Long, Integer> versions;

  private ListedVersions(Map<Long, Integer> versions) {
    this.versions = versions;
  }

  public static ListedVersions none() {
    return new ListedVersions(Map.of());
  }

  /** As {@link #bytes} has them. */
  public static ListedVersions of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Map<Long, Integer> versions = HashMap.newHashMap(bytes.length / BYTES);
    while (in.remaining() >= BYTES) {
      long page = in.getLong();
      versions.put(page, in.getInt());
    }
    return new ListedVersions(versions);
  }

  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(versions.size() * BYTES);
    versions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> out.putLong(e.getKey()).putInt(e.getValue()));
    return out.array();
  }

  public boolean isEmpty() {
    return versions.isEmpty();
  }

  /** Those of {@code pages} that are new or changed. */
  public List<ListedPage> moved(List<ListedPage> pages) {
    List<ListedPage> moved = new ArrayList<>();
    for (ListedPage page : pages) {
      Integer before = versions.get(key(page));
      if (before == null || before != version(page)) {
        moved.add(page);
      }
    }
    return moved;
  }

  public boolean has(ListedPage page) {
    return versions.containsKey(key(page));
  }

  /** Keys of pages that are in none of {@code pages} any more. */
  public List<String> left(List<ListedPage> pages) {
    Set<Long> now = HashSet.newHashSet(pages.size());
    pages.forEach(page -> now.add(key(page)));
    return versions.keySet().stream()
        .filter(key -> !now.contains(key))
        .map(key -> HexFormat.of().toHexDigits(key))
        .sorted()
        .toList();
  }

  /** As the list has them now, but for those that are not taken up yet. */
  public ListedVersions after(List<ListedPage> pages, List<ListedPage> notYet) {
    Map<Long, Integer> next = HashMap.newHashMap(pages.size());
    pages.forEach(page -> next.put(key(page), version(page)));
    for (ListedPage page : notYet) {
      Integer before = versions.get(key(page));
      if (before == null) {
        next.remove(key(page));
      } else {
        next.put(key(page), before);
      }
    }
    return new ListedVersions(next);
  }

  private static long key(ListedPage page) {
    return HexFormat.fromHexDigitsToLong(WatchedPage.key(page.url()));
  }

  private static int version(ListedPage page) {
    return page.version().hashCode();
  }
}
