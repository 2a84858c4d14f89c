// Generated from contract/compliance/privacy.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ToggleDoNotSellRequest: JSONCodable, Hashable, Sendable {
    /// Do not sell my data.
    public var doNotSell: Bool

    public init(doNotSell: Bool) {
        self.doNotSell = doNotSell
    }

    private static let memberTable: MemberTable = MemberTable(["do_not_sell"])

    public static func decode(from reader: inout JSONReader) -> ToggleDoNotSellRequest? {
        guard reader.beginObject() else { return nil }
        var doNotSell: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: doNotSell = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let doNotSell else { return nil }
        return ToggleDoNotSellRequest(doNotSell: doNotSell)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("do_not_sell", doNotSell)
        writer.endObject()
    }
}

public struct PrivacySettings: JSONCodable, Hashable, Sendable {
    /// Do not sell my data.
    public var doNotSell: Bool
    /// Do not share my data.
    public var doNotShare: Bool
    /// Analytics allowed.
    public var analytics: Bool
    /// Marketing allowed.
    public var marketing: Bool
    /// Limit the use of sensitive data.
    public var limitSensitiveData: Bool?
    /// Profiling allowed.
    public var profiling: Bool?
    /// Set by the browser's privacy signal.
    public var gpcEnabled: Bool?
    /// Since when.
    public var effectiveAt: Timestamp?

    public init(
        doNotSell: Bool, doNotShare: Bool, analytics: Bool, marketing: Bool, limitSensitiveData: Bool? = nil,
        profiling: Bool? = nil, gpcEnabled: Bool? = nil, effectiveAt: Timestamp? = nil
    ) {
        self.doNotSell = doNotSell
        self.doNotShare = doNotShare
        self.analytics = analytics
        self.marketing = marketing
        self.limitSensitiveData = limitSensitiveData
        self.profiling = profiling
        self.gpcEnabled = gpcEnabled
        self.effectiveAt = effectiveAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "do_not_sell", "do_not_share", "analytics", "marketing", "limit_sensitive_data", "profiling", "gpc_enabled",
            "effective_at",
        ])

    public static func decode(from reader: inout JSONReader) -> PrivacySettings? {
        guard reader.beginObject() else { return nil }
        var doNotSell: Bool?
        var doNotShare: Bool?
        var analytics: Bool?
        var marketing: Bool?
        var limitSensitiveData: Bool?
        var profiling: Bool?
        var gpcEnabled: Bool?
        var effectiveAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: doNotSell = reader.bool()
            case 1: doNotShare = reader.bool()
            case 2: analytics = reader.bool()
            case 3: marketing = reader.bool()
            case 4: limitSensitiveData = reader.bool()
            case 5: profiling = reader.bool()
            case 6: gpcEnabled = reader.bool()
            case 7: effectiveAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let doNotSell, let doNotShare, let analytics, let marketing else { return nil }
        return PrivacySettings(
            doNotSell: doNotSell, doNotShare: doNotShare, analytics: analytics, marketing: marketing,
            limitSensitiveData: limitSensitiveData, profiling: profiling, gpcEnabled: gpcEnabled,
            effectiveAt: effectiveAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("do_not_sell", doNotSell)
        writer.member("do_not_share", doNotShare)
        writer.member("analytics", analytics)
        writer.member("marketing", marketing)
        writer.member("limit_sensitive_data", limitSensitiveData)
        writer.member("profiling", profiling)
        writer.member("gpc_enabled", gpcEnabled)
        writer.member("effective_at", effectiveAt)
        writer.endObject()
    }
}

public struct UpdatePrivacySettingsRequest: JSONCodable, Hashable, Sendable {
    /// Do not sell my data.
    public var doNotSell: Bool?
    /// Do not share my data.
    public var doNotShare: Bool?
    /// Analytics allowed.
    public var analytics: Bool?
    /// Marketing allowed.
    public var marketing: Bool?
    /// Limit the use of sensitive data.
    public var limitSensitiveData: Bool?
    /// Profiling allowed.
    public var profiling: Bool?

    public init(
        doNotSell: Bool? = nil, doNotShare: Bool? = nil, analytics: Bool? = nil, marketing: Bool? = nil,
        limitSensitiveData: Bool? = nil, profiling: Bool? = nil
    ) {
        self.doNotSell = doNotSell
        self.doNotShare = doNotShare
        self.analytics = analytics
        self.marketing = marketing
        self.limitSensitiveData = limitSensitiveData
        self.profiling = profiling
    }

    private static let memberTable: MemberTable = MemberTable(
        ["do_not_sell", "do_not_share", "analytics", "marketing", "limit_sensitive_data", "profiling"])

    public static func decode(from reader: inout JSONReader) -> UpdatePrivacySettingsRequest? {
        guard reader.beginObject() else { return nil }
        var doNotSell: Bool?
        var doNotShare: Bool?
        var analytics: Bool?
        var marketing: Bool?
        var limitSensitiveData: Bool?
        var profiling: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: doNotSell = reader.bool()
            case 1: doNotShare = reader.bool()
            case 2: analytics = reader.bool()
            case 3: marketing = reader.bool()
            case 4: limitSensitiveData = reader.bool()
            case 5: profiling = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdatePrivacySettingsRequest(
            doNotSell: doNotSell, doNotShare: doNotShare, analytics: analytics, marketing: marketing,
            limitSensitiveData: limitSensitiveData, profiling: profiling)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("do_not_sell", doNotSell)
        writer.member("do_not_share", doNotShare)
        writer.member("analytics", analytics)
        writer.member("marketing", marketing)
        writer.member("limit_sensitive_data", limitSensitiveData)
        writer.member("profiling", profiling)
        writer.endObject()
    }
}

/// `POST /compliance/ccpa/do-not-sell`: Set the do-not-sell choice.
public enum ToggleDoNotSell: ContractOperation {
    public struct Input: Sendable {
        public var body: ToggleDoNotSellRequest

        public init(body: ToggleDoNotSellRequest) {
            self.body = body
        }
    }

    public typealias Output = PrivacySettings
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "toggleDoNotSell", index: OperationIndex.toggleDoNotSell, method: .post,
        path: "/compliance/ccpa/do-not-sell", policy: .toggleDoNotSell, requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ToggleDoNotSellRequest? = request.jsonBody(ToggleDoNotSellRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PrivacySettings.self) }
}

/// `GET /compliance/privacy-settings`: Read one's own privacy settings.
public enum GetPrivacySettings: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = PrivacySettings
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPrivacySettings", index: OperationIndex.getPrivacySettings, method: .get,
        path: "/compliance/privacy-settings", policy: .getPrivacySettings)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PrivacySettings.self) }
}

/// `PATCH /compliance/privacy-settings`: Change one's own privacy settings.
public enum UpdatePrivacySettings: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdatePrivacySettingsRequest

        public init(ifMatch: String? = nil, body: UpdatePrivacySettingsRequest = UpdatePrivacySettingsRequest()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = PrivacySettings
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updatePrivacySettings", index: OperationIndex.updatePrivacySettings, method: .patch,
        path: "/compliance/privacy-settings", policy: .updatePrivacySettings,
        requestBody: .optional(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdatePrivacySettingsRequest? = request.optionalJSONBody(UpdatePrivacySettingsRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PrivacySettings.self) }
}
