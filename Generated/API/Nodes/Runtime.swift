// Generated from contract/nodes/runtime.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct NodeHealth: JSONCodable, Hashable, Sendable {
    /// Node type.
    public var nodeType: String
    /// Name of the runtime.
    public var nodeName: String
    /// Maker of the runtime.
    public var vendor: String
    /// State.
    public var status: NodeHealthStatus
    /// Seconds since start.
    public var uptimeSeconds: Int

    public init(nodeType: String, nodeName: String, vendor: String, status: NodeHealthStatus, uptimeSeconds: Int) {
        self.nodeType = nodeType
        self.nodeName = nodeName
        self.vendor = vendor
        self.status = status
        self.uptimeSeconds = uptimeSeconds
    }

    private static let memberTable: MemberTable = MemberTable(
        ["node_type", "node_name", "vendor", "status", "uptime_seconds"])

    public static func decode(from reader: inout JSONReader) -> NodeHealth? {
        guard reader.beginObject() else { return nil }
        var nodeType: String?
        var nodeName: String?
        var vendor: String?
        var status: NodeHealthStatus?
        var uptimeSeconds: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: nodeType = reader.string(maxLength: 100)
            case 1: nodeName = reader.string(maxLength: 100)
            case 2: vendor = reader.string(maxLength: 100)
            case 3: status = reader.enumeration(NodeHealthStatus.self)
            case 4: uptimeSeconds = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let nodeType, let nodeName, let vendor, let status, let uptimeSeconds else { return nil }
        return NodeHealth(
            nodeType: nodeType, nodeName: nodeName, vendor: vendor, status: status, uptimeSeconds: uptimeSeconds)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("node_type", nodeType)
        writer.member("node_name", nodeName)
        writer.member("vendor", vendor)
        writer.member("status", status)
        writer.member("uptime_seconds", uptimeSeconds)
        writer.endObject()
    }
}

/// State.
public enum NodeHealthStatus: WireEnum {
    case ok, degraded, down
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<NodeHealthStatus> = WireCases(
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

public struct NodeModes: JSONCodable, Hashable, Sendable {
    /// Asynchronous runs.
    public var async: Bool
    /// Synchronous runs.
    public var sync: Bool
    /// Streamed events.
    public var streaming: Bool

    public init(async: Bool, sync: Bool, streaming: Bool) {
        self.async = async
        self.sync = sync
        self.streaming = streaming
    }

    private static let memberTable: MemberTable = MemberTable(["async", "sync", "streaming"])

    public static func decode(from reader: inout JSONReader) -> NodeModes? {
        guard reader.beginObject() else { return nil }
        var async: Bool?
        var sync: Bool?
        var streaming: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: async = reader.bool()
            case 1: sync = reader.bool()
            case 2: streaming = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let async, let sync, let streaming else { return nil }
        return NodeModes(async: async, sync: sync, streaming: streaming)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("async", async)
        writer.member("sync", sync)
        writer.member("streaming", streaming)
        writer.endObject()
    }
}

public struct NodeCapabilities: JSONCodable, Hashable, Sendable {
    public var modes: NodeModes
    /// Limits.
    public var limits: JSONObject
    /// Enabled features.
    public var features: JSONObject

    public init(modes: NodeModes, limits: JSONObject, features: JSONObject) {
        self.modes = modes
        self.limits = limits
        self.features = features
    }

    private static let memberTable: MemberTable = MemberTable(["modes", "limits", "features"])

    public static func decode(from reader: inout JSONReader) -> NodeCapabilities? {
        guard reader.beginObject() else { return nil }
        var modes: NodeModes?
        var limits: JSONObject?
        var features: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: modes = NodeModes.decode(from: &reader)
            case 1: limits = reader.object()
            case 2: features = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let modes, let limits, let features else { return nil }
        return NodeCapabilities(modes: modes, limits: limits, features: features)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("modes", modes)
        writer.member("limits", limits)
        writer.member("features", features)
        writer.endObject()
    }
}

public struct NodeSchemas: JSONCodable, Hashable, Sendable {
    /// JSON Schema of the input.
    public var input: JSONObject
    /// JSON Schema of the output.
    public var output: JSONObject
    /// JSON Schema of the configuration.
    public var config: JSONObject

    public init(input: JSONObject, output: JSONObject, config: JSONObject) {
        self.input = input
        self.output = output
        self.config = config
    }

    private static let memberTable: MemberTable = MemberTable(["input", "output", "config"])

    public static func decode(from reader: inout JSONReader) -> NodeSchemas? {
        guard reader.beginObject() else { return nil }
        var input: JSONObject?
        var output: JSONObject?
        var config: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: input = reader.object()
            case 1: output = reader.object()
            case 2: config = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let input, let output, let config else { return nil }
        return NodeSchemas(input: input, output: output, config: config)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("input", input)
        writer.member("output", output)
        writer.member("config", config)
        writer.endObject()
    }
}

/// `GET /v1/node`: Read the state of the node runtime.
public enum GetNodeHealth: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = NodeHealth
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getNodeHealth", index: OperationIndex.getNodeHealth, method: .get, path: "/v1/node", base: .root,
        policy: .getNodeHealth)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(NodeHealth.self) }
}

/// `GET /v1/node/capabilities`: Read what the node runtime can do.
public enum GetNodeCapabilities: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = NodeCapabilities
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getNodeCapabilities", index: OperationIndex.getNodeCapabilities, method: .get,
        path: "/v1/node/capabilities", base: .root, policy: .getNodeCapabilities)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(NodeCapabilities.self)
    }
}

/// `GET /v1/node/schemas`: Read the schemas of the node runtime.
public enum GetNodeSchemas: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = NodeSchemas
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func nodeNotFound(resourceID: String? = nil) -> Failure {
            Failure(.nodeNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getNodeSchemas", index: OperationIndex.getNodeSchemas, method: .get, path: "/v1/node/schemas", base: .root,
        policy: .getNodeSchemas, errors: [DeclaredError("NODE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(NodeSchemas.self) }
}
