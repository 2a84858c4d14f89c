// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Grown: JSONCodable, Hashable, Sendable {
    public var tree: String
    public var heightCm: Int

    public init(tree: String, heightCm: Int) {
        self.tree = tree
        self.heightCm = heightCm
    }

    private static let memberTable: MemberTable = MemberTable(["tree", "height_cm"])

    public static func decode(from reader: inout JSONReader) -> Grown? {
        guard reader.beginObject() else { return nil }
        var tree: String?
        var heightCm: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tree = reader.string(minLength: 2, maxLength: 30)
            case 1: heightCm = reader.integer(minimum: 0, maximum: 10_000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let tree, let heightCm else { return nil }
        return Grown(tree: tree, heightCm: heightCm)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tree", tree)
        writer.member("height_cm", heightCm)
        writer.endObject()
    }
}

public struct Stored: JSONCodable, Hashable, Sendable {
    public var name: String
    public var bytes: Int
    public var sha256: String

    public init(name: String, bytes: Int, sha256: String) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
    }

    private static let memberTable: MemberTable = MemberTable(["name", "bytes", "sha256"])

    public static func decode(from reader: inout JSONReader) -> Stored? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var bytes: Int?
        var sha256: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 200)
            case 1: bytes = reader.integer()
            case 2: sha256 = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let name, let bytes, let sha256 else { return nil }
        return Stored(name: name, bytes: bytes, sha256: sha256)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("bytes", bytes)
        writer.member("sha256", sha256)
        writer.endObject()
    }
}
