package newsreel.players;

import java.util.List;

/** Broadcasters and papers whose own players stand in others' pages. */
final class Broadcasters {
  private Broadcasters() {}

  static final List<PlayerHost> HOSTS =
      List.of(
          new PlayerHost("ARD", "[A-Za-z0-9_-]{10,}")
              .video(
                  "ardmediathek.de/embed/{id}",
                  "ardmediathek.de/player/{id}",
                  "ardmediathek.de/ard/player/{id}",
                  "ardmediathek.de/video/{id}",
                  "ardmediathek.de/video/*/*/*/{id}",
                  "ardmediathek.de/video/*/*/{id}")
              .live("ardmediathek.de/live/**", "ardmediathek.de/embed/live/**")
              .alias("ARD Mediathek", "Das Erste")
              .embed("https://www.ardmediathek.de/embed/{id}")
              .startedByViewer("Its player is documented for nobody else."),
          new PlayerHost("tagesschau", "\\d{4,}")
              .video(
                  "tagesschau.de/**video-{id}~player*.html",
                  "tagesschau.de/**video-{id}~player.html",
                  "tagesschau.de/**video-{id}.html")
              .live("tagesschau.de/multimedia/livestreams/**")
              .startedByViewer("Its player is documented for nobody else."),
          new PlayerHost("ZDF", "[\\w/.~-]{5,200}")
              .video("ngp.zdf.de/miniplayer/embed?mediaID={id}")
              .live("zdf.de/live-tv**")
              .alias("ZDF Mediathek", "ZDFheute")
              .embed("https://ngp.zdf.de/miniplayer/embed/?mediaID={id}")
              .startedByViewer("Its player is documented for nobody else."),
          new PlayerHost("BBC", "[bmpw][0-9b-df-hj-np-tv-z]{7,14}")
              .video(
                  "bbc.com/**/av-embeds/*/vpid/{id}",
                  "bbc.co.uk/**/av-embeds/*/vpid/{id}",
                  "bbc.com/ws/av-embeds/**/{id}/*",
                  "bbc.co.uk/programmes/{id}/player",
                  "bbc.co.uk/programmes/{id}",
                  "bbc.co.uk/iplayer/episode/{id}",
                  "bbc.co.uk/iplayer/episode/{id}/*")
              .live("bbc.co.uk/iplayer/live/*")
              .alias("BBC News", "BBC iPlayer")
              .attribute("id", "data-vpid", "data-bbc-vpid")
              .startedByViewer("Its player is documented for nobody else."),
          new PlayerHost("The Guardian", KnownHosts.UUID)
              .video("theguardian.com/embed/atom/media/{id}", "guardianapis.com/atom/media/{id}")
              .attribute("id", "data-media-atom-id")
              .startedByViewer("Its player is documented for nobody else."),
          new PlayerHost("The Guardian", "[\\w-]+(?:/[\\w-]+)*/video/[\\w/-]+")
              .video("theguardian.com/embed/video/{id}", "theguardian.com/{id}")
              .alias("Guardian", "Guardian News & Media")
              .embed("https://embed.theguardian.com/embed/video/{id}")
              .startedByViewer("Its player is documented for nobody else."));
}
