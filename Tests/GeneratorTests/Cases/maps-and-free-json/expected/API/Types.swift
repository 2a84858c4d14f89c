// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Settings: JSONCodable, Hashable, Sendable {
    public var flags: [String: Bool]?
    public var free: JSONObject?
    public var any: JSONValue?
    public var closed: Closed?
    public var open: Open?
    public var nested: [String: [Int]]?

    public init(
        flags: [String: Bool]? = nil, free: JSONObject? = nil, any: JSONValue? = nil, closed: Closed? = nil,
        open: Open? = nil, nested: [String: [Int]]? = nil
    ) {
        self.flags = flags
        self.free = free
        self.any = any
        self.closed = closed
        self.open = open
        self.nested = nested
    }

    private static let memberTable: MemberTable = MemberTable(["flags", "free", "any", "closed", "open", "nested"])

    public static func decode(from reader: inout JSONReader) -> Settings? {
        guard reader.beginObject() else { return nil }
        var flags: [String: Bool]?
        var free: JSONObject?
        var any: JSONValue?
        var closed: Closed?
        var open: Open?
        var nested: [String: [Int]]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: flags = reader.map(MapRule(maxProperties: 10), of: Bool.self)
            case 1: free = reader.object()
            case 2: any = reader.value()
            case 3: closed = Closed.decode(from: &reader)
            case 4: open = Open.decode(from: &reader)
            case 5:
                nested = reader.map(MapRule()) {
                    (reader: inout JSONReader) -> [Int]? in
                    reader.array(ArrayRule()) { (reader: inout JSONReader) -> Int? in reader.integer() }
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return Settings(flags: flags, free: free, any: any, closed: closed, open: open, nested: nested)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("flags", flags)
        writer.member("free", free)
        writer.member("any", any)
        writer.member("closed", closed)
        writer.member("open", open)
        writer.member("nested", nested)
        writer.endObject()
    }
}

public struct Closed: JSONCodable, Hashable, Sendable {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    private static let memberTable: MemberTable = MemberTable(["a"], refusesUnknown: true)

    public static func decode(from reader: inout JSONReader) -> Closed? {
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
        return Closed(a: a)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("a", a)
        writer.endObject()
    }
}

public struct Open: JSONCodable, Hashable, Sendable {
    public var name: String?
    public var additionalProperties: [String: Int]

    public init(name: String? = nil, additionalProperties: [String: Int] = [:]) {
        self.additionalProperties = additionalProperties
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["name"])

    public static func decode(from reader: inout JSONReader) -> Open? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var additionalProperties: [String: Int] = [:]
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen, unknown: true) {
            switch index {
            case 0: name = reader.string()
            default:
                let name: String = reader.currentName
                let value: Int? = reader.integer()
                if let value { additionalProperties[name] = value }
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return Open(name: name, additionalProperties: additionalProperties)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        for (name, value) in additionalProperties.sorted(by: { $0.key < $1.key }) {
            writer.key(text: name)
            writer.encode(value)
        }
        writer.endObject()
    }
}
