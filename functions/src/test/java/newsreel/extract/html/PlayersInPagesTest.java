package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayersInPagesTest {
  private static List<VideoMetadata> videos(String head, String block) {
    return Pages.content(Pages.article(head, block)).videos();
  }

  private static VideoMetadata video(String block) {
    List<VideoMetadata> videos = videos("", block);
    assertThat(videos).hasSize(1);
    return videos.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "YouTube|q1W2e3R4t5Y|<lite-youtube videoid='q1W2e3R4t5Y' playlabel='Play:"
            + " Boats'></lite-youtube>",
        "YouTube|q1W2e3R4t5Y|<amp-youtube data-videoid='q1W2e3R4t5Y'"
            + " layout='responsive'></amp-youtube>",
        "YouTube|q1W2e3R4t5Y|<div class='embed'><iframe"
            + " data-cookieconsent-src='https://www.youtube.com/embed/q1W2e3R4t5Y'"
            + " src='about:blank'></iframe></div>",
        "YouTube|q1W2e3R4t5Y|<div class='rll-youtube-player' data-id='q1W2e3R4t5Y'"
            + " data-query='rel=0'></div>",
        "YouTube|q1W2e3R4t5Y|<div data-plyr-provider='youtube'"
            + " data-plyr-embed-id='q1W2e3R4t5Y'></div>",
        "YouTube|q1W2e3R4t5Y|<div"
            + " data-oembed-url='https://www.youtube.com/shorts/q1W2e3R4t5Y'></div>",
        "YouTube|q1W2e3R4t5Y|<object data='https://www.youtube.com/v/q1W2e3R4t5Y'></object>",
        "Vimeo|345678901|<figure class='media'><oembed"
            + " url='https://vimeo.com/345678901'></oembed></figure>",
        "Vimeo|345678901|<amp-vimeo data-videoid='345678901'></amp-vimeo>",
        "Vimeo|345678901|<div data-type='vimeo' data-video-id='345678901'></div>",
        "Dailymotion|x9quay1|<amp-dailymotion data-videoid='x9quay1'></amp-dailymotion>",
        "Brightcove|6351112223334|<div data-bc-video-id='6351112223334'"
            + " data-account-id='99887766'></div>",
        "Brightcove|6351112223334|<amp-brightcove data-account='99887766'"
            + " data-video-id='6351112223334'></amp-brightcove>",
        "JW Player|Qq11Ww22|<p><script"
            + " src='//content.jwplatform.com/players/Qq11Ww22-Ee33Rr44.js'></script></p>",
        "JW Player|Qq11Ww22|<amp-jwplayer data-media-id='Qq11Ww22'"
            + " data-player-id='Ee33Rr44'></amp-jwplayer>",
        "Facebook|2233445566|<div class='fb-video'"
            + " data-href='https://www.facebook.com/quay/videos/2233445566/'></div>",
        "TikTok|7099887766554433221|<blockquote class='tiktok-embed'"
            + " cite='https://www.tiktok.com/@quay/video/7099887766554433221'"
            + " data-video-id='7099887766554433221'></blockquote>",
        "Instagram|DaBcEfGhIjK|<blockquote class='instagram-media'"
            + " data-instgrm-permalink='https://www.instagram.com/reel/DaBcEfGhIjK/?utm_source=ig_embed'></blockquote>",
        "PeerTube|3f2a9c10-77b1-4d0e-9a51-5c2b8e6f1a23|<iframe"
            + " src='https://watch.quay.example/videos/embed/3f2a9c10-77b1-4d0e-9a51-5c2b8e6f1a23?warningTitle=0'></iframe>",
        "Wistia|zx98cv76bn|<div class='wistia_embed wistia_async_zx98cv76bn videoFoam=true'></div>",
        "Vidyard|Zz1Yy2Xx3Ww4Vv5Uu6Tt7S|<img class='vidyard-player-embed'"
            + " data-uuid='Zz1Yy2Xx3Ww4Vv5Uu6Tt7S'"
            + " src='https://play.vidyard.com/Zz1Yy2Xx3Ww4Vv5Uu6Tt7S.jpg'><script"
            + " src='https://play.vidyard.com/Zz1Yy2Xx3Ww4Vv5Uu6Tt7S.js'></script>",
        "Kaltura|1_quay0001|<script"
            + " src='https://cdnapisec.kaltura.com/p/55/sp/5500/embedIframeJs/uiconf_id/7/partner_id/55?entry_id=1_quay0001&playerId=x'></script>",
        "Mux|Qw12Er34Ty56Ui78Op90As|<mux-player playback-id='Qw12Er34Ty56Ui78Op90As'></mux-player>",
        "Mux|Qw12Er34Ty56Ui78Op90As|<video"
            + " src='https://stream.mux.com/Qw12Er34Ty56Ui78Op90As.m3u8'></video>",
        "Cloudflare Stream|abcdef0123456789abcdef0123456789|<iframe"
            + " src='https://iframe.videodelivery.net/abcdef0123456789abcdef0123456789'></iframe>",
        "Bunny|9c9de5e8-0a1e-484a-b099-e80766180a6d|<iframe loading='lazy'"
            + " data-lazy-src='https://iframe.mediadelivery.net/embed/12/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=false'></iframe>",
      })
  void isFoundWhateverHoldsItsId(String host, String id, String block) {
    assertThat(video(block).provider()).isEqualTo(new Provider(host, id));
  }

  @Test
  void anUnlistedVideoKeepsItsKey() {
    assertThat(
            video(
                    "<iframe"
                        + " src='https://player.vimeo.com/video/345678901?h=77aa88bb&byline=0'></iframe>")
                .embedUrl())
        .hasToString("https://player.vimeo.com/video/345678901?h=77aa88bb");
  }

  @Test
  void aChannelsStreamHasNoId() {
    VideoMetadata stream =
        video("<iframe src='https://vimeo.com/event/556677/embed' title='Harbour live'></iframe>");

    assertThat(stream.provider()).isNull();
    assertThat(stream.embedUrl()).hasToString("https://vimeo.com/event/556677/embed");
  }

  @Test
  void aPlaylistIsNoVideo() {
    assertThat(
            videos(
                "", "<iframe src='https://www.youtube.com/embed/videoseries?list=PLq'></iframe>"))
        .isEmpty();
  }

  @Test
  void twoPlayersThatDifferInTheQueryAreTwoVideos() {
    String head =
        """
        <script type="application/ld+json">[{"@type": "VideoObject", "name": "The bow",
          "embedUrl": "https://play.quay.example/p.html?clip=81"},
         {"@type": "VideoObject", "name": "The stern",
          "embedUrl": "https://play.quay.example/p.html?clip=82"}]</script>
        """;

    assertThat(videos(head, ""))
        .extracting(VideoMetadata::title)
        .containsExactly("The bow", "The stern");
  }

  @Test
  void twoFilesAreTwoVideosThoughTheyHaveOneTitle() {
    String head =
        """
        <script type="application/ld+json">[{"@type": "VideoObject", "name": "Clip",
          "contentUrl": "https://media.quay.example/81.mp4"},
         {"@type": "VideoObject", "name": "Clip",
          "contentUrl": "https://media.quay.example/82.mp4"}]</script>
        """;

    assertThat(videos(head, "")).hasSize(2);
  }

  @Test
  void aPlayerWithoutATitleIsTheVideoThatHasOne() {
    String head =
        """
        <script type="application/ld+json">{"@type": "VideoObject", "name": "Launch of the ferry",
          "embedUrl": "https://www.youtube.com/embed/q1W2e3R4t5Y", "duration": "PT1M"}</script>
        """;

    assertThat(videos(head, "<iframe src='https://youtu.be/q1W2e3R4t5Y?start=9'></iframe>"))
        .singleElement()
        .satisfies(v -> assertThat(v.title()).isEqualTo("Launch of the ferry"));
  }

  @Test
  void microdataAroundAPlayerIsOneVideo() {
    VideoMetadata video =
        video(
            """
            <div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="name" content="Launch">
            <meta itemprop="duration" content="PT45S">
            <iframe data-src="https://player.vimeo.com/video/345678901"></iframe></div>
            """);

    assertThat(video.title()).isEqualTo("Launch");
    assertThat(video.duration()).hasToString("PT45S");
    assertThat(video.provider()).isEqualTo(new Provider("Vimeo", "345678901"));
  }

  @Test
  void theOneVideoThatMetadataTellsOfIsTheOnePlayer() {
    String head =
        """
        <script type="application/ld+json">{"@type": "VideoObject", "name": "Launch",
          "duration": "PT50S", "uploadDate": "2024-05-01T10:00:00Z"}</script>
        """;

    assertThat(videos(head, "<iframe src='https://www.youtube.com/embed/q1W2e3R4t5Y'></iframe>"))
        .singleElement()
        .satisfies(v -> assertThat(v.title() + " " + v.duration()).isEqualTo("Launch PT50S"));
  }

  @Test
  void theHostsStillStandsInForAThumbnail() {
    assertThat(
            video("<iframe src='https://www.youtube.com/embed/q1W2e3R4t5Y'></iframe>").thumbnail())
        .satisfies(
            still ->
                assertThat(still.url())
                    .hasToString("https://i.ytimg.com/vi/q1W2e3R4t5Y/hqdefault.jpg"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boats at dawn|<iframe title='Boats at dawn' src='https://youtu.be/q1W2e3R4t5Y'></iframe>",
        "Boats at dawn|<lite-youtube videoid='q1W2e3R4t5Y' playlabel='Play: Boats at"
            + " dawn'></lite-youtube>",
        "Boats at dawn|<figure><iframe title='YouTube video player'"
            + " src='https://youtu.be/q1W2e3R4t5Y'></iframe><figcaption>Boats at"
            + " dawn</figcaption></figure>",
        "|<iframe title='Lecteur vidéo Vimeo'"
            + " src='https://player.vimeo.com/video/345678901'></iframe>",
        "|<iframe title='Embedded YouTube video' src='https://youtu.be/q1W2e3R4t5Y'></iframe>",
      })
  void aTitleIsTakenFromThePlayerUnlessItNamesThePlayer(String title, String block) {
    assertThat(video(block).title()).isEqualTo(title);
  }

  @Test
  void thePagesTitleIsTheVideosOnlyWhereTheHeadNamesIt() {
    String head =
        """
        <meta property="og:title" content="New ferry leaves the yard"><meta property="og:video"
        content="https://www.youtube.com/embed/q1W2e3R4t5Y">
        """;
    String player = "<iframe src='https://www.youtube.com/embed/%s'></iframe>";

    assertThat(videos(head, player.formatted("q1W2e3R4t5Y")))
        .extracting(VideoMetadata::title)
        .containsExactly("New ferry leaves the yard");
    assertThat(videos(head, player.formatted("zzzzzzzzzzz")).getFirst().title()).isNull();
  }

  @Test
  void anAmpVideoIsAFile() {
    VideoMetadata video =
        video("<amp-video src='https://media.quay.example/81.mp4' poster='/81.jpg'></amp-video>");

    assertThat(video.contentUrl()).hasToString("https://media.quay.example/81.mp4");
    assertThat(video.thumbnail()).isNotNull();
  }

  @Test
  void thousandsOfVideosAreJoinedInOneSweep() {
    String videos =
        IntStream.range(0, 4_000)
            .mapToObj(
                i ->
                    "{\"@type\":\"VideoObject\",\"name\":\"Clip %d\",\"contentUrl\":\"https://media.quay.example/v?id=%d\"}"
                        .formatted(i, i))
            .collect(
                Collectors.joining(",", "<script type=\"application/ld+json\">[", "]</script>"));

    assertThat(videos(videos, "")).hasSize(40);
  }
}
