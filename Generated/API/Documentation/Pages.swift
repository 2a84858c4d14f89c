// Generated from contract/documentation/pages.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct DocumentationCategory: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Number of items.
    public var count: Int

    public init(name: String, count: Int) {
        self.name = name
        self.count = count
    }

    private static let memberTable: MemberTable = MemberTable(["name", "count"])

    public static func decode(from reader: inout JSONReader) -> DocumentationCategory? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var count: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: count = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let name, let count else { return nil }
        return DocumentationCategory(name: name, count: count)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("count", count)
        writer.endObject()
    }
}

public struct DocumentationPageList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [DocumentationPage]
    /// Items by category.
    public var categories: [DocumentationCategory]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [DocumentationPage], categories: [DocumentationCategory], pagination: Pagination) {
        self.data = data
        self.categories = categories
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "categories", "pagination"])

    public static func decode(from reader: inout JSONReader) -> DocumentationPageList? {
        guard reader.beginObject() else { return nil }
        var data: [DocumentationPage]?
        var categories: [DocumentationCategory]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: DocumentationPage.self)
            case 1: categories = reader.array(ArrayRule(maxItems: 100), of: DocumentationCategory.self)
            case 2: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let categories, let pagination else { return nil }
        return DocumentationPageList(data: data, categories: categories, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("categories", categories)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /documentation`: List documentation pages.
public enum ListDocumentation: ContractOperation {
    public struct Input: Sendable {
        /// Category.
        public var category: String?
        /// Part of name or description.
        public var search: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            category: String? = nil, search: String? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.category = category
            self.search = search
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = DocumentationPageList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listDocumentation", index: OperationIndex.listDocumentation, method: .get, path: "/documentation",
        policy: .listDocumentation)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let category: String? = request.query("category").string(StringRule(maxLength: 200))
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(category: category, search: search, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("category", input.category)
        request.query("search", input.search)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DocumentationPageList.self)
    }
}

/// `GET /documentation/{slug}`: Read one documentation page.
public enum GetDocumentationPage: ContractOperation {
    public struct Input: Sendable {
        /// Slug of the page.
        public var slug: String

        public init(slug: String) {
            self.slug = slug
        }
    }

    public typealias Output = DocumentationPage
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getDocumentationPage", index: OperationIndex.getDocumentationPage, method: .get,
        path: "/documentation/{slug}", policy: .getDocumentationPage,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let slug: String? = request.path(0, "slug").string(StringRule(maxLength: 100))
        guard request.isValid, let slug else { return nil }
        return Input(slug: slug)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.slug) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DocumentationPage.self)
    }
}
