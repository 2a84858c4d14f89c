// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct StringModel: JSONCodable, Hashable, Sendable {
    public var id: String?

    public init(id: String? = nil) {
        self.id = id
    }

    private static let memberTable: MemberTable = MemberTable(["id"])

    public static func decode(from reader: inout JSONReader) -> StringModel? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return StringModel(id: id)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.endObject()
    }
}

public struct UserProfile: JSONCodable, Hashable, Sendable {
    public var userID: String?
    public var userID2: String?
    public var apiKeys: [String]?
    public var apiURL: String?
    public var `class`: String?
    public var selfValue: String?
    public var n2nd: String?
    public var additionalProperties2: String?
    public var reader: String?
    public var seen: Bool?

    public init(
        userID: String? = nil, userID2: String? = nil, apiKeys: [String]? = nil, apiURL: String? = nil,
        `class`: String? = nil, selfValue: String? = nil, n2nd: String? = nil, additionalProperties2: String? = nil,
        reader: String? = nil, seen: Bool? = nil
    ) {
        self.userID = userID
        self.userID2 = userID2
        self.apiKeys = apiKeys
        self.apiURL = apiURL
        self.class = `class`
        self.selfValue = selfValue
        self.n2nd = n2nd
        self.additionalProperties2 = additionalProperties2
        self.reader = reader
        self.seen = seen
    }

    private static let memberTable: MemberTable = MemberTable(
        ["user_id", "userId", "apiKeys", "API_URL", "class", "self", "2nd", "additionalProperties", "reader", "seen"])

    public static func decode(from reader: inout JSONReader) -> UserProfile? {
        guard reader.beginObject() else { return nil }
        var userID: String?
        var userID2: String?
        var apiKeys: [String]?
        var apiURL: String?
        var `class`: String?
        var selfValue: String?
        var n2nd: String?
        var additionalProperties2: String?
        var readerValue: String?
        var seenValue: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.string()
            case 1: userID2 = reader.string()
            case 2: apiKeys = reader.strings(ArrayRule())
            case 3: apiURL = reader.string()
            case 4: `class` = reader.string()
            case 5: selfValue = reader.string()
            case 6: n2nd = reader.string()
            case 7: additionalProperties2 = reader.string()
            case 8: readerValue = reader.string()
            case 9: seenValue = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UserProfile(
            userID: userID, userID2: userID2, apiKeys: apiKeys, apiURL: apiURL, class: `class`, selfValue: selfValue,
            n2nd: n2nd, additionalProperties2: additionalProperties2, reader: readerValue, seen: seenValue)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.member("userId", userID2)
        writer.member("apiKeys", apiKeys)
        writer.member("API_URL", apiURL)
        writer.member("class", `class`)
        writer.member("self", selfValue)
        writer.member("2nd", n2nd)
        writer.member("additionalProperties", additionalProperties2)
        writer.member("reader", reader)
        writer.member("seen", seen)
        writer.endObject()
    }
}
