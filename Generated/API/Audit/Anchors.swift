// Generated from contract/audit/anchors.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AuditAnchorList: JSONCodable, Hashable, Sendable {
    /// Anchors, the newest first.
    public var data: [AuditAnchorProof]

    public init(data: [AuditAnchorProof]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorList? {
        guard reader.beginObject() else { return nil }
        var data: [AuditAnchorProof]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: AuditAnchorProof.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return AuditAnchorList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct AuditAnchorKey: JSONCodable, Hashable, Sendable {
    /// Name of the key.
    public var id: String
    /// Signature algorithm.
    public var algorithm: AuditAnchorKeyAlgorithm
    /// The key, hex.
    public var publicKey: String

    public init(id: String, algorithm: AuditAnchorKeyAlgorithm, publicKey: String) {
        self.id = id
        self.algorithm = algorithm
        self.publicKey = publicKey
    }

    private static let memberTable: MemberTable = MemberTable(["id", "algorithm", "public_key"])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorKey? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var algorithm: AuditAnchorKeyAlgorithm?
        var publicKey: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 64)
            case 1: algorithm = reader.enumeration(AuditAnchorKeyAlgorithm.self)
            case 2: publicKey = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let id, let algorithm, let publicKey else { return nil }
        return AuditAnchorKey(id: id, algorithm: algorithm, publicKey: publicKey)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("algorithm", algorithm)
        writer.member("public_key", publicKey)
        writer.endObject()
    }
}

/// Signature algorithm.
public enum AuditAnchorKeyAlgorithm: WireEnum {
    case ed25519
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditAnchorKeyAlgorithm> = WireCases(["Ed25519"], [.ed25519])

    public var wire: String {
        switch self {
        case .ed25519: "Ed25519"
        case .undocumented(let text): text
        }
    }
}

public struct AuditAnchorKeySet: JSONCodable, Hashable, Sendable {
    /// Keys that anchors were signed with.
    public var keys: [AuditAnchorKey]

    public init(keys: [AuditAnchorKey]) {
        self.keys = keys
    }

    private static let memberTable: MemberTable = MemberTable(["keys"])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorKeySet? {
        guard reader.beginObject() else { return nil }
        var keys: [AuditAnchorKey]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: keys = reader.array(ArrayRule(maxItems: 10), of: AuditAnchorKey.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let keys else { return nil }
        return AuditAnchorKeySet(keys: keys)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("keys", keys)
        writer.endObject()
    }
}

/// `GET /audit-logs/anchors`: List published anchors of the chain.
public enum ListAuditAnchors: ContractOperation {
    public struct Input: Sendable {
        /// First day, UTC.
        public var from: CalendarDate?
        /// Last day, inclusive.
        public var to: CalendarDate?

        public init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
            self.from = from
            self.to = to
        }
    }

    public typealias Output = AuditAnchorList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listAuditAnchors", index: OperationIndex.listAuditAnchors, method: .get, path: "/audit-logs/anchors",
        policy: .listAuditAnchors, errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let from: CalendarDate? = request.query("from").date()
        let to: CalendarDate? = request.query("to").date()
        guard request.isValid else { return nil }
        return Input(from: from, to: to)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("from", input.from)
        request.query("to", input.to)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditAnchorList.self) }
}

/// `GET /.well-known/zygo-audit-anchors.json`: Read the public keys of anchors.
public enum GetAuditAnchorKeys: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = AuditAnchorKeySet
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getAuditAnchorKeys", index: OperationIndex.getAuditAnchorKeys, method: .get,
        path: "/.well-known/zygo-audit-anchors.json", base: .root, policy: .getAuditAnchorKeys)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditAnchorKeySet.self)
    }
}

/// Handlers of contract/audit/anchors.yaml.
package protocol AnchorsAPI: Sendable {
    /// `GET /audit-logs/anchors`: List published anchors of the chain. Needs `canViewAuditLogs`.
    /// At most 1,000, the newest first; without days those of the last 30.
    func listAuditAnchors(
        _ input: ListAuditAnchors.Input, _ call: ListAuditAnchors.Call
    ) async throws(ListAuditAnchors.Failure) -> ListAuditAnchors.Output

    /// `GET /.well-known/zygo-audit-anchors.json`: Read the public keys of anchors.
    func getAuditAnchorKeys(
        _ input: GetAuditAnchorKeys.Input, _ call: GetAuditAnchorKeys.Call
    ) async throws(GetAuditAnchorKeys.Failure) -> GetAuditAnchorKeys.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/anchors.yaml.
    package mutating func add(_ handlers: some AnchorsAPI) {
        add(ListAuditAnchors.self) {
            (input: ListAuditAnchors.Input, call: ListAuditAnchors.Call)
                async throws(ListAuditAnchors.Failure) -> ListAuditAnchors.Output in
            try await handlers.listAuditAnchors(input, call)
        }
        add(GetAuditAnchorKeys.self) {
            (input: GetAuditAnchorKeys.Input, call: GetAuditAnchorKeys.Call)
                async throws(GetAuditAnchorKeys.Failure) -> GetAuditAnchorKeys.Output in
            try await handlers.getAuditAnchorKeys(input, call)
        }
    }
}
