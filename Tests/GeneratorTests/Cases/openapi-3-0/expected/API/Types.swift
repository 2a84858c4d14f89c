// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Base: JSONCodable, Hashable, Sendable {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    private static let memberTable: MemberTable = MemberTable(["a"])

    public static func decode(from reader: inout JSONReader) -> Base? {
        guard reader.beginObject() else { return nil }
        var a: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: a = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return Base(a: a)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("a", a)
        writer.endObject()
    }
}

public struct Tree: JSONCodable, Hashable, Sendable {
    public var name: String?
    public var base: Base?
    public var height: Double?
    public var kind: Presence<TreeKind>

    public init(name: String?, base: Base?, height: Double? = nil, kind: Presence<TreeKind> = .absent) {
        self.name = name
        self.base = base
        self.height = height
        self.kind = kind
    }

    private static let memberTable: MemberTable = MemberTable(["name", "base", "height", "kind"])

    public static func decode(from reader: inout JSONReader) -> Tree? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var base: Base?
        var height: Double?
        var kind: Presence<TreeKind> = .absent
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.nullable { (reader: inout JSONReader) -> String? in reader.string() }
            case 1: base = reader.nullable { (reader: inout JSONReader) -> Base? in Base.decode(from: &reader) }
            case 2: height = reader.double(NumberRule(maximum: 10, exclusiveMinimum: 0))
            case 3:
                kind = reader.presence { (reader: inout JSONReader) -> TreeKind? in reader.enumeration(TreeKind.self) }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        return Tree(name: name, base: base, height: height, kind: kind)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.nullableMember("name", name)
        writer.nullableMember("base", base)
        writer.member("height", height)
        writer.member("kind", kind)
        writer.endObject()
    }
}

public enum TreeKind: WireEnum {
    case oak, elm
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TreeKind> = WireCases(["oak", "elm"], [.oak, .elm])

    public var wire: String {
        switch self {
        case .oak: "oak"
        case .elm: "elm"
        case .undocumented(let text): text
        }
    }
}
