// Generated from contract/documentation/public_pages.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct PublicDocumentationPageList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [DocumentationPage]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [DocumentationPage], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> PublicDocumentationPageList? {
        guard reader.beginObject() else { return nil }
        var data: [DocumentationPage]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: DocumentationPage.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return PublicDocumentationPageList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /public/documentation`: List public documentation pages.
public enum ListPublicDocumentation: ContractOperation {
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

    public typealias Output = PublicDocumentationPageList
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listPublicDocumentation", index: OperationIndex.listPublicDocumentation, method: .get,
        path: "/public/documentation", policy: .listPublicDocumentation)

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
        response.json(PublicDocumentationPageList.self)
    }
}

/// `GET /public/documentation/{slug}`: Read one public documentation page.
public enum GetPublicDocumentationPage: ContractOperation {
    public struct Input: Sendable {
        /// Slug of the page.
        public var slug: String

        public init(slug: String) {
            self.slug = slug
        }
    }

    public typealias Output = DocumentationPage
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPublicDocumentationPage", index: OperationIndex.getPublicDocumentationPage, method: .get,
        path: "/public/documentation/{slug}", policy: .getPublicDocumentationPage,
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
