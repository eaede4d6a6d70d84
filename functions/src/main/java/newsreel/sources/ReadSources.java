package newsreel.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newsreel.catalog.watching.DuePage;
import newsreel.catalog.watching.SourceProgress;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.catalog.watching.SourceProgress.Failure;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedList;
import newsreel.catalog.watching.WatchedSource;
import newsreel.fetch.PoliteFetcher;
import newsreel.values.WebUrl;

/** Reads what is due of all sources: hosts side by side, and each of them in its own pace. */
public final class ReadSources {
  /** How long until the lists of a site are looked for again. */
  private static final Duration FIND_AGAIN = Duration.ofHours(24);

  private static final Duration FIND_SOON = Duration.ofMinutes(15);

  /** Pages between two looks at whether the source is still wanted. */
  private static final int BATCH = 10;

  private final WatchBook book;
  private final PoliteFetcher fetcher;
  private final PageDesk desk;
  private final Clock clock;
  private final Pause pause;

  public ReadSources(
      WatchBook book, PoliteFetcher fetcher, PageDesk desk, Clock clock, Pause pause) {
    this.book = book;
    this.fetcher = fetcher;
    this.desk = desk;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * What was done.
   *
   * @param pages that were read
   * @param faults of our own, by which a source was left
   */
  public record Report(int pages, Counts counts, List<RuntimeException> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param end after which nothing is begun
   */
  public Report run(Instant end) {
    Map<String, List<WatchedSource>> hosts = new LinkedHashMap<>();
    book.sources().stream()
        .filter(source -> !source.paused())
        .map(source -> Map.entry(source, book.progress(source.id())))
        .sorted(
            Comparator.comparing(
                e -> e.getValue().ranAt(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(
            e ->
                hosts
                    .computeIfAbsent(e.getKey().url().host(), host -> new ArrayList<>())
                    .add(e.getKey()));
    Sum sum = new Sum();
    if (hosts.size() == 1) {
      host(hosts.values().iterator().next(), end, sum);
    } else {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        hosts.values().forEach(sources -> threads.execute(() -> host(sources, end, sum)));
      }
    }
    return sum.report();
  }

  private static final class Sum {
    private int pages;
    private Counts counts = Counts.NONE;
    private final ConcurrentLinkedQueue<RuntimeException> faults = new ConcurrentLinkedQueue<>();

    synchronized void add(Counts more, boolean page) {
      pages += page ? 1 : 0;
      counts = counts.plus(more);
    }

    synchronized Report report() {
      return new Report(pages, counts, new ArrayList<>(faults));
    }
  }

  private void host(List<WatchedSource> sources, Instant end, Sum sum) {
    try (HostTurns turns =
        new HostTurns(book, fetcher, clock, pause, UUID.randomUUID().toString(), end)) {
      for (WatchedSource source : sources) {
        if (!turns.isOver()) {
          source(source, turns, sum);
        }
      }
    } catch (RuntimeException fault) {
      sum.faults.add(fault);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void source(WatchedSource source, HostTurns turns, Sum sum) {
    if (!hasWork(source) || !turns.take(source.url())) {
      return;
    }
    Run run = new Run(source, turns, sum);
    try {
      run.find();
      run.lists();
      run.pages();
    } finally {
      run.save();
    }
  }

  private boolean hasWork(WatchedSource source) {
    Instant now = now();
    SourceProgress progress = book.progress(source.id());
    return isToBeFound(source, progress, now)
        || book.lists(source.id()).stream().anyMatch(l -> l.isDue(now, source.askedAt()))
        || (hasBudget(source, progress, now) && book.waiting(source.id(), now, 1) > 0);
  }

  private static boolean isToBeFound(WatchedSource source, SourceProgress progress, Instant now) {
    return progress.findAt() == null
        || !progress.findAt().isAfter(now)
        || (progress.ranAt() == null || progress.ranAt().isBefore(source.askedAt()));
  }

  private static boolean hasBudget(WatchedSource source, SourceProgress progress, Instant now) {
    return progress.spentIn(now.truncatedTo(ChronoUnit.HOURS)) < source.pagesPerHour();
  }

  /** One source, read once. */
  private final class Run {
    private final WatchedSource source;
    private final HostTurns turns;
    private final Sum sum;
    private SourceProgress progress;

    Run(WatchedSource source, HostTurns turns, Sum sum) {
      this.source = source;
      this.turns = turns;
      this.sum = sum;
      this.progress = book.progress(source.id());
    }

    /** Looks for lists; of an address that is a list itself there are no others. */
    void find() {
      Instant now = now();
      List<WatchedList> known = book.lists(source.id());
      boolean itself = known.stream().anyMatch(l -> l.url().equals(source.url()));
      if (itself || !isToBeFound(source, progress, now)) {
        progress = itself ? progress.foundUntil(now.plus(FIND_AGAIN)) : progress;
        return;
      }
      switch (new FindLists(fetcher, turns).at(source.url())) {
        case FindLists.Outcome.Found(List<WebUrl> lists) -> {
          for (WebUrl url : lists) {
            if (known.stream().noneMatch(l -> l.url().equals(url))) {
              book.save(source.id(), WatchedList.found(url, null, null, now));
            }
          }
          progress = progress.foundUntil(now.plus(FIND_AGAIN));
        }
        case FindLists.Outcome.Nothing(String detail) ->
            progress =
                progress
                    .foundUntil(now.plus(FIND_SOON))
                    .failing(new Failure(source.url(), now, detail));
        case FindLists.Outcome.Later later -> {}
      }
    }

    /** Reads the lists that are due, and those that an index named meanwhile. */
    void lists() {
      for (int round = 0; round < 2; round++) {
        for (WatchedList list : book.lists(source.id())) {
          Instant now = now();
          if (list.isDue(now, source.askedAt()) && !turns.isOver()) {
            new ReadList(book, turns, source.id()).read(list, now).ifPresent(this::took);
          }
        }
      }
    }

    private void took(ReadList.Outcome outcome) {
      count(Counts.found(outcome.found()), false);
      WatchedList list = outcome.list();
      if (list.failure() != null && list.readAt() != null) {
        progress = progress.failing(new Failure(list.url(), list.readAt(), list.failure()));
      }
    }

    private void count(Counts more, boolean page) {
      progress = progress.counting(more);
      sum.add(more, page);
    }

    void pages() {
      VisitPage visit = new VisitPage(book, turns, desk, source);
      while (true) {
        List<DuePage> due = book.due(source.id(), now(), BATCH);
        if (due.isEmpty() || !isWanted()) {
          return;
        }
        for (DuePage page : due) {
          Instant now = now();
          if (turns.isOver() || !hasBudget(source, progress, now)) {
            return;
          }
          switch (visit.visit(page, now)) {
            case VisitPage.Outcome.Read read -> took(read, now);
            case VisitPage.Outcome.Nothing nothing -> {}
            case VisitPage.Outcome.Later later -> {
              return;
            }
          }
        }
        book.save(progress);
      }
    }

    private void took(VisitPage.Outcome.Read read, Instant now) {
      progress = progress.spending(now.truncatedTo(ChronoUnit.HOURS));
      count(read.counts(), true);
      if (read.failure() != null) {
        progress = progress.failing(new Failure(read.url(), now, read.failure()));
      }
    }

    private boolean isWanted() {
      return book.source(source.id()).filter(s -> !s.paused()).isPresent();
    }

    void save() {
      if (book.source(source.id()).isPresent()) {
        book.save(progress.ran(now()));
      }
    }
  }
}
