// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Place: JSONCodable, Hashable, Sendable {
    public var x: Int
    public var y: Int?

    public init(x: Int, y: Int? = nil) {
        self.x = x
        self.y = y
    }

    private static let memberTable: MemberTable = MemberTable(["x", "y"])

    public static func decode(from reader: inout JSONReader) -> Place? {
        guard reader.beginObject() else { return nil }
        var x: Int?
        var y: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: x = reader.integer()
            case 1: y = reader.integer()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let x else { return nil }
        return Place(x: x, y: y)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("x", x)
        writer.member("y", y)
        writer.endObject()
    }
}

public struct Filter: JSONCodable, Hashable, Sendable {
    public var kind: FilterKind
    public var name: String?
    public var height: Presence<Double>
    public var old: Bool

    public init(kind: FilterKind, name: String? = nil, height: Presence<Double> = .absent, old: Bool = false) {
        self.kind = kind
        self.name = name
        self.height = height
        self.old = old
    }

    private static let memberTable: MemberTable = MemberTable(["kind", "name", "height", "old"])
    private static let nameRule: StringRule = StringRule(pattern: Pattern(checked: "^[a-z]+$"))

    public static func decode(from reader: inout JSONReader) -> Filter? {
        guard reader.beginObject() else { return nil }
        var kind: FilterKind?
        var name: String?
        var height: Presence<Double> = .absent
        var old: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: kind = reader.enumeration(FilterKind.self)
            case 1: name = reader.string(nameRule)
            case 2: height = reader.presence { (reader: inout JSONReader) -> Double? in reader.double() }
            case 3: old = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let kind else { return nil }
        return Filter(kind: kind, name: name, height: height, old: old)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("name", name)
        writer.member("height", height)
        writer.member("old", old)
        writer.endObject()
    }
}

public enum FilterKind: WireEnum {
    case oak, elm
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FilterKind> = WireCases(["oak", "elm"], [.oak, .elm])

    public var wire: String {
        switch self {
        case .oak: "oak"
        case .elm: "elm"
        case .undocumented(let text): text
        }
    }
}
