// Generated from contract/compliance/consents.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ConsentRecord: JSONCodable, Hashable, Sendable {
    /// A recorded consent.
    public var id: ConsentID
    /// Category.
    public var category: ConsentRecordCategory
    /// Whether it was agreed to.
    public var granted: Bool
    /// Version of the document agreed to.
    public var version: String
    /// When it was recorded.
    public var recordedAt: Timestamp
    /// When it was withdrawn.
    public var revokedAt: Timestamp?

    public init(
        id: ConsentID, category: ConsentRecordCategory, granted: Bool, version: String, recordedAt: Timestamp,
        revokedAt: Timestamp? = nil
    ) {
        self.id = id
        self.category = category
        self.granted = granted
        self.version = version
        self.recordedAt = recordedAt
        self.revokedAt = revokedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "category", "granted", "version", "recorded_at", "revoked_at"])

    public static func decode(from reader: inout JSONReader) -> ConsentRecord? {
        guard reader.beginObject() else { return nil }
        var id: ConsentID?
        var category: ConsentRecordCategory?
        var granted: Bool?
        var version: String?
        var recordedAt: Timestamp?
        var revokedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ConsentID.self)
            case 1: category = reader.enumeration(ConsentRecordCategory.self)
            case 2: granted = reader.bool()
            case 3: version = reader.string(maxLength: 50)
            case 4: recordedAt = reader.timestamp()
            case 5: revokedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let category, let granted, let version, let recordedAt else { return nil }
        return ConsentRecord(
            id: id, category: category, granted: granted, version: version, recordedAt: recordedAt,
            revokedAt: revokedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("category", category)
        writer.member("granted", granted)
        writer.member("version", version)
        writer.member("recorded_at", recordedAt)
        writer.member("revoked_at", revokedAt)
        writer.endObject()
    }
}

/// Category.
public enum ConsentRecordCategory: WireEnum {
    case essential, analytics, marketing, personalization
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ConsentRecordCategory> = WireCases(
        ["essential", "analytics", "marketing", "personalization"],
        [.essential, .analytics, .marketing, .personalization])

    public var wire: String {
        switch self {
        case .essential: "essential"
        case .analytics: "analytics"
        case .marketing: "marketing"
        case .personalization: "personalization"
        case .undocumented(let text): text
        }
    }
}

public struct ConsentList: JSONCodable, Hashable, Sendable {
    /// Consents.
    public var consents: [ConsentRecord]

    public init(consents: [ConsentRecord]) {
        self.consents = consents
    }

    private static let memberTable: MemberTable = MemberTable(["consents"])

    public static func decode(from reader: inout JSONReader) -> ConsentList? {
        guard reader.beginObject() else { return nil }
        var consents: [ConsentRecord]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: consents = reader.array(ArrayRule(maxItems: 1000), of: ConsentRecord.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let consents else { return nil }
        return ConsentList(consents: consents)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("consents", consents)
        writer.endObject()
    }
}

public struct RecordConsentRequest: JSONCodable, Hashable, Sendable {
    /// Category or type to the decision.
    public var consents: [String: Bool]
    /// Version of the document agreed to.
    public var version: String

    public init(consents: [String: Bool], version: String) {
        self.consents = consents
        self.version = version
    }

    private static let memberTable: MemberTable = MemberTable(["consents", "version"])

    public static func decode(from reader: inout JSONReader) -> RecordConsentRequest? {
        guard reader.beginObject() else { return nil }
        var consents: [String: Bool]?
        var version: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: consents = reader.map(MapRule(maxProperties: 1000), of: Bool.self)
            case 1: version = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let consents, let version else { return nil }
        return RecordConsentRequest(consents: consents, version: version)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("consents", consents)
        writer.member("version", version)
        writer.endObject()
    }
}

/// `GET /compliance/consent`: List one's own consents.
public enum GetConsents: ContractOperation {
    public struct Input: Sendable {
        /// Add withdrawn consents.
        public var history: Bool

        public init(history: Bool = false) {
            self.history = history
        }
    }

    public typealias Output = ConsentList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getConsents", index: OperationIndex.getConsents, method: .get, path: "/compliance/consent",
        policy: .getConsents)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let history: Bool = request.query("history").bool(default: false)
        guard request.isValid else { return nil }
        return Input(history: history)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("history", input.history)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ConsentList.self) }
}

/// `POST /compliance/consent`: Record consents.
public enum RecordConsent: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RecordConsentRequest

        public init(idempotencyKey: String? = nil, body: RecordConsentRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ConsentList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceConsentEssential(field: String? = nil) -> Failure {
            Failure(.complianceConsentEssential(field: field))
        }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
        public static func validationInvalidEnum(
            field: String? = nil, value: String? = nil, allowedValues: [String]? = nil
        ) -> Failure {
            Failure(.validationInvalidEnum(field: field, value: value, allowedValues: allowedValues))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "recordConsent", index: OperationIndex.recordConsent, method: .post, path: "/compliance/consent",
        policy: .recordConsent, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("COMPLIANCE_CONSENT_ESSENTIAL", 400), DeclaredError("VALIDATION_REFERENCE_INVALID", 422),
            DeclaredError("VALIDATION_INVALID_ENUM", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RecordConsentRequest? = request.jsonBody(RecordConsentRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ConsentList.self) }
}

/// `POST /compliance/consent/{consentId}/revoke`: Withdraw a consent.
public enum RevokeConsent: ContractOperation {
    public struct Input: Sendable {
        /// A recorded consent.
        public var consentID: ConsentID

        public init(consentID: ConsentID) {
            self.consentID = consentID
        }
    }

    public typealias Output = ConsentRecord
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceConsentNotFound(resourceID: String? = nil) -> Failure {
            Failure(.complianceConsentNotFound(resourceID: resourceID))
        }
        public static func complianceConsentEssential(field: String? = nil) -> Failure {
            Failure(.complianceConsentEssential(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeConsent", index: OperationIndex.revokeConsent, method: .post,
        path: "/compliance/consent/{consentId}/revoke", policy: .revokeConsent,
        errors: [
            DeclaredError("COMPLIANCE_CONSENT_NOT_FOUND", 404), DeclaredError("COMPLIANCE_CONSENT_ESSENTIAL", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let consentID: ConsentID? = request.path(0, "consentId").identifier(ConsentID.self)
        guard request.isValid, let consentID else { return nil }
        return Input(consentID: consentID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.consentID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ConsentRecord.self) }
}
