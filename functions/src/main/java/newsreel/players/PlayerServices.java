package newsreel.players;

import java.util.List;

/** Services that host the videos of publishers and give them a player. */
final class PlayerServices {
  private PlayerServices() {}

  static final List<PlayerHost> HOSTS =
      List.of(
          // a reference id is the account's own
          new PlayerHost("Brightcove", "ref:[^/]{1,150}")
              .video(
                  "players.brightcove.net/{account}/{player}_{embed}/index.html?videoId={id}",
                  "players.brightcove.net/{account}/{player}_{embed}?videoId={id}")
              .identity("{account}/{id}")
              .embed(
                  "https://players.brightcove.net/{account}/{player}_{embed}/index.html?videoId={id}")
              .start("autoplay=true"),
          new PlayerHost("Brightcove", "\\d{3,20}")
              .video(
                  "players.brightcove.net/{account}/{player}_{embed}/index.html?videoId={id}",
                  "players.brightcove.net/{account}/{player}_{embed}?videoId={id}",
                  "link.brightcove.com/services/player/**?bctid={id}")
              .list("players.brightcove.net/{account}/{player}_{embed}/index.html?playlistId=*")
              .mark("amp-brightcove", "brightcove-player", "brightcove", "data-account")
              .attribute(
                  "id",
                  "data-brightcove-video-id",
                  "data-brightcove-id",
                  "data-bc-video-id",
                  "data-bcid",
                  "data-brightcove-video",
                  "data-brightcove")
              .attribute(
                  "account",
                  "data-account",
                  "data-account-id",
                  "data-brightcove-account",
                  "data-brightcove-account-id",
                  "account-id")
              .attribute("player", "data-player", "data-player-id", "data-brightcove-player-id")
              .attribute("embed", "data-embed")
              .byDefault("player", "default")
              .byDefault("embed", "default")
              .embed(
                  "https://players.brightcove.net/{account}/{player}_{embed}/index.html?videoId={id}")
              .start("autoplay=true"),
          new PlayerHost("JW Player", "[A-Za-z0-9]{8}")
              .video(
                  "jwplayer.com/players/{id}-{player}.js",
                  "jwplayer.com/players/{id}-{player}.html",
                  "jwplatform.com/players/{id}-{player}.js",
                  "jwplatform.com/players/{id}-{player}.html",
                  "jwplayer.com/previews/{id}-{player}",
                  "jwplatform.com/previews/{id}-{player}",
                  "jwplayer.com/players/{id}.*",
                  "jwplatform.com/players/{id}.*",
                  "jwplayer.com/previews/{id}",
                  "jwplatform.com/previews/{id}",
                  "jwplayer.com/v2/media/{id}",
                  "jwplayer.com/feeds/{id}.*",
                  "jwplatform.com/feeds/{id}.*")
              .file(
                  "jwplayer.com/manifests/{id}.*",
                  "jwplatform.com/manifests/{id}.*",
                  "jwplayer.com/videos/{id}-*",
                  "jwplatform.com/videos/{id}-*",
                  "jwplayer.com/videos/{id}.*",
                  "jwplatform.com/videos/{id}.*")
              .live("jwplatform.com/live/**", "jwplayer.com/live/**")
              .list("jwplayer.com/v2/playlists/*")
              .alias("JW", "JWP", "JWPlatform")
              .mark("amp-jwplayer", "jw-video", "jwplayer", "jw-player", "jwp")
              .attribute(
                  "id",
                  "data-jw-media-id",
                  "data-jwplayer-id",
                  "data-jwplayer-media-id",
                  "data-jw-id",
                  "data-jwid")
              .attribute("player", "data-player-id", "data-jw-player-id", "data-player")
              .embed("https://cdn.jwplayer.com/players/{id}-{player}.html")
              .still("https://cdn.jwplayer.com/v2/media/{id}/poster.jpg?width=1280")
              .startedByViewer("\"autostart\" is a setting of the player, and its owner's."),
          new PlayerHost("Kaltura", "[01]_[a-z0-9]{8}")
              .video(
                  "*/p/{partner}/**?entry_id={id}",
                  "*/**/p/{partner}/**/entry_id/{id}",
                  "*/**/partner_id/{partner}/**/entry_id/{id}",
                  "*/**/partner_id/{partner}/**/entry_id/{id}/**")
              .file("*/p/{partner}/**/entryId/{id}/**")
              .mark("kaltura", "kaltura-player")
              .attribute("id", "data-kaltura-id", "data-entry-id", "data-entryid", "entry-id")
              .attribute("partner", "data-partner-id", "data-partner", "partner-id")
              .still("https://cdnapisec.kaltura.com/p/{partner}/thumbnail/entry_id/{id}/width/1280")
              .start("flashvars%5BautoPlay%5D=true"),
          new PlayerHost("Wistia", "[a-z0-9]{10}")
              .video(
                  "wistia.net/embed/iframe/{id}",
                  "wistia.com/embed/iframe/{id}",
                  "wistia.com/medias/{id}",
                  "wistia.net/medias/{id}",
                  "wistia.com/embed/medias/{id}",
                  "wistia.com/embed/medias/{id}.jsonp",
                  "wistia.net/embed/medias/{id}.jsonp",
                  "wistia.com/embed/{id}.js",
                  "wistia.net/embed/{id}.js")
              .file("wistia.com/embed/medias/{id}.m3u8", "wistia.net/embed/medias/{id}.m3u8")
              .list(
                  "wistia.net/embed/playlists/*",
                  "wistia.com/embed/playlists/*",
                  "wistia.net/embed/channel/**")
              .mark("wistia-player", "wistia-video", "amp-wistia-player", "wistia_embed", "wistia")
              .attribute("id", "data-wistia-id", "data-wistia", "data-media-hashed-id", "media-id")
              .classPrefix("wistia_async_")
              .embed("https://fast.wistia.net/embed/iframe/{id}")
              .start("autoPlay=true&doNotTrack=true")
              .sandboxed(),
          new PlayerHost("Vidyard", "[A-Za-z0-9_-]{16,30}")
              .video(
                  "play.vidyard.com/{id}",
                  "play.vidyard.com/{id}.html",
                  "play.vidyard.com/{id}.js",
                  "share.vidyard.com/watch/{id}",
                  "video.vidyard.com/watch/{id}")
              .mark("vidyard-player-embed", "vidyard")
              .attribute("id", "data-uuid", "data-vidyard-uuid", "data-vidyard-id")
              .embed("https://play.vidyard.com/{id}")
              .still("https://play.vidyard.com/{id}.jpg")
              .start("autoplay=1&disable_analytics=1"),
          new PlayerHost("Cloudflare Stream", "[0-9a-f]{32}")
              .video(
                  "videodelivery.net/{id}",
                  "videodelivery.net/{id}/iframe",
                  "cloudflarestream.com/{id}",
                  "cloudflarestream.com/{id}/iframe",
                  "cloudflarestream.com/{id}/watch",
                  "embed.videodelivery.net/embed/*?video={id}",
                  "embed.cloudflarestream.com/embed/*?video={id}")
              .file(
                  "videodelivery.net/{id}/manifest/*",
                  "videodelivery.net/{id}/downloads/*",
                  "cloudflarestream.com/{id}/manifest/*",
                  "cloudflarestream.com/{id}/downloads/*")
              .mark("cloudflare-video", "stream")
              .attribute("id", "data-cloudflare-id", "data-stream-id")
              .embed("https://iframe.videodelivery.net/{id}")
              .still("https://videodelivery.net/{id}/thumbnails/thumbnail.jpg")
              .start("autoplay=true"),
          new PlayerHost("Mux", "[A-Za-z0-9]{20,64}")
              .video("player.mux.com/{id}")
              .file("stream.mux.com/{id}.m3u8", "stream.mux.com/{id}/*", "stream.mux.com/{id}")
              .mark("mux-player", "mux-video", "lite-mux", "mux-video-background")
              .attribute("id", "playback-id", "data-playback-id", "data-mux-id")
              .embed("https://player.mux.com/{id}")
              .still("https://image.mux.com/{id}/thumbnail.jpg")
              .start("autoplay=true&disable-tracking=true"),
          new PlayerHost("api.video", "vi[A-Za-z0-9]{10,40}")
              .video("embed.api.video/vod/{id}", "api.video/player/{id}")
              .file("vod.api.video/vod/{id}/**", "cdn.api.video/vod/{id}/**")
              .live("embed.api.video/live/*", "live.api.video/**")
              .mark("api-video-player", "apivideo")
              .attribute("id", "data-api-video-id", "data-apivideo-id")
              .embed("https://embed.api.video/vod/{id}")
              .still("https://vod.api.video/vod/{id}/thumbnail.jpg")
              .start("#autoplay"),
          new PlayerHost("Bunny", KnownHosts.UUID)
              .video(
                  "mediadelivery.net/embed/{library}/{id}",
                  "mediadelivery.net/play/{library}/{id}",
                  "video.bunnycdn.com/embed/{library}/{id}",
                  "video.bunnycdn.com/play/{library}/{id}")
              .file("b-cdn.net/{id}/*")
              .alias("Bunny Stream", "BunnyCDN", "bunny.net")
              .attribute("id", "data-bunny-id", "data-bunny-video-id")
              .attribute("library", "data-library-id", "data-bunny-library-id")
              .embed("https://iframe.mediadelivery.net/embed/{library}/{id}")
              .start("autoplay=true"),
          new PlayerHost("Glomex", "v-[\\w-]{5,}")
              .video("glomex.com/**?playlistId={id}")
              .list("glomex.com/**?playlistId=*")
              .mark("glomex-player", "glomex-integration")
              .attribute("id", "data-playlist-id")
              .startedByViewer("The integration's settings decide, and are its owner's."));
}
