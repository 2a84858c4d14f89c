// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct CreateTree: JSONCodable, Hashable, Sendable {
    public var name: String?

    public init(name: String? = nil) {
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["name"])

    public static func decode(from reader: inout JSONReader) -> CreateTree? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return CreateTree(name: name)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.endObject()
    }
}
