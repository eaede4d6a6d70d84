import Foundation
import NewsreelClient

/// An app's reader, on the client that openapi.yaml gives.
actor Reader {
    private var copy: [String: Article] = [:]
    private var cursor: String?

    init(url: String) {
        NewsreelClientAPIConfiguration.shared.basePath = url
    }

    /// The text of an article with the clips at their places.
    func screen(id: String) async throws -> [String] {
        let article = try await ArticlesAPI.getArticle(id: id, include: [.body])
        let text = (article.body ?? []).map { block -> String in
            switch block {
            case .typeParagraphBlock(let paragraph): paragraph.text
            case .typeHeadingBlock(let heading): heading.text
            case .typeVideoBlock(let clip): article.videos.first { $0.id == clip.video }?.title ?? ""
            default: ""
            }
        }
        return [article.headline] + text
    }

    /// Brings the copy on the device up to date.
    func sync() async throws -> [String: Article] {
        var more = true
        while more {
            let page = try await SyncAPI.syncChanges(types: [.article], limit: 100, cursor: cursor)
            for case .typeArticleChange(let change) in page.changes {
                copy[change.id] = change.article
            }
            cursor = page.cursor
            more = page.more
        }
        return copy
    }

    func search(_ words: String) async throws -> [String] {
        try await SearchAPI.search(q: words).results.map { result in
            switch result {
            case .typeArticleSummary(let article): "article \(article.headline)"
            case .typeVideoSummary(let video): "video \(video.title ?? "")"
            }
        }
    }

    func store(html: String, address: String) async throws -> Article {
        let page = ArticleHtml(html: html, url: address)
        return try await ArticlesAPI.storeArticle(storeArticle: .typeArticleHtml(page))
    }

    func problem(id: String) async throws -> Int {
        do {
            _ = try await ArticlesAPI.getArticle(id: id)
            return 200
        } catch ErrorResponse.error(let status, _, _, _) {
            return status
        }
    }
}
