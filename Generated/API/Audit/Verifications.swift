// Generated from contract/audit/verifications.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AuditVerificationRun: JSONCodable, Hashable, Sendable {
    /// A verification of the audit chain that runs in the background.
    public var verificationID: AuditVerificationID
    /// State, and the outcome once it is over.
    public var status: AuditVerificationRunStatus
    /// Entries that were read so far.
    public var recordsChecked: Int
    /// First place to be read.
    public var fromSeq: Int?
    /// Last place to be read; absent for the end of the chain.
    public var toSeq: Int?
    /// First place that does not hold.
    public var brokenAt: Int?
    /// What does not hold there.
    public var issues: [String]
    /// Anchors that were compared.
    public var anchorsChecked: Int
    /// When it was asked for.
    public var createdAt: Timestamp
    /// When it was over.
    public var finishedAt: Timestamp?

    public init(
        verificationID: AuditVerificationID, status: AuditVerificationRunStatus, recordsChecked: Int,
        fromSeq: Int? = nil, toSeq: Int? = nil, brokenAt: Int? = nil, issues: [String], anchorsChecked: Int,
        createdAt: Timestamp, finishedAt: Timestamp? = nil
    ) {
        self.verificationID = verificationID
        self.status = status
        self.recordsChecked = recordsChecked
        self.fromSeq = fromSeq
        self.toSeq = toSeq
        self.brokenAt = brokenAt
        self.issues = issues
        self.anchorsChecked = anchorsChecked
        self.createdAt = createdAt
        self.finishedAt = finishedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "verification_id", "status", "records_checked", "from_seq", "to_seq", "broken_at", "issues",
            "anchors_checked", "created_at", "finished_at",
        ])

    public static func decode(from reader: inout JSONReader) -> AuditVerificationRun? {
        guard reader.beginObject() else { return nil }
        var verificationID: AuditVerificationID?
        var status: AuditVerificationRunStatus?
        var recordsChecked: Int?
        var fromSeq: Int?
        var toSeq: Int?
        var brokenAt: Int?
        var issues: [String]?
        var anchorsChecked: Int?
        var createdAt: Timestamp?
        var finishedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verificationID = reader.identifier(AuditVerificationID.self)
            case 1: status = reader.enumeration(AuditVerificationRunStatus.self)
            case 2: recordsChecked = reader.integer(minimum: 0)
            case 3: fromSeq = reader.integer(minimum: 1)
            case 4: toSeq = reader.integer(minimum: 1)
            case 5: brokenAt = reader.integer(minimum: 1)
            case 6: issues = reader.strings(ArrayRule(maxItems: 20), maxLength: 50)
            case 7: anchorsChecked = reader.integer(minimum: 0)
            case 8: createdAt = reader.timestamp()
            case 9: finishedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1c7) else { return nil }
        guard
            let verificationID, let status, let recordsChecked, let issues, let anchorsChecked, let createdAt
        else { return nil }
        return AuditVerificationRun(
            verificationID: verificationID, status: status, recordsChecked: recordsChecked, fromSeq: fromSeq,
            toSeq: toSeq, brokenAt: brokenAt, issues: issues, anchorsChecked: anchorsChecked, createdAt: createdAt,
            finishedAt: finishedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verification_id", verificationID)
        writer.member("status", status)
        writer.member("records_checked", recordsChecked)
        writer.member("from_seq", fromSeq)
        writer.member("to_seq", toSeq)
        writer.member("broken_at", brokenAt)
        writer.member("issues", issues)
        writer.member("anchors_checked", anchorsChecked)
        writer.member("created_at", createdAt)
        writer.member("finished_at", finishedAt)
        writer.endObject()
    }
}

/// State, and the outcome once it is over.
public enum AuditVerificationRunStatus: WireEnum {
    case running, valid, broken, failed
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditVerificationRunStatus> = WireCases(
        ["running", "valid", "broken", "failed"], [.running, .valid, .broken, .failed])

    public var wire: String {
        switch self {
        case .running: "running"
        case .valid: "valid"
        case .broken: "broken"
        case .failed: "failed"
        case .undocumented(let text): text
        }
    }
}

/// `GET /audit-logs/verifications/{verificationId}`: Read the result of a long verification.
public enum GetAuditVerification: ContractOperation {
    public struct Input: Sendable {
        /// A verification of the audit chain that runs in the background.
        public var verificationID: AuditVerificationID

        public init(verificationID: AuditVerificationID) {
            self.verificationID = verificationID
        }
    }

    public typealias Output = AuditVerificationRun
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getAuditVerification", index: OperationIndex.getAuditVerification, method: .get,
        path: "/audit-logs/verifications/{verificationId}", policy: .getAuditVerification,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let verificationID: AuditVerificationID? =
            request.path(0, "verificationId").identifier(AuditVerificationID.self)
        guard request.isValid, let verificationID else { return nil }
        return Input(verificationID: verificationID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.verificationID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditVerificationRun.self)
    }
}

/// Handlers of contract/audit/verifications.yaml.
package protocol VerificationsAPI: Sendable {
    /// `GET /audit-logs/verifications/{verificationId}`: Read the result of a long verification. Needs
    /// `canViewAuditLogs`.
    func getAuditVerification(
        _ input: GetAuditVerification.Input, _ call: GetAuditVerification.Call
    ) async throws(GetAuditVerification.Failure) -> GetAuditVerification.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/verifications.yaml.
    package mutating func add(_ handlers: some VerificationsAPI) {
        add(GetAuditVerification.self) {
            (input: GetAuditVerification.Input, call: GetAuditVerification.Call)
                async throws(GetAuditVerification.Failure) -> GetAuditVerification.Output in
            try await handlers.getAuditVerification(input, call)
        }
    }
}
