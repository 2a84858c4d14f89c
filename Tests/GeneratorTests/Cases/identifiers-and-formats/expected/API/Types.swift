// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// A bed.
public struct BedID: TypedIdentifier {
    public static let resource: String? = "beds"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

public struct RunID: WireString {
    public static let rule: StringRule = StringRule(maxLength: 100, pattern: Pattern(checked: "^[A-Za-z0-9_.:-]{1,100}$"))
    public static let format: FormatName = .other

    public let wire: String

    public init?(wire: String) {
        guard wire.unicodeScalars.count <= 100, Self.rule.pattern?.matches(wire) ?? true else { return nil }
        self.wire = wire
    }

    public static func decode(from reader: inout JSONReader) -> RunID? {
        reader.wire(RunID.self, rule)
    }
}

public struct Bed: JSONCodable, Hashable, Sendable {
    /// A bed.
    public var id: BedID
    public var runID: RunID
    public var label: String
    public var parent: WireUUID?
    public var plantedAt: Timestamp?
    public var day: CalendarDate?
    public var contact: EmailAddress?
    public var siteURL: WebURL?
    public var gatewayIP: IPv4Address?
    public var picture: Base64Data?
    public var count: Int?

    public init(
        id: BedID, runID: RunID, label: String, parent: WireUUID? = nil, plantedAt: Timestamp? = nil,
        day: CalendarDate? = nil, contact: EmailAddress? = nil, siteURL: WebURL? = nil, gatewayIP: IPv4Address? = nil,
        picture: Base64Data? = nil, count: Int? = nil
    ) {
        self.id = id
        self.runID = runID
        self.label = label
        self.parent = parent
        self.plantedAt = plantedAt
        self.day = day
        self.contact = contact
        self.siteURL = siteURL
        self.gatewayIP = gatewayIP
        self.picture = picture
        self.count = count
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "run_id", "label", "parent", "planted_at", "day", "contact", "site_url", "gateway_ip", "picture",
            "count",
        ])

    public static func decode(from reader: inout JSONReader) -> Bed? {
        guard reader.beginObject() else { return nil }
        var id: BedID?
        var runID: RunID?
        var label: String?
        var parent: WireUUID?
        var plantedAt: Timestamp?
        var day: CalendarDate?
        var contact: EmailAddress?
        var siteURL: WebURL?
        var gatewayIP: IPv4Address?
        var picture: Base64Data?
        var count: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(BedID.self)
            case 1: runID = RunID.decode(from: &reader)
            case 2: label = reader.string(maxLength: 40)
            case 3: parent = reader.uuid()
            case 4: plantedAt = reader.timestamp()
            case 5: day = reader.date()
            case 6: contact = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 7: siteURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 8: gatewayIP = reader.wire(IPv4Address.self)
            case 9: picture = reader.base64()
            case 10: count = reader.integer()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let id, let runID, let label else { return nil }
        return Bed(
            id: id, runID: runID, label: label, parent: parent, plantedAt: plantedAt, day: day, contact: contact,
            siteURL: siteURL, gatewayIP: gatewayIP, picture: picture, count: count)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("run_id", runID)
        writer.member("label", label)
        writer.member("parent", parent)
        writer.member("planted_at", plantedAt)
        writer.member("day", day)
        writer.member("contact", contact)
        writer.member("site_url", siteURL)
        writer.member("gateway_ip", gatewayIP)
        writer.member("picture", picture)
        writer.member("count", count)
        writer.endObject()
    }
}
