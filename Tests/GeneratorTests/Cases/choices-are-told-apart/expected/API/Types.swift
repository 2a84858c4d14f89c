// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Envelope: JSONCodable, Hashable, Sendable {
    /// A circle or a square.
    public var shape: Shape
    public var scalar: EnvelopeScalar
    public var part: EnvelopePart
    public var first: EnvelopeFirst
    public var maybe: Left?
    public var either: EnvelopeEither?
    public var kind: EnvelopeKind?

    public init(
        shape: Shape, scalar: EnvelopeScalar, part: EnvelopePart, first: EnvelopeFirst, maybe: Left?,
        either: EnvelopeEither? = nil, kind: EnvelopeKind? = nil
    ) {
        self.shape = shape
        self.scalar = scalar
        self.part = part
        self.first = first
        self.maybe = maybe
        self.either = either
        self.kind = kind
    }

    private static let memberTable: MemberTable = MemberTable(
        ["shape", "scalar", "part", "first", "maybe", "either", "kind"])

    public static func decode(from reader: inout JSONReader) -> Envelope? {
        guard reader.beginObject() else { return nil }
        var shape: Shape?
        var scalar: EnvelopeScalar?
        var part: EnvelopePart?
        var first: EnvelopeFirst?
        var maybe: Left?
        var either: EnvelopeEither?
        var kind: EnvelopeKind?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: shape = Shape.decode(from: &reader)
            case 1: scalar = EnvelopeScalar.decode(from: &reader)
            case 2: part = EnvelopePart.decode(from: &reader)
            case 3: first = EnvelopeFirst.decode(from: &reader)
            case 4: maybe = reader.nullable { (reader: inout JSONReader) -> Left? in Left.decode(from: &reader) }
            case 5: either = EnvelopeEither.decode(from: &reader)
            case 6: kind = EnvelopeKind.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let shape, let scalar, let part, let first else { return nil }
        return Envelope(
            shape: shape, scalar: scalar, part: part, first: first, maybe: maybe, either: either, kind: kind)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("shape", shape)
        writer.member("scalar", scalar)
        writer.member("part", part)
        writer.member("first", first)
        writer.nullableMember("maybe", maybe)
        writer.member("either", either)
        writer.member("kind", kind)
        writer.endObject()
    }
}

public indirect enum EnvelopeScalar: JSONCodable, Hashable, Sendable {
    case string(String)
    case integer(Int)
    case array([Bool])
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> EnvelopeScalar? {
        switch reader.peekKind() {
        case .string: return reader.string(maxLength: 9).map(EnvelopeScalar.string)
        case .number: return reader.integer().map(EnvelopeScalar.integer)
        case .array: return reader.array(ArrayRule(), of: Bool.self).map(EnvelopeScalar.array)
        default: return unknown(&reader)
        }
    }

    private static func unknown(_ reader: inout JSONReader) -> EnvelopeScalar? {
        if reader.mode == .lenient { return reader.value().map(EnvelopeScalar.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .string(let value): writer.encode(value)
        case .integer(let value): writer.encode(value)
        case .array(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public indirect enum EnvelopePart: JSONCodable, Hashable, Sendable {
    case left(Left)
    case right(Right)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> EnvelopePart? {
        if reader.peekHasMember("left") { return Left.decode(from: &reader).map(EnvelopePart.left) }
        if reader.peekHasMember("right") { return Right.decode(from: &reader).map(EnvelopePart.right) }
        return unknown(&reader)
    }

    private static func unknown(_ reader: inout JSONReader) -> EnvelopePart? {
        if reader.mode == .lenient { return reader.value().map(EnvelopePart.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .left(let value): writer.encode(value)
        case .right(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public indirect enum EnvelopeFirst: JSONCodable, Hashable, Sendable {
    case date(CalendarDate)
    case string(String)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> EnvelopeFirst? {
        if let value = reader.attempt({ (reader: inout JSONReader) -> EnvelopeFirst? in
            reader.date().map(EnvelopeFirst.date)
        }) { return value }
        if let value = reader.attempt({ (reader: inout JSONReader) -> EnvelopeFirst? in
            reader.string().map(EnvelopeFirst.string)
        }) { return value }
        return unknown(&reader)
    }

    private static func unknown(_ reader: inout JSONReader) -> EnvelopeFirst? {
        if reader.mode == .lenient { return reader.value().map(EnvelopeFirst.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .date(let value): writer.encode(value)
        case .string(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public indirect enum EnvelopeEither: JSONCodable, Hashable, Sendable {
    case string(String)
    case integer(Int)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> EnvelopeEither? {
        switch reader.peekKind() {
        case .string: return reader.string().map(EnvelopeEither.string)
        case .number: return reader.integer().map(EnvelopeEither.integer)
        default: return unknown(&reader)
        }
    }

    private static func unknown(_ reader: inout JSONReader) -> EnvelopeEither? {
        if reader.mode == .lenient { return reader.value().map(EnvelopeEither.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .string(let value): writer.encode(value)
        case .integer(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public indirect enum EnvelopeKind: JSONCodable, Hashable, Sendable {
    case cat(Cat)
    case dog(Dog)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> EnvelopeKind? {
        switch reader.peekMember("kind") {
        case "cat": return Cat.decode(from: &reader).map(EnvelopeKind.cat)
        case "dog": return Dog.decode(from: &reader).map(EnvelopeKind.dog)
        default: return unknown(&reader)
        }
    }

    private static func unknown(_ reader: inout JSONReader) -> EnvelopeKind? {
        if reader.mode == .lenient { return reader.value().map(EnvelopeKind.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .cat(let value): writer.encode(value)
        case .dog(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

/// A circle or a square.
public indirect enum Shape: JSONCodable, Hashable, Sendable {
    case circle(Circle)
    case square(Square)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> Shape? {
        switch reader.peekMember("type") {
        case "round": return Circle.decode(from: &reader).map(Shape.circle)
        case "Square": return Square.decode(from: &reader).map(Shape.square)
        default: return unknown(&reader)
        }
    }

    private static func unknown(_ reader: inout JSONReader) -> Shape? {
        if reader.mode == .lenient { return reader.value().map(Shape.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .circle(let value): writer.encode(value)
        case .square(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public struct Circle: JSONCodable, Hashable, Sendable {
    public var type: String
    public var radius: Double?

    public init(type: String, radius: Double? = nil) {
        self.type = type
        self.radius = radius
    }

    private static let memberTable: MemberTable = MemberTable(["type", "radius"])

    public static func decode(from reader: inout JSONReader) -> Circle? {
        guard reader.beginObject() else { return nil }
        var type: String?
        var radius: Double?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.string()
            case 1: radius = reader.double()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let type else { return nil }
        return Circle(type: type, radius: radius)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("radius", radius)
        writer.endObject()
    }
}

public struct Square: JSONCodable, Hashable, Sendable {
    public var type: String
    public var side: Double?

    public init(type: String, side: Double? = nil) {
        self.type = type
        self.side = side
    }

    private static let memberTable: MemberTable = MemberTable(["type", "side"])

    public static func decode(from reader: inout JSONReader) -> Square? {
        guard reader.beginObject() else { return nil }
        var type: String?
        var side: Double?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.string()
            case 1: side = reader.double()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let type else { return nil }
        return Square(type: type, side: side)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("side", side)
        writer.endObject()
    }
}

public struct Left: JSONCodable, Hashable, Sendable {
    public var left: String
    public var note: String?

    public init(left: String, note: String? = nil) {
        self.left = left
        self.note = note
    }

    private static let memberTable: MemberTable = MemberTable(["left", "note"])

    public static func decode(from reader: inout JSONReader) -> Left? {
        guard reader.beginObject() else { return nil }
        var left: String?
        var note: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: left = reader.string()
            case 1: note = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let left else { return nil }
        return Left(left: left, note: note)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("left", left)
        writer.member("note", note)
        writer.endObject()
    }
}

public struct Right: JSONCodable, Hashable, Sendable {
    public var right: String
    public var note: String?

    public init(right: String, note: String? = nil) {
        self.right = right
        self.note = note
    }

    private static let memberTable: MemberTable = MemberTable(["right", "note"])

    public static func decode(from reader: inout JSONReader) -> Right? {
        guard reader.beginObject() else { return nil }
        var right: String?
        var note: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: right = reader.string()
            case 1: note = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let right else { return nil }
        return Right(right: right, note: note)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("right", right)
        writer.member("note", note)
        writer.endObject()
    }
}

public struct Cat: JSONCodable, Hashable, Sendable {
    public var kind: String { "cat" }

    public init() {}

    private static let memberTable: MemberTable = MemberTable(["kind"])

    public static func decode(from reader: inout JSONReader) -> Cat? {
        guard reader.beginObject() else { return nil }
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: _ = reader.constant("cat")
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        return Cat()
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.endObject()
    }
}

public struct Dog: JSONCodable, Hashable, Sendable {
    public var kind: String { "dog" }

    public init() {}

    private static let memberTable: MemberTable = MemberTable(["kind"])

    public static func decode(from reader: inout JSONReader) -> Dog? {
        guard reader.beginObject() else { return nil }
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: _ = reader.constant("dog")
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        return Dog()
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.endObject()
    }
}
