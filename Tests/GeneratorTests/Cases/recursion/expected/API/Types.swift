// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Node: JSONCodable, Hashable, Sendable {
    public var name: String
    public var next: Node? {
        get { nextBox.first }
        set { nextBox = newValue.map { (value: Node) -> [Node] in [value] } ?? [] }
    }
    private var nextBox: [Node] = []
    public var children: [Node]?
    public var value: Value? {
        get { valueBox.first }
        set { valueBox = newValue.map { (value: Value) -> [Value] in [value] } ?? [] }
    }
    private var valueBox: [Value] = []

    public init(name: String, next: Node? = nil, children: [Node]? = nil, value: Value? = nil) {
        self.name = name
        self.children = children
        self.next = next
        self.value = value
    }

    private static let memberTable: MemberTable = MemberTable(["name", "next", "children", "value"])

    public static func decode(from reader: inout JSONReader) -> Node? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var next: Node?
        var children: [Node]?
        var value: Value?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string()
            case 1: next = Node.decode(from: &reader)
            case 2: children = reader.array(ArrayRule(), of: Node.self)
            case 3: value = Value.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return Node(name: name, next: next, children: children, value: value)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("next", next)
        writer.member("children", children)
        writer.member("value", value)
        writer.endObject()
    }
}

public indirect enum Value: JSONCodable, Hashable, Sendable {
    case string(String)
    case array([Value])
    case node(Node)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> Value? {
        switch reader.peekKind() {
        case .string: return reader.string().map(Value.string)
        case .array: return reader.array(ArrayRule(), of: Value.self).map(Value.array)
        case .object: return Node.decode(from: &reader).map(Value.node)
        default: return unknown(&reader)
        }
    }

    private static func unknown(_ reader: inout JSONReader) -> Value? {
        if reader.mode == .lenient { return reader.value().map(Value.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .string(let value): writer.encode(value)
        case .array(let value): writer.encode(value)
        case .node(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}
