package newsreel.extract.words;

import java.util.Arrays;

/**
 * The whole vocabulary as one tree of characters. Each node has the sections whose phrases end at
 * it. A step costs one table lookup.
 */
public final class Lexicon {
  /** No node: no phrase continues with that character. */
  public static final int NONE = -1;

  public static final int ROOT = 0;

  private static final int DIRECT = 0x250;
  private static final Lexicon ALL = read();

  /** The first step by character, for the scripts of most pages. */
  private final short[] first = new short[DIRECT];

  /** A bit for the hash of each three characters with which a phrase begins. */
  private final long[] starts = new long[1024];

  /** Those that begin a phrase of fewer than five characters. */
  private final long[] brief = new long[1024];

  /** A bit for the hash of each five characters with which a phrase begins. */
  private final long[] longer = new long[1024];

  private int[] keys = new int[1 << 10];
  private short[] nodes = new short[1 << 10];
  private int[] sections = new int[1 << 10];
  private int size = 1;
  private int edges;

  private Lexicon() {
    Arrays.fill(first, (short) NONE);
  }

  /** Returns the node to which {@code c} leads from {@code node}. */
  public static int step(int node, char c) {
    return node == ROOT && c < DIRECT ? ALL.first[c] : ALL.probe(node, c);
  }

  /**
   * Whether a phrase may begin at {@code at}. Three characters rule out most words of a text, and
   * five most of the rest.
   */
  public static boolean mayBegin(char[] folded, int at, int to) {
    char first = folded[at];
    char second = at + 1 < to ? folded[at + 1] : ' ';
    if (first >= DIRECT || second >= DIRECT) {
      return true;
    }
    int node = ALL.first[first];
    if (node == NONE) {
      return false;
    }
    if (ALL.sections[node] != 0) {
      return true;
    }
    int start = start(first, second, at + 2 < to ? folded[at + 2] : ' ');
    return has(ALL.starts, start)
        && (has(ALL.brief, start) || (at + 5 <= to && has(ALL.longer, five(folded, at))));
  }

  private static boolean has(long[] bits, int hash) {
    return (bits[hash >>> 6] >>> hash & 1) != 0;
  }

  private static void set(long[] bits, int hash) {
    bits[hash >>> 6] |= 1L << hash;
  }

  private static int five(char[] folded, int at) {
    int hash = 0;
    for (int i = at; i < at + 5; i++) {
      hash = hash * 0x9E3779B1 + folded[i];
    }
    return (hash * 0x85EBCA6B) >>> 16;
  }

  /** Returns a bit for each section with the phrase that ends at {@code node}. */
  public static int sections(int node) {
    return ALL.sections[node];
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    for (Phrases section : Phrases.values()) {
      for (String phrase : PressVocabulary.list(section.section())) {
        lexicon.add(PressVocabulary.fold(phrase), section.bit());
      }
    }
    return lexicon;
  }

  private void add(String phrase, int section) {
    if (phrase.length() > 1) {
      char third = phrase.length() > 2 ? phrase.charAt(2) : ' ';
      int start = start(phrase.charAt(0), phrase.charAt(1), third);
      set(starts, start);
      if (phrase.length() < 5) {
        set(brief, start);
      } else {
        set(longer, five(phrase.toCharArray(), 0));
      }
    }
    int node = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      int next = probe(node, c);
      if (next == NONE) {
        next = grow(node, c);
      }
      node = next;
    }
    sections[node] |= section;
  }

  private int probe(int node, char c) {
    int key = key(node, c);
    int mask = keys.length - 1;
    for (int i = slot(key, mask); nodes[i] != 0; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return nodes[i];
      }
    }
    return NONE;
  }

  private int grow(int node, char c) {
    if (++edges * 3 > keys.length) {
      rehash();
    }
    if (size == sections.length) {
      sections = Arrays.copyOf(sections, size * 2);
    }
    put(key(node, c), (short) size);
    if (node == ROOT && c < DIRECT) {
      first[c] = (short) size;
    }
    return size++;
  }

  private void put(int key, short node) {
    int mask = keys.length - 1;
    int i = slot(key, mask);
    while (nodes[i] != 0) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    nodes[i] = node;
  }

  private void rehash() {
    int[] oldKeys = keys;
    short[] oldNodes = nodes;
    keys = new int[oldKeys.length * 2];
    nodes = new short[oldNodes.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNodes[i] != 0) {
        put(oldKeys[i], oldNodes[i]);
      }
    }
  }

  /**
   * Treats a third character that continues no word as a space, since a phrase of two may end
   * before it.
   */
  private static int start(char first, char second, char third) {
    boolean goesOn = Scripts.latinLetter(second) && Scripts.latinLetter(third);
    return (first * 0x9E3779B9 + second * 0x85EBCA6B + (goesOn ? third : ' ') * 0xC2B2AE35) >>> 16;
  }

  private static int key(int node, char c) {
    return node << 16 | c;
  }

  private static int slot(int key, int mask) {
    int mixed = key * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & mask;
  }
}
