// Generated from contract/auth/critical_actions.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct CreateCriticalActionRequest: JSONCodable, Hashable, Sendable {
    /// What is done.
    public var action: CreateCriticalActionRequestAction
    /// What the action is about.
    public var resourceID: String

    public init(action: CreateCriticalActionRequestAction, resourceID: String) {
        self.action = action
        self.resourceID = resourceID
    }

    private static let memberTable: MemberTable = MemberTable(["action", "resource_id"])

    public static func decode(from reader: inout JSONReader) -> CreateCriticalActionRequest? {
        guard reader.beginObject() else { return nil }
        var action: CreateCriticalActionRequestAction?
        var resourceID: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: action = reader.enumeration(CreateCriticalActionRequestAction.self)
            case 1: resourceID = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let action, let resourceID else { return nil }
        return CreateCriticalActionRequest(action: action, resourceID: resourceID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("action", action)
        writer.member("resource_id", resourceID)
        writer.endObject()
    }
}

/// What is done.
public enum CreateCriticalActionRequestAction: WireEnum {
    case tenantDeletion, accountDeletion, dataExport, ownershipTransfer, ssoEnforcement
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateCriticalActionRequestAction> = WireCases(
        ["tenant_deletion", "account_deletion", "data_export", "ownership_transfer", "sso_enforcement"],
        [.tenantDeletion, .accountDeletion, .dataExport, .ownershipTransfer, .ssoEnforcement])

    public var wire: String {
        switch self {
        case .tenantDeletion: "tenant_deletion"
        case .accountDeletion: "account_deletion"
        case .dataExport: "data_export"
        case .ownershipTransfer: "ownership_transfer"
        case .ssoEnforcement: "sso_enforcement"
        case .undocumented(let text): text
        }
    }
}

public struct CriticalActionChallenge: JSONCodable, Hashable, Sendable {
    /// A pending proof of a critical action or of an SMS factor.
    public var challengeID: ChallengeID
    /// When it ends.
    public var expiresAt: Timestamp
    /// Masked address the code went to.
    public var emailSentTo: String
    /// A code of the factor is needed too.
    public var requiresMFA: Bool

    public init(challengeID: ChallengeID, expiresAt: Timestamp, emailSentTo: String, requiresMFA: Bool) {
        self.challengeID = challengeID
        self.expiresAt = expiresAt
        self.emailSentTo = emailSentTo
        self.requiresMFA = requiresMFA
    }

    private static let memberTable: MemberTable = MemberTable(
        ["challenge_id", "expires_at", "email_sent_to", "requires_mfa"])

    public static func decode(from reader: inout JSONReader) -> CriticalActionChallenge? {
        guard reader.beginObject() else { return nil }
        var challengeID: ChallengeID?
        var expiresAt: Timestamp?
        var emailSentTo: String?
        var requiresMFA: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: challengeID = reader.identifier(ChallengeID.self)
            case 1: expiresAt = reader.timestamp()
            case 2: emailSentTo = reader.string(maxLength: 254)
            case 3: requiresMFA = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let challengeID, let expiresAt, let emailSentTo, let requiresMFA else { return nil }
        return CriticalActionChallenge(
            challengeID: challengeID, expiresAt: expiresAt, emailSentTo: emailSentTo, requiresMFA: requiresMFA)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_id", challengeID)
        writer.member("expires_at", expiresAt)
        writer.member("email_sent_to", emailSentTo)
        writer.member("requires_mfa", requiresMFA)
        writer.endObject()
    }
}

public struct VerifyCriticalActionRequest: JSONCodable, Hashable, Sendable {
    /// Code from the mail.
    public var emailCode: Secret<String>
    /// Code of the authenticator.
    public var mfaCode: Secret<String>?

    public init(emailCode: Secret<String>, mfaCode: Secret<String>? = nil) {
        self.emailCode = emailCode
        self.mfaCode = mfaCode
    }

    private static let memberTable: MemberTable = MemberTable(["email_code", "mfa_code"], sensitive: 0x3)
    private static let emailCodeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyCriticalActionRequest? {
        guard reader.beginObject() else { return nil }
        var emailCode: Secret<String>?
        var mfaCode: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: emailCode = reader.string(emailCodeRule).map(Secret<String>.init)
            case 1: mfaCode = reader.string(emailCodeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let emailCode else { return nil }
        return VerifyCriticalActionRequest(emailCode: emailCode, mfaCode: mfaCode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email_code", emailCode)
        writer.member("mfa_code", mfaCode)
        writer.endObject()
    }
}

public struct CriticalActionToken: JSONCodable, Hashable, Sendable {
    /// Send it as `X-Critical-Action-Token`.
    public var actionToken: Secret<String>
    /// When it ends.
    public var expiresAt: Timestamp

    public init(actionToken: Secret<String>, expiresAt: Timestamp) {
        self.actionToken = actionToken
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["action_token", "expires_at"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> CriticalActionToken? {
        guard reader.beginObject() else { return nil }
        var actionToken: Secret<String>?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: actionToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let actionToken, let expiresAt else { return nil }
        return CriticalActionToken(actionToken: actionToken, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("action_token", actionToken)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// `POST /auth/critical-actions`: Start a confirmed critical action.
public enum CreateCriticalAction: ContractOperation {
    public struct Input: Sendable {
        public var body: CreateCriticalActionRequest

        public init(body: CreateCriticalActionRequest) {
            self.body = body
        }
    }

    public typealias Output = CriticalActionChallenge
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
        public static func authzMFASessionExpired(
            requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil,
            mfaMethods: [String]? = nil
        ) -> Failure {
            Failure(
                .authzMFASessionExpired(
                    requiredMFA: requiredMFA, mfaEndpoint: mfaEndpoint, mfaMaxAgeSeconds: mfaMaxAgeSeconds,
                    mfaMethods: mfaMethods))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createCriticalAction", index: OperationIndex.createCriticalAction, method: .post,
        path: "/auth/critical-actions", policy: .createCriticalAction, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15), successStatus: 201,
        errors: [DeclaredError("AUTHZ_PERMISSION_DENIED", 403), DeclaredError("AUTHZ_MFA_SESSION_EXPIRED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: CreateCriticalActionRequest? = request.jsonBody(CreateCriticalActionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(CriticalActionChallenge.self)
    }
}

/// `POST /auth/critical-actions/{challengeId}/verify`: Confirm a critical action.
public enum VerifyCriticalAction: ContractOperation {
    public struct Input: Sendable {
        /// A pending proof of a critical action or of an SMS factor.
        public var challengeID: ChallengeID
        public var body: VerifyCriticalActionRequest

        public init(challengeID: ChallengeID, body: VerifyCriticalActionRequest) {
            self.challengeID = challengeID
            self.body = body
        }
    }

    public typealias Output = CriticalActionToken
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func authCodeExhausted() -> Failure { Failure(.authCodeExhausted()) }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyCriticalAction", index: OperationIndex.verifyCriticalAction, method: .post,
        path: "/auth/critical-actions/{challengeId}/verify", policy: .verifyCriticalAction,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_CODE_INVALID", 400), DeclaredError("AUTH_CODE_EXHAUSTED", 400),
            DeclaredError("RESOURCE_NOT_FOUND", 404),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let challengeID: ChallengeID? = request.path(0, "challengeId").identifier(ChallengeID.self)
        let body: VerifyCriticalActionRequest? = request.jsonBody(VerifyCriticalActionRequest.self)
        guard request.isValid, let challengeID, let body else { return nil }
        return Input(challengeID: challengeID, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.challengeID)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(CriticalActionToken.self)
    }
}

/// Handlers of contract/auth/critical_actions.yaml.
package protocol CriticalActionsAPI: Sendable {
    /// `POST /auth/critical-actions`: Start a confirmed critical action. Needs step-up `critical`.
    func createCriticalAction(
        _ input: CreateCriticalAction.Input, _ call: CreateCriticalAction.Call
    ) async throws(CreateCriticalAction.Failure) -> CreateCriticalAction.Output

    /// `POST /auth/critical-actions/{challengeId}/verify`: Confirm a critical action. Needs step-up `body`.
    func verifyCriticalAction(
        _ input: VerifyCriticalAction.Input, _ call: VerifyCriticalAction.Call
    ) async throws(VerifyCriticalAction.Failure) -> VerifyCriticalAction.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/critical_actions.yaml.
    package mutating func add(_ handlers: some CriticalActionsAPI) {
        add(CreateCriticalAction.self) {
            (input: CreateCriticalAction.Input, call: CreateCriticalAction.Call)
                async throws(CreateCriticalAction.Failure) -> CreateCriticalAction.Output in
            try await handlers.createCriticalAction(input, call)
        }
        add(VerifyCriticalAction.self) {
            (input: VerifyCriticalAction.Input, call: VerifyCriticalAction.Call)
                async throws(VerifyCriticalAction.Failure) -> VerifyCriticalAction.Output in
            try await handlers.verifyCriticalAction(input, call)
        }
    }
}
