// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// A tree of the garden.
public struct Tree: JSONCodable, Hashable, Sendable {
    /// Name on the sign.
    public var name: String
    public var heightCm: Int32
    public var kindID: String?
    public var note: Presence<String>
    public var weight: Double?
    public var price: ExactDecimal?
    public var evergreen: Bool
    public var tags: [String]
    public var secret: Secret<String>?
    public var rings: [Int?]?

    public init(
        name: String, heightCm: Int32, kindID: String?, note: Presence<String> = .absent, weight: Double? = nil,
        price: ExactDecimal? = nil, evergreen: Bool = false, tags: [String] = [], secret: Secret<String>? = nil,
        rings: [Int?]? = nil
    ) {
        self.name = name
        self.heightCm = heightCm
        self.kindID = kindID
        self.note = note
        self.weight = weight
        self.price = price
        self.evergreen = evergreen
        self.tags = tags
        self.secret = secret
        self.rings = rings
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "height_cm", "kind_id", "note", "weight", "price", "evergreen", "tags", "secret", "rings"],
        sensitive: 0x100)
    private static let nameRule: StringRule =
        StringRule(minLength: 1, maxLength: 50, pattern: Pattern(checked: "^[a-z]+$"))

    public static func decode(from reader: inout JSONReader) -> Tree? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var heightCm: Int32?
        var kindID: String?
        var note: Presence<String> = .absent
        var weight: Double?
        var price: ExactDecimal?
        var evergreen: Bool = false
        var tags: [String] = []
        var secret: Secret<String>?
        var rings: [Int?]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(nameRule)
            case 1: heightCm = reader.integer32(IntegerRule(minimum: 1, maximum: 12_000))
            case 2: kindID = reader.nullable { (reader: inout JSONReader) -> String? in reader.string(maxLength: 20) }
            case 3: note = reader.presence { (reader: inout JSONReader) -> String? in reader.string() }
            case 4: weight = reader.double(NumberRule(exclusiveMinimum: 0, multipleOf: 0.5))
            case 5: price = reader.decimal(NumberRule(multipleOf: 0.01))
            case 6: evergreen = reader.bool() ?? false
            case 7: tags = reader.strings(ArrayRule(maxItems: 5, unique: true), maxLength: 10) ?? []
            case 8: secret = reader.string(StringRule(maxLength: 30, isSensitive: true)).map(Secret<String>.init)
            case 9:
                rings = reader.array(ArrayRule(maxItems: 9)) {
                    (reader: inout JSONReader) -> Int?? in
                    reader.isNull() ? .some(nil) : reader.integer().map { (value: Int) -> Int? in value }
                }
            default: reader.skipValue()
            }
        }
        if seen.nonzeroBitCount < 2 { reader.violate(.outOfRange, "minProperties", text: "2") }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let name, let heightCm else { return nil }
        return Tree(
            name: name, heightCm: heightCm, kindID: kindID, note: note, weight: weight, price: price,
            evergreen: evergreen, tags: tags, secret: secret, rings: rings)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("height_cm", heightCm)
        writer.nullableMember("kind_id", kindID)
        writer.member("note", note)
        writer.member("weight", weight)
        writer.member("price", price)
        writer.member("evergreen", evergreen)
        writer.member("tags", tags)
        writer.member("secret", secret)
        if let value = rings {
            writer.key("rings")
            writer.beginArray()
            for item in value {
                if let some = item {
                    writer.encode(some)
                } else {
                    writer.null()
                }
            }
            writer.endArray()
        }
        writer.endObject()
    }
}
