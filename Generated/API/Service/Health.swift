// Generated from contract/service/health.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct Health: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: HealthStatus
    /// When it happened, UTC.
    public var timestamp: Timestamp
    /// Contract version and build.
    public var version: String

    public init(status: HealthStatus, timestamp: Timestamp, version: String) {
        self.status = status
        self.timestamp = timestamp
        self.version = version
    }

    private static let memberTable: MemberTable = MemberTable(["status", "timestamp", "version"])

    public static func decode(from reader: inout JSONReader) -> Health? {
        guard reader.beginObject() else { return nil }
        var status: HealthStatus?
        var timestamp: Timestamp?
        var version: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(HealthStatus.self)
            case 1: timestamp = reader.timestamp()
            case 2: version = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let status, let timestamp, let version else { return nil }
        return Health(status: status, timestamp: timestamp, version: version)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("timestamp", timestamp)
        writer.member("version", version)
        writer.endObject()
    }
}

/// State.
public enum HealthStatus: WireEnum {
    case ok, degraded
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<HealthStatus> = WireCases(["ok", "degraded"], [.ok, .degraded])

    public var wire: String {
        switch self {
        case .ok: "ok"
        case .degraded: "degraded"
        case .undocumented(let text): text
        }
    }
}

public struct Liveness: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: LivenessStatus

    public init(status: LivenessStatus) {
        self.status = status
    }

    private static let memberTable: MemberTable = MemberTable(["status"])

    public static func decode(from reader: inout JSONReader) -> Liveness? {
        guard reader.beginObject() else { return nil }
        var status: LivenessStatus?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(LivenessStatus.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let status else { return nil }
        return Liveness(status: status)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.endObject()
    }
}

/// State.
public enum LivenessStatus: WireEnum {
    case ok
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LivenessStatus> = WireCases(["ok"], [.ok])

    public var wire: String {
        switch self {
        case .ok: "ok"
        case .undocumented(let text): text
        }
    }
}

public struct ReadinessCheck: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: ReadinessCheckStatus
    /// Milliseconds the check took.
    public var latencyMs: Double

    public init(status: ReadinessCheckStatus, latencyMs: Double) {
        self.status = status
        self.latencyMs = latencyMs
    }

    private static let memberTable: MemberTable = MemberTable(["status", "latency_ms"])

    public static func decode(from reader: inout JSONReader) -> ReadinessCheck? {
        guard reader.beginObject() else { return nil }
        var status: ReadinessCheckStatus?
        var latencyMs: Double?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(ReadinessCheckStatus.self)
            case 1: latencyMs = reader.double(NumberRule(minimum: 0))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let status, let latencyMs else { return nil }
        return ReadinessCheck(status: status, latencyMs: latencyMs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("latency_ms", latencyMs)
        writer.endObject()
    }
}

/// State.
public enum ReadinessCheckStatus: WireEnum {
    case ok, degraded, down
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ReadinessCheckStatus> = WireCases(
        ["ok", "degraded", "down"], [.ok, .degraded, .down])

    public var wire: String {
        switch self {
        case .ok: "ok"
        case .degraded: "degraded"
        case .down: "down"
        case .undocumented(let text): text
        }
    }
}

public struct Readiness: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: ReadinessStatus
    /// By dependency.
    public var checks: [String: ReadinessCheck]
    /// Contract version and build.
    public var version: String
    /// The instance is about to stop.
    public var draining: Bool

    public init(status: ReadinessStatus, checks: [String: ReadinessCheck], version: String, draining: Bool) {
        self.status = status
        self.checks = checks
        self.version = version
        self.draining = draining
    }

    private static let memberTable: MemberTable = MemberTable(["status", "checks", "version", "draining"])

    public static func decode(from reader: inout JSONReader) -> Readiness? {
        guard reader.beginObject() else { return nil }
        var status: ReadinessStatus?
        var checks: [String: ReadinessCheck]?
        var version: String?
        var draining: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(ReadinessStatus.self)
            case 1: checks = reader.map(MapRule(maxProperties: 1000), of: ReadinessCheck.self)
            case 2: version = reader.string(maxLength: 64)
            case 3: draining = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let status, let checks, let version, let draining else { return nil }
        return Readiness(status: status, checks: checks, version: version, draining: draining)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("checks", checks)
        writer.member("version", version)
        writer.member("draining", draining)
        writer.endObject()
    }
}

/// State.
public enum ReadinessStatus: WireEnum {
    case ok, degraded, down
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ReadinessStatus> = WireCases(
        ["ok", "degraded", "down"], [.ok, .degraded, .down])

    public var wire: String {
        switch self {
        case .ok: "ok"
        case .degraded: "degraded"
        case .down: "down"
        case .undocumented(let text): text
        }
    }
}

/// `GET /health`: Read the state of the service.
public enum GetHealth: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Health
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getHealth", index: OperationIndex.getHealth, method: .get, path: "/health", base: .both,
        policy: .getHealth)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Health.self) }
}

/// `GET /health/live`: Tell whether the process is up.
public enum GetLiveness: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Liveness
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getLiveness", index: OperationIndex.getLiveness, method: .get, path: "/health/live", base: .root,
        policy: .getLiveness)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Liveness.self) }
}

/// `GET /health/ready`: Tell whether dependencies are usable.
public enum GetReadiness: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Readiness
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getReadiness", index: OperationIndex.getReadiness, method: .get, path: "/health/ready", base: .root,
        policy: .getReadiness)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Readiness.self) }
}

/// Handlers of contract/service/health.yaml.
package protocol HealthAPI: Sendable {
    /// `GET /health`: Read the state of the service.
    func getHealth(
        _ input: GetHealth.Input, _ call: GetHealth.Call
    ) async throws(GetHealth.Failure) -> GetHealth.Output

    /// `GET /health/live`: Tell whether the process is up.
    func getLiveness(
        _ input: GetLiveness.Input, _ call: GetLiveness.Call
    ) async throws(GetLiveness.Failure) -> GetLiveness.Output

    /// `GET /health/ready`: Tell whether dependencies are usable.
    /// Loopback and internal networks only.
    func getReadiness(
        _ input: GetReadiness.Input, _ call: GetReadiness.Call
    ) async throws(GetReadiness.Failure) -> GetReadiness.Output
}

extension RouteTable {
    /// Serves the operations of contract/service/health.yaml.
    package mutating func add(_ handlers: some HealthAPI) {
        add(GetHealth.self) {
            (input: GetHealth.Input, call: GetHealth.Call)
                async throws(GetHealth.Failure) -> GetHealth.Output in
            try await handlers.getHealth(input, call)
        }
        add(GetLiveness.self) {
            (input: GetLiveness.Input, call: GetLiveness.Call)
                async throws(GetLiveness.Failure) -> GetLiveness.Output in
            try await handlers.getLiveness(input, call)
        }
        add(GetReadiness.self) {
            (input: GetReadiness.Input, call: GetReadiness.Call)
                async throws(GetReadiness.Failure) -> GetReadiness.Output in
            try await handlers.getReadiness(input, call)
        }
    }
}
