package newsreel.players;

import java.util.List;

/**
 * The video hosts that are known. A new one is an entry here, and a page that shows it in tests.
 */
final class KnownHosts {
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private KnownHosts() {}

  static final List<PlayerHost> ALL =
      List.of(
          new PlayerHost("YouTube", "(?!live_stream|videoseries)[\\w-]{11}")
              .video(
                  "youtube.com/watch?v={id}",
                  "youtube.com/embed/{id}",
                  "youtube.com/embed/{id}&**",
                  "youtube-nocookie.com/embed/{id}",
                  "youtube-nocookie.com/watch?v={id}",
                  "youtube-nocookie.com/v/{id}",
                  "youtube.com/v/{id}",
                  "youtube.com/v/{id}&**",
                  "youtube.com/e/{id}",
                  "youtube.com/shorts/{id}",
                  "youtube.com/live/{id}",
                  "youtube.googleapis.com/v/{id}",
                  "youtu.be/{id}")
              .live(
                  "youtube.com/embed/live_stream",
                  "youtube-nocookie.com/embed/live_stream",
                  "youtube.com/*/live",
                  "youtube.com/channel/*/live",
                  "youtube.com/c/*/live",
                  "youtube.com/user/*/live")
              .list(
                  "youtube.com/embed/videoseries",
                  "youtube-nocookie.com/embed/videoseries",
                  "youtube.com/embed",
                  "youtube-nocookie.com/embed",
                  "youtube.com/playlist",
                  "youtube.com/channel/**",
                  "youtube.com/c/**",
                  "youtube.com/user/**",
                  "youtube.com/@**")
              .alias("YouTube.com", "youtu.be", "yt")
              .mark(
                  "lite-youtube",
                  "youtube-video",
                  "amp-youtube",
                  "youtube-player",
                  "rll-youtube-player",
                  "youtube-embed",
                  "youtube")
              .attribute(
                  "id",
                  "data-youtube-id",
                  "data-youtube-video-id",
                  "data-youtube",
                  "data-yt-id",
                  "data-ytid",
                  "data-youtubeid")
              .embed("https://www.youtube-nocookie.com/embed/{id}")
              .still("https://i.ytimg.com/vi/{id}/hqdefault.jpg")
              .start("autoplay=1")
              .sandboxed(),
          new PlayerHost("Vimeo", "\\d{5,12}")
              .video(
                  "player.vimeo.com/video/{id}?h={h?}",
                  "vimeo.com/{id}?h={h?}",
                  "vimeo.com/{id}/{h}",
                  "vimeo.com/video/{id}",
                  "vimeo.com/channels/*/{id}",
                  "vimeo.com/groups/*/videos/{id}",
                  "vimeo.com/album/*/video/{id}",
                  "vimeo.com/showcase/*/video/{id}",
                  "vimeo.com/ondemand/*/{id}")
              .file(
                  "player.vimeo.com/external/{id}.*",
                  "player.vimeo.com/progressive_redirect/playback/{id}/**")
              .live("vimeo.com/event/**")
              .list("vimeo.com/showcase/**", "vimeo.com/album/**", "vimeo.com/channels/*")
              .mark("lite-vimeo", "vimeo-video", "amp-vimeo", "vimeo")
              .attribute("id", "data-vimeo-id", "data-vimeo-video-id", "data-vimeo")
              .embed("https://player.vimeo.com/video/{id}?h={h}")
              .start("autoplay=1&dnt=1")
              .sandboxed(),
          new PlayerHost("Dailymotion", "[A-Za-z0-9]{5,20}")
              .video(
                  "dailymotion.com/embed/video/{id}",
                  "dailymotion.com/swf/video/{id}",
                  "dailymotion.com/swf/{id}",
                  "dailymotion.com/video/{id}",
                  "dailymotion.com/video/{id}_*",
                  "geo.dailymotion.com/player.html?video={id}",
                  "geo.dailymotion.com/player/*?video={id}",
                  "dai.ly/{id}")
              .list(
                  "dailymotion.com/embed/playlist/*",
                  "dailymotion.com/playlist/**",
                  "geo.dailymotion.com/player.html?playlist=*",
                  "geo.dailymotion.com/player/*?playlist=*")
              .mark("amp-dailymotion", "dailymotion-video", "dailymotion-player", "dailymotion")
              .attribute("id", "data-dailymotion-id", "data-dm-id")
              .embed("https://www.dailymotion.com/embed/video/{id}")
              .still("https://www.dailymotion.com/thumbnail/video/{id}")
              .start("autoplay=1")
              .sandboxed(),
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
              .still("https://cdn.jwplayer.com/v2/media/{id}/poster.jpg?width=1280"),
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
              .still(
                  "https://cdnapisec.kaltura.com/p/{partner}/thumbnail/entry_id/{id}/width/1280"),
          new PlayerHost("Facebook", "\\d{6,}")
              .video(
                  "facebook.com/watch?v={id}",
                  "facebook.com/watch/live?v={id}",
                  "facebook.com/video.php?v={id}",
                  "facebook.com/video/embed?video_id={id}",
                  "facebook.com/reel/{id}",
                  "facebook.com/*/videos/{id}",
                  "facebook.com/*/videos/*/{id}")
              .list("facebook.com/*/videos")
              .mark("amp-facebook-video")
              .attribute("id", "data-facebook-video-id")
              .embed(
                  "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D{id}")
              .start("autoplay=true"),
          new PlayerHost("TikTok", "\\d{10,}")
              .video(
                  "tiktok.com/*/video/{id}",
                  "tiktok.com/embed/{id}",
                  "tiktok.com/embed/v2/{id}",
                  "tiktok.com/embed/v3/{id}",
                  "tiktok.com/player/v1/{id}",
                  "tiktok.com/v/{id}.html")
              .live("tiktok.com/*/live")
              .mark("tiktok-embed", "amp-tiktok", "tiktok-video")
              .attribute("id", "data-tiktok-id")
              .embed("https://www.tiktok.com/player/v1/{id}")
              .start("autoplay=1")
              .sandboxed(),
          new PlayerHost("Instagram", "[\\w-]{5,40}")
              .video(
                  "instagram.com/reel/{id}",
                  "instagram.com/reels/{id}",
                  "instagram.com/tv/{id}",
                  "instagram.com/*/reel/{id}",
                  "instagram.com/reel/{id}/embed",
                  "instagram.com/reel/{id}/embed/captioned",
                  "instagram.com/tv/{id}/embed",
                  "instagram.com/tv/{id}/embed/captioned")
              .live("instagram.com/*/live")
              .embed("https://www.instagram.com/reel/{id}/embed/"),
          new PlayerHost("X", "\\d{10,}")
              .video(
                  "twitter.com/i/videos/{id}",
                  "twitter.com/i/videos/tweet/{id}",
                  "x.com/i/videos/tweet/{id}",
                  "twitter.com/*/status/{id}/video/*",
                  "x.com/*/status/{id}/video/*")
              .alias("Twitter")
              .embed("https://platform.twitter.com/embed/Tweet.html?id={id}"),
          new PlayerHost("Twitch", "[A-Za-z][\\w-]{9,}")
              .video(
                  "clips.twitch.tv/embed?clip={id}",
                  "clips.twitch.tv/{id}",
                  "player.twitch.tv/?clip={id}",
                  "twitch.tv/*/clip/{id}")
              .embed("https://clips.twitch.tv/embed?clip={id}&parent={parent}")
              .start("autoplay=true"),
          new PlayerHost("Twitch", "\\d{6,}")
              .video(
                  "player.twitch.tv/?video={id}",
                  "player.twitch.tv/?video=v{id}",
                  "twitch.tv/videos/{id}",
                  "twitch.tv/*/v/{id}")
              .live("player.twitch.tv/?channel=*", "twitch.tv/*/embed")
              .list("player.twitch.tv/?collection=*", "twitch.tv/*/videos")
              .mark("twitch-video")
              .attribute("id", "data-twitch-id")
              .embed("https://player.twitch.tv/?video={id}&parent={parent}")
              .start("autoplay=true"),
          new PlayerHost("PeerTube", UUID + "|[1-9A-HJ-NP-Za-km-z]{22}")
              .video("*/videos/embed/{id}", "*/videos/watch/{id}", "*/w/{id}")
              .list("*/video-playlists/embed/*", "*/w/p/*", "*/videos/watch/playlist/*")
              .mark("peertube-embed")
              .embed("https://{host}/videos/embed/{id}")
              .start("autoplay=1"),
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
              .still("https://vod.api.video/vod/{id}/thumbnail.jpg"),
          new PlayerHost("Bunny", UUID)
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
              .embed("https://www.ardmediathek.de/embed/{id}"),
          new PlayerHost("tagesschau", "\\d{4,}")
              .video(
                  "tagesschau.de/**video-{id}~player*.html",
                  "tagesschau.de/**video-{id}~player.html",
                  "tagesschau.de/**video-{id}.html")
              .live("tagesschau.de/multimedia/livestreams/**"),
          new PlayerHost("ZDF", "[\\w/.~-]{5,200}")
              .video("ngp.zdf.de/miniplayer/embed?mediaID={id}")
              .live("zdf.de/live-tv**")
              .alias("ZDF Mediathek", "ZDFheute")
              .embed("https://ngp.zdf.de/miniplayer/embed/?mediaID={id}"),
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
              .attribute("id", "data-vpid", "data-bbc-vpid"),
          new PlayerHost("The Guardian", UUID)
              .video("theguardian.com/embed/atom/media/{id}", "guardianapis.com/atom/media/{id}")
              .attribute("id", "data-media-atom-id"),
          new PlayerHost("The Guardian", "[\\w-]+(?:/[\\w-]+)*/video/[\\w/-]+")
              .video("theguardian.com/embed/video/{id}", "theguardian.com/{id}")
              .alias("Guardian", "Guardian News & Media")
              .embed("https://embed.theguardian.com/embed/video/{id}"),
          new PlayerHost("Rumble", "v?\\w{5,}")
              .video("rumble.com/embed/{id}", "rumble.com/embed/*.{id}")
              .embed("https://rumble.com/embed/{id}/")
              .start("autoplay=2"),
          new PlayerHost("Streamable", "[a-z0-9]{4,10}")
              .video(
                  "streamable.com/{id}",
                  "streamable.com/e/{id}",
                  "streamable.com/o/{id}",
                  "streamable.com/s/{id}/**")
              .embed("https://streamable.com/e/{id}")
              .start("autoplay=1"),
          new PlayerHost("Rutube", "[0-9a-f]{32}|\\d{6,12}")
              .video(
                  "rutube.ru/play/embed/{id}", "rutube.ru/video/{id}", "rutube.ru/video/embed/{id}")
              .embed("https://rutube.ru/play/embed/{id}"),
          new PlayerHost("VK", "\\d{3,}")
              .video(
                  "vk.com/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vkvideo.ru/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vk.ru/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vk.com/video{oid}_{id}",
                  "vkvideo.ru/video{oid}_{id}")
              .identity("{oid}_{id}")
              .embed("https://vk.com/video_ext.php?oid={oid}&id={id}&hash={hash}&hd={hd}")
              .start("autoplay=1"),
          new PlayerHost("Glomex", "v-[\\w-]{5,}")
              .video("glomex.com/**?playlistId={id}")
              .list("glomex.com/**?playlistId=*")
              .mark("glomex-player", "glomex-integration")
              .attribute("id", "data-playlist-id"));
}
