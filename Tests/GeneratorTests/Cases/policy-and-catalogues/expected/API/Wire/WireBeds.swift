// Generated from contract/wire/beds.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Bed: JSONCodable, Hashable, Sendable {
    public var name: String

    public init(name: String) {
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["name"])

    public static func decode(from reader: inout JSONReader) -> Bed? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 20)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return Bed(name: name)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.endObject()
    }
}
