// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Kept: JSONCodable, Hashable, Sendable {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    private static let memberTable: MemberTable = MemberTable(["a"])

    public static func decode(from reader: inout JSONReader) -> Kept? {
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
        return Kept(a: a)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("a", a)
        writer.endObject()
    }
}
