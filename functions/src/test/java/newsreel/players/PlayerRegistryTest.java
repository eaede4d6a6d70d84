package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsreel.players.HostedVideo.Kind;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerRegistryTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/embed/abcdefghijk?rel=0, YouTube, abcdefghijk",
    "https://www.youtube-nocookie.com/embed/abcdefghijk, YouTube, abcdefghijk",
    "https://youtu.be/abcdefghijk, YouTube, abcdefghijk",
    "https://www.youtube.com/watch?t=3&v=abcdefghijk, YouTube, abcdefghijk",
    "https://www.youtube.com/live/abcdefghijk/, YouTube, abcdefghijk",
    "https://www.youtube.com/v/abcdefghijk&hl=en, YouTube, abcdefghijk",
    "https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fabcdefghijk,"
        + " YouTube, abcdefghijk",
    "https://player.vimeo.com/video/123456789?h=abc, Vimeo, 123456789",
    "https://vimeo.com/channels/boats/123456789, Vimeo, 123456789",
    "https://www.dailymotion.com/embed/video/x8abcde, Dailymotion, x8abcde",
    "https://www.dailymotion.com/video/x8abcde_the-boats_news, Dailymotion, x8abcde",
    "https://geo.dailymotion.com/player/xabc.html?video=x8abcde, Dailymotion, x8abcde",
    "https://players.brightcove.net/123/abc_default/index.html?videoId=6321, Brightcove, 6321",
    "https://players.brightcove.net/123/abc_default/index.html?videoId=ref:boat-7, Brightcove,"
        + " 123/ref:boat-7",
    "https://cdn.jwplayer.com/players/AbCd1234-XyZw9876.html, JW Player, AbCd1234",
    "https://content.jwplatform.com/videos/AbCd1234-640.mp4, JW Player, AbCd1234",
    "https://cdnapisec.kaltura.com/p/77/sp/7700/embedIframeJs/uiconf_id/5/partner_id/77?iframeembed=true&entry_id=1_ab12cd34,"
        + " Kaltura, 1_ab12cd34",
    "https://video.quay.example/p/77/sp/7700/playManifest/entryId/1_ab12cd34/format/url/a.mp4,"
        + " Kaltura, 1_ab12cd34",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fquay%2Fvideos%2F1234567890%2F&show_text=0,"
        + " Facebook, 1234567890",
    "https://www.tiktok.com/@quay/video/7012345678901234567, TikTok, 7012345678901234567",
    "https://www.instagram.com/reel/CabcDEF1234/embed/, Instagram, CabcDEF1234",
    "https://x.com/quay/status/1712345678901234567/video/1, X, 1712345678901234567",
    "https://player.twitch.tv/?video=v1234567890&parent=quay.example, Twitch, 1234567890",
    "https://clips.twitch.tv/embed?clip=FairBoatHarbour-abc, Twitch, FairBoatHarbour-abc",
    "https://tube.quay.example/videos/embed/0c9de5e8-0a1e-484a-b099-e80766180a6d, PeerTube,"
        + " 0c9de5e8-0a1e-484a-b099-e80766180a6d",
    "https://fast.wistia.net/embed/iframe/ab12cd34ef, Wistia, ab12cd34ef",
    "https://play.vidyard.com/ABCDEFGHIJKLMNOPQRST12.html?v=4, Vidyard, ABCDEFGHIJKLMNOPQRST12",
    "https://customer-q.cloudflarestream.com/0123456789abcdef0123456789abcdef/iframe, Cloudflare"
        + " Stream, 0123456789abcdef0123456789abcdef",
    "https://stream.mux.com/AbCdEfGhIjKlMnOpQrStUvWx.m3u8, Mux, AbCdEfGhIjKlMnOpQrStUvWx",
    "https://embed.api.video/vod/vi4k0jvEUuaTdRAEjQ4Jfrgz, api.video, vi4k0jvEUuaTdRAEjQ4Jfrgz",
    "https://iframe.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe, Bunny,"
        + " eb1c4f77-0cda-46be-b47d-1118ad7c2ffe",
    "https://www.ardmediathek.de/video/hafen/die-boote/ndr/Y3JpZDovL25kci5kZS8x, ARD,"
        + " Y3JpZDovL25kci5kZS8x",
    "https://www.tagesschau.de/multimedia/video/video-1234567~player.html, tagesschau, 1234567",
    "https://ngp.zdf.de/miniplayer/embed/?mediaID=%2Fzdf%2Fnachrichten%2Fhafen-100, ZDF,"
        + " /zdf/nachrichten/hafen-100",
    "https://www.bbc.co.uk/news/av-embeds/65001234/vpid/p0fbcd12, BBC, p0fbcd12",
    "https://embed.theguardian.com/embed/video/world/video/2024/may/01/the-boats-video, The"
        + " Guardian, world/video/2024/may/01/the-boats-video",
    "https://rumble.com/embed/v4abcde/?pub=4, Rumble, v4abcde",
    "https://streamable.com/e/ab12cd, Streamable, ab12cd",
    "https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef, Rutube,"
        + " 0123456789abcdef0123456789abcdef",
    "https://vk.com/video_ext.php?oid=-22&id=456239&hash=0a, VK, -22_456239",
  })
  void findsHostAndIdInAPlayersAddress(String url, String host, String id) {
    HostedVideo video = PlayerRegistry.at(new WebUrl(url)).orElseThrow();

    assertThat(video.provider().name()).isEqualTo(host);
    assertThat(video.provider().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://quay.example/embed/abcdefghijk",
        "https://quay.example/?next=https://www.youtube.com/embed/abcdefghijk",
        "https://notyoutube.com/embed/abcdefghijk",
        "https://www.youtube.com/embed/abcdefghijkl",
        "https://www.instagram.com/p/CabcDEF1234/",
        "https://x.com/quay/status/1712345678901234567",
        "https://vimeo.com/about",
      })
  void takesNoOtherAddressForAPlayer(String url) {
    assertThat(PlayerRegistry.at(new WebUrl(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/embed/live_stream?channel=UCquay",
        "https://www.youtube.com/@quay/live",
        "https://vimeo.com/event/123456/embed",
        "https://player.twitch.tv/?channel=quay&parent=quay.example",
        "https://www.ardmediathek.de/live/Y3JpZDovL25kci5kZS8x",
        "https://embed.api.video/live/li400mYKSgQ6xs7taUeSaEKr",
      })
  void tellsAChannelThatPlaysWhateverIsOn(String url) {
    assertThat(PlayerRegistry.at(new WebUrl(url)))
        .hasValueSatisfying(
            live -> {
              assertThat(live.kind()).isEqualTo(Kind.LIVE);
              assertThat(live.isVideo()).isFalse();
              assertThat(live.embedUrl()).hasToString(url);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/embed/videoseries?list=abc",
        "https://www.youtube.com/embed?listType=playlist&list=abc",
        "https://www.youtube.com/user/quay",
        "https://www.youtube.com/@quay",
        "https://vimeo.com/showcase/123456/embed",
        "https://www.dailymotion.com/embed/playlist/x5abcd",
        "https://players.brightcove.net/123/abc_default/index.html?playlistId=77",
        "https://tube.quay.example/w/p/0c9de5e8",
      })
  void tellsAListOfVideosFromAVideo(String url) {
    assertThat(PlayerRegistry.at(new WebUrl(url)))
        .hasValueSatisfying(list -> assertThat(list.kind()).isEqualTo(Kind.LIST));
  }

  @ParameterizedTest
  @CsvSource({
    "https://youtu.be/abcdefghijk?t=30, https://www.youtube-nocookie.com/embed/abcdefghijk",
    "https://player.vimeo.com/video/123456789?title=0&h=0a1b2c3d,"
        + " https://player.vimeo.com/video/123456789?h=0a1b2c3d",
    "https://vimeo.com/123456789/0a1b2c3d, https://player.vimeo.com/video/123456789?h=0a1b2c3d",
    "https://vimeo.com/123456789, https://player.vimeo.com/video/123456789",
    "https://cdn.jwplayer.com/players/AbCd1234-XyZw9876.js,"
        + " https://cdn.jwplayer.com/players/AbCd1234-XyZw9876.html",
    "https://tube.quay.example/w/4b6hYk1NsP7mBJsKmT9qZc,"
        + " https://tube.quay.example/videos/embed/4b6hYk1NsP7mBJsKmT9qZc",
    "https://vk.com/video_ext.php?oid=-22&id=456239&hash=0a,"
        + " https://vk.com/video_ext.php?oid=-22&id=456239&hash=0a",
    "https://www.facebook.com/quay/videos/1234567890/,"
        + " https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D1234567890",
    "https://www.tiktok.com/@quay/video/7012345678901234567,"
        + " https://www.tiktok.com/player/v1/7012345678901234567",
  })
  void givesThePlayersPageWithAllThatItNeeds(String url, String embed) {
    assertThat(PlayerRegistry.at(new WebUrl(url)).orElseThrow().embedUrl()).hasToString(embed);
  }

  @Test
  void aFileOfAHostHasAnIdAndNoPlayersPageOfItsOwn() {
    HostedVideo file =
        PlayerRegistry.at(new WebUrl("https://cdn.jwplayer.com/manifests/AbCd1234.m3u8"))
            .orElseThrow();

    assertThat(file.kind()).isEqualTo(Kind.FILE);
    assertThat(file.embedUrl()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://youtu.be/abcdefghijk, https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg",
    "https://www.dailymotion.com/embed/video/x8abcde,"
        + " https://www.dailymotion.com/thumbnail/video/x8abcde",
    "https://cdn.jwplayer.com/previews/AbCd1234,"
        + " https://cdn.jwplayer.com/v2/media/AbCd1234/poster.jpg?width=1280",
    "https://player.mux.com/AbCdEfGhIjKlMnOpQrStUvWx,"
        + " https://image.mux.com/AbCdEfGhIjKlMnOpQrStUvWx/thumbnail.jpg",
    "https://play.vidyard.com/ABCDEFGHIJKLMNOPQRST12,"
        + " https://play.vidyard.com/ABCDEFGHIJKLMNOPQRST12.jpg",
  })
  void givesTheStillWhereItsAddressFollowsFromTheId(String url, String still) {
    assertThat(PlayerRegistry.at(new WebUrl(url)).orElseThrow().still())
        .hasValueSatisfying(s -> assertThat(s).hasToString(still));
  }

  @ParameterizedTest
  @CsvSource({
    "lite-youtube, videoid, abcdefghijk, YouTube",
    "amp-youtube, data-videoid, abcdefghijk, YouTube",
    "div, data-youtube-id, abcdefghijk, YouTube",
    "lite-vimeo, videoid, 123456789, Vimeo",
    "div, data-vimeo-id, 123456789, Vimeo",
    "amp-dailymotion, data-videoid, x8abcde, Dailymotion",
    "video, data-brightcove-video-id, 6321000000, Brightcove",
    "amp-jwplayer, data-media-id, AbCd1234, JW Player",
    "amp-wistia-player, data-media-hashed-id, ab12cd34ef, Wistia",
    "mux-player, playback-id, AbCdEfGhIjKlMnOpQrStUvWx, Mux",
  })
  void findsTheIdInAnElementsAttributes(String name, String attribute, String id, String host) {
    assertThat(
            PlayerRegistry.in(
                new PlayerElement(name, List.of(), Map.of(attribute, id, "layout", "fill"))))
        .hasValueSatisfying(
            v ->
                assertThat(v.provider()).hasToString("Provider[name=" + host + ", id=" + id + "]"));
  }

  @Test
  void knowsAHostHoweverItsNameIsSpelled() {
    assertThat(PlayerRegistry.named("jwplayer").map(PlayerHost::name)).contains("JW Player");
    assertThat(PlayerRegistry.named("Twitter").map(PlayerHost::name)).contains("X");
    assertThat(PlayerRegistry.named("Quay TV")).isEmpty();
  }

  @Test
  void aPlayerThatStartsAtOnceKeepsWhatItNeeds() {
    HostedVideo vimeo =
        PlayerRegistry.at(new WebUrl("https://vimeo.com/123456789/0a1b2c3d")).orElseThrow();
    HostedVideo twitch =
        PlayerRegistry.at(new WebUrl("https://www.twitch.tv/videos/1234567890")).orElseThrow();

    assertThat(vimeo.host().started(vimeo, "cards.example"))
        .hasToString("https://player.vimeo.com/video/123456789?h=0a1b2c3d&autoplay=1&dnt=1");
    assertThat(twitch.host().started(twitch, "cards.example"))
        .hasToString(
            "https://player.twitch.tv/?video=1234567890&parent=cards.example&autoplay=true");
  }

  @Test
  void everyHostSaysHowItsPlayerStarts() {
    assertThat(KnownHosts.ALL)
        .allSatisfy(host -> assertThat(host.isStartKnown()).as(host.name()).isTrue());
    HostedVideo clip =
        PlayerRegistry.named("api.video")
            .orElseThrow()
            .of("vi4k0jvEUuaTdRAEjQ4Jfrgz")
            .orElseThrow();
    assertThat(clip.host().started(clip, "cards.example"))
        .isEqualTo(new WebUrl("https://embed.api.video/vod/vi4k0jvEUuaTdRAEjQ4Jfrgz#autoplay"));
  }
}
