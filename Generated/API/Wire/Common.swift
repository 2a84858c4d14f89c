// Generated from contract/wire/common.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Success: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool

    public init(success: Bool) {
        self.success = success
    }

    private static let memberTable: MemberTable = MemberTable(["success"])

    public static func decode(from reader: inout JSONReader) -> Success? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let success else { return nil }
        return Success(success: success)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.endObject()
    }
}

public struct Deleted: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// Id of what is gone.
    public var deletedID: String

    public init(success: Bool, deletedID: String) {
        self.success = success
        self.deletedID = deletedID
    }

    private static let memberTable: MemberTable = MemberTable(["success", "deleted_id"])

    public static func decode(from reader: inout JSONReader) -> Deleted? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var deletedID: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: deletedID = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let success, let deletedID else { return nil }
        return Deleted(success: success, deletedID: deletedID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("deleted_id", deletedID)
        writer.endObject()
    }
}

public struct DocumentationPage: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Name in addresses.
    public var slug: String
    /// Title.
    public var title: String
    /// Category.
    public var category: String
    /// Markdown; absent in lists.
    public var content: String?
    /// Minutes.
    public var readTime: Int
    /// When it last changed.
    public var lastUpdated: Timestamp
    /// Readable without sign-in.
    public var isPublic: Bool
    /// Summary for search engines.
    public var metaDescription: String?
    /// Keywords.
    public var keywords: [String]

    public init(
        id: String, slug: String, title: String, category: String, content: String? = nil, readTime: Int,
        lastUpdated: Timestamp, isPublic: Bool, metaDescription: String? = nil, keywords: [String]
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.category = category
        self.content = content
        self.readTime = readTime
        self.lastUpdated = lastUpdated
        self.isPublic = isPublic
        self.metaDescription = metaDescription
        self.keywords = keywords
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "slug", "title", "category", "content", "read_time", "last_updated", "is_public", "meta_description",
            "keywords",
        ])

    public static func decode(from reader: inout JSONReader) -> DocumentationPage? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var slug: String?
        var title: String?
        var category: String?
        var content: String?
        var readTime: Int?
        var lastUpdated: Timestamp?
        var isPublic: Bool?
        var metaDescription: String?
        var keywords: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: slug = reader.string(maxLength: 100)
            case 2: title = reader.string(maxLength: 255)
            case 3: category = reader.string(maxLength: 100)
            case 4: content = reader.string(maxLength: 262_144)
            case 5: readTime = reader.integer(minimum: 0)
            case 6: lastUpdated = reader.timestamp()
            case 7: isPublic = reader.bool()
            case 8: metaDescription = reader.string(maxLength: 500)
            case 9: keywords = reader.strings(ArrayRule(maxItems: 50), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2ef) else { return nil }
        guard
            let id, let slug, let title, let category, let readTime, let lastUpdated, let isPublic, let keywords
        else { return nil }
        return DocumentationPage(
            id: id, slug: slug, title: title, category: category, content: content, readTime: readTime,
            lastUpdated: lastUpdated, isPublic: isPublic, metaDescription: metaDescription, keywords: keywords)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("slug", slug)
        writer.member("title", title)
        writer.member("category", category)
        writer.member("content", content)
        writer.member("read_time", readTime)
        writer.member("last_updated", lastUpdated)
        writer.member("is_public", isPublic)
        writer.member("meta_description", metaDescription)
        writer.member("keywords", keywords)
        writer.endObject()
    }
}
