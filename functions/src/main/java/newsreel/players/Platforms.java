package newsreel.players;

import java.util.List;

/** Platforms on which anybody publishes videos. */
final class Platforms {
  private Platforms() {}

  static final List<PlayerHost> HOSTS =
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
              .embed("https://www.instagram.com/reel/{id}/embed/")
              .startedByViewer("Meta documents no parameters of embedded posts."),
          new PlayerHost("X", "\\d{10,}")
              .video(
                  "twitter.com/i/videos/{id}",
                  "twitter.com/i/videos/tweet/{id}",
                  "x.com/i/videos/tweet/{id}",
                  "twitter.com/*/status/{id}/video/*",
                  "x.com/*/status/{id}/video/*")
              .alias("Twitter")
              .embed("https://platform.twitter.com/embed/Tweet.html?id={id}")
              .startedByViewer("X documents none for embedded posts."),
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
          new PlayerHost("PeerTube", KnownHosts.UUID + "|[1-9A-HJ-NP-Za-km-z]{22}")
              .video("*/videos/embed/{id}", "*/videos/watch/{id}", "*/w/{id}")
              .list("*/video-playlists/embed/*", "*/w/p/*", "*/videos/watch/playlist/*")
              .mark("peertube-embed")
              .embed("https://{host}/videos/embed/{id}")
              .start("autoplay=1"),
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
              .embed("https://rutube.ru/play/embed/{id}")
              .startedByViewer("No parameters of its embed are documented."),
          new PlayerHost("VK", "\\d{3,}")
              .video(
                  "vk.com/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vkvideo.ru/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vk.ru/video_ext.php?oid={oid}&id={id}&hash={hash?}&hd={hd?}",
                  "vk.com/video{oid}_{id}",
                  "vkvideo.ru/video{oid}_{id}")
              .identity("{oid}_{id}")
              .embed("https://vk.com/video_ext.php?oid={oid}&id={id}&hash={hash}&hd={hd}")
              .start("autoplay=1"));
}
