// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// A page by another name.
public struct Page: JSONCodable, Hashable, Sendable {
    public var page: Int
    public var state: PageState?

    public init(page: Int, state: PageState? = nil) {
        self.page = page
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(["page", "state"])

    public static func decode(from reader: inout JSONReader) -> Page? {
        guard reader.beginObject() else { return nil }
        var page: Int?
        var state: PageState?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: page = reader.integer(minimum: 1)
            case 1: state = reader.enumeration(PageState.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let page else { return nil }
        return Page(page: page, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("page", page)
        writer.member("state", state)
        writer.endObject()
    }
}

public enum PageState: WireEnum {
    case open, closed
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PageState> = WireCases(["open", "closed"], [.open, .closed])

    public var wire: String {
        switch self {
        case .open: "open"
        case .closed: "closed"
        case .undocumented(let text): text
        }
    }
}

public struct BedPage: JSONCodable, Hashable, Sendable {
    public var page: Int
    public var state: PageState?
    public var data: [String]

    public init(page: Int, state: PageState? = nil, data: [String]) {
        self.page = page
        self.state = state
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["page", "state", "data"])

    public static func decode(from reader: inout JSONReader) -> BedPage? {
        guard reader.beginObject() else { return nil }
        var page: Int?
        var state: PageState?
        var data: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: page = reader.integer(minimum: 1, maximum: 100)
            case 1: state = reader.enumeration(PageState.self)
            case 2: data = reader.strings(ArrayRule())
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let page, let data else { return nil }
        return BedPage(page: page, state: state, data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("page", page)
        writer.member("state", state)
        writer.member("data", data)
        writer.endObject()
    }
}
