// Generated from contract/tenancy/tenants.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TenantConfigEnvelope: JSONCodable, Hashable, Sendable {
    public var data: TenantConfig

    public init(data: TenantConfig) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> TenantConfigEnvelope? {
        guard reader.beginObject() else { return nil }
        var data: TenantConfig?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = TenantConfig.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return TenantConfigEnvelope(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct TenantFeature: JSONCodable, Hashable, Sendable {
    /// Feature key.
    public var feature: String
    /// Whether it is on.
    public var enabled: Bool
    /// Plan, override or trial.
    public var source: TenantFeatureSource
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(feature: String, enabled: Bool, source: TenantFeatureSource, expiresAt: Timestamp? = nil) {
        self.feature = feature
        self.enabled = enabled
        self.source = source
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["feature", "enabled", "source", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> TenantFeature? {
        guard reader.beginObject() else { return nil }
        var feature: String?
        var enabled: Bool?
        var source: TenantFeatureSource?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: feature = reader.string(maxLength: 100)
            case 1: enabled = reader.bool()
            case 2: source = reader.enumeration(TenantFeatureSource.self)
            case 3: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let feature, let enabled, let source else { return nil }
        return TenantFeature(feature: feature, enabled: enabled, source: source, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("feature", feature)
        writer.member("enabled", enabled)
        writer.member("source", source)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// Plan, override or trial.
public enum TenantFeatureSource: WireEnum {
    case plan, override, trial
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantFeatureSource> = WireCases(
        ["plan", "override", "trial"], [.plan, .override, .trial])

    public var wire: String {
        switch self {
        case .plan: "plan"
        case .override: "override"
        case .trial: "trial"
        case .undocumented(let text): text
        }
    }
}

public struct TenantFeatureList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [TenantFeature]

    public init(data: [TenantFeature]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> TenantFeatureList? {
        guard reader.beginObject() else { return nil }
        var data: [TenantFeature]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 500), of: TenantFeature.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return TenantFeatureList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

/// `GET /tenants/{tenantSlug}/config`: Read a workspace by its slug.
public enum GetTenantConfig: ContractOperation {
    public struct Input: Sendable {
        /// Slug of the workspace.
        public var tenantSlug: String

        public init(tenantSlug: String) {
            self.tenantSlug = tenantSlug
        }
    }

    public typealias Output = TenantConfigEnvelope
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func authzTenantMismatch() -> Failure { Failure(.authzTenantMismatch()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantConfig", index: OperationIndex.getTenantConfig, method: .get,
        path: "/tenants/{tenantSlug}/config", policy: .getTenantConfig,
        errors: [DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("AUTHZ_TENANT_MISMATCH", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantSlug: String? = request.path(0, "tenantSlug").string(StringRule(maxLength: 63))
        guard request.isValid, let tenantSlug else { return nil }
        return Input(tenantSlug: tenantSlug)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantSlug)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TenantConfigEnvelope.self)
    }
}

/// `GET /tenant/features`: List plan features and their source.
public enum GetTenantFeatures: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = TenantFeatureList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantFeatures", index: OperationIndex.getTenantFeatures, method: .get, path: "/tenant/features",
        policy: .getTenantFeatures)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TenantFeatureList.self)
    }
}

/// Handlers of contract/tenancy/tenants.yaml.
package protocol TenantsAPI: Sendable {
    /// `GET /tenants/{tenantSlug}/config`: Read a workspace by its slug.
    func getTenantConfig(
        _ input: GetTenantConfig.Input, _ call: GetTenantConfig.Call
    ) async throws(GetTenantConfig.Failure) -> GetTenantConfig.Output

    /// `GET /tenant/features`: List plan features and their source.
    func getTenantFeatures(
        _ input: GetTenantFeatures.Input, _ call: GetTenantFeatures.Call
    ) async throws(GetTenantFeatures.Failure) -> GetTenantFeatures.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/tenants.yaml.
    package mutating func add(_ handlers: some TenantsAPI) {
        add(GetTenantConfig.self) {
            (input: GetTenantConfig.Input, call: GetTenantConfig.Call)
                async throws(GetTenantConfig.Failure) -> GetTenantConfig.Output in
            try await handlers.getTenantConfig(input, call)
        }
        add(GetTenantFeatures.self) {
            (input: GetTenantFeatures.Input, call: GetTenantFeatures.Call)
                async throws(GetTenantFeatures.Failure) -> GetTenantFeatures.Output in
            try await handlers.getTenantFeatures(input, call)
        }
    }
}
