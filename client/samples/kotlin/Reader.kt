package newsreel.samples

import java.net.URI
import newsreel.client.kotlin.apis.ArticlesApi
import newsreel.client.kotlin.apis.SearchApi
import newsreel.client.kotlin.apis.SyncApi
import newsreel.client.kotlin.infrastructure.ClientException
import newsreel.client.kotlin.infrastructure.Serializer
import newsreel.client.kotlin.models.*

/** An app's reader, on the client that openapi.yaml gives. */
class Reader(private val url: String) {
    private val articles = ArticlesApi(url)
    private val copy = mutableMapOf<String, Article>()
    private var cursor: String? = null

    /** The text of an article with the clips at their places. */
    fun screen(id: String): List<String> {
        val article = articles.getArticle(id, include = listOf(ArticleExtra.body))
        return listOf(article.headline) + article.body.orEmpty().map { block ->
            when (block) {
                is Block.ParagraphWrapper -> block.value.text
                is Block.HeadingWrapper -> block.value.text
                is Block.VideoWrapper -> article.videos.first { it.id == block.value.video }.title.orEmpty()
                else -> ""
            }
        }
    }

    /** Every article of the catalogue, newest first. */
    fun list(): List<ListedArticle> {
        val all = mutableListOf<ListedArticle>()
        var next: String? = null
        do {
            val page = articles.listArticles(limit = 2, cursor = next)
            all += page.articles
            next = page.cursor
        } while (next != null)
        return all
    }

    /** Brings the copy on the device up to date. */
    fun sync(): Map<String, Article> {
        do {
            val page = SyncApi(url).syncChanges(types = listOf(ItemType.article), limit = 100, cursor = cursor)
            for (change in page.changes) {
                if (change is Change.ArticleWrapper) {
                    val article = change.value.article
                    if (article == null) copy.remove(change.value.id) else copy[article.id] = article
                }
            }
            cursor = page.cursor
        } while (page.more)
        return copy
    }

    fun search(words: String): List<String> =
        SearchApi(url).search(words).results.map { result ->
            when (result) {
                is SearchResult.ArticleWrapper -> "article ${result.value.headline}"
                is SearchResult.VideoWrapper -> "video ${result.value.title}"
            }
        }

    fun store(html: String, address: String): Article =
        articles.storeArticle(StoreArticle.ArticleHtmlValue(ArticleHtml(html, URI(address))))

    fun problem(id: String): Int =
        try {
            articles.getArticle(id)
            200
        } catch (e: ClientException) {
            e.statusCode
        }

    companion object {
        init {
            // What is null is left out: a patch would remove it otherwise.
            Serializer.kotlinxSerializationJsonConfiguration = { explicitNulls = false }
        }
    }
}

fun main(arguments: Array<String>) {
    val (url, html, address) = arguments
    val reader = Reader(url)
    val list = reader.list()
    println("list ${list.size}")
    println("screen ${reader.screen(list.first().id).first()}")
    println("sync ${reader.sync().size}")
    println(reader.search("gannet lig").first())
    println("stored ${reader.store(html, address).headline}")
    println("problem ${reader.problem("unknown")}")
}
