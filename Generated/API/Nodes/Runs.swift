// Generated from contract/nodes/runs.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct CreateRunRequest: JSONCodable, Hashable, Sendable {
    /// Input.
    public var input: JSONObject
    /// `nodeType` is needed here.
    public var config: JSONObject?

    public init(input: JSONObject, config: JSONObject? = nil) {
        self.input = input
        self.config = config
    }

    private static let memberTable: MemberTable = MemberTable(["input", "config"])

    public static func decode(from reader: inout JSONReader) -> CreateRunRequest? {
        guard reader.beginObject() else { return nil }
        var input: JSONObject?
        var config: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: input = reader.object()
            case 1: config = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let input else { return nil }
        return CreateRunRequest(input: input, config: config)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("input", input)
        writer.member("config", config)
        writer.endObject()
    }
}

public struct RunCreated: JSONCodable, Hashable, Sendable {
    /// A run of one node; opaque.
    public var runID: RunID
    /// State.
    public var status: RunCreatedStatus

    public init(runID: RunID, status: RunCreatedStatus) {
        self.runID = runID
        self.status = status
    }

    private static let memberTable: MemberTable = MemberTable(["run_id", "status"])

    public static func decode(from reader: inout JSONReader) -> RunCreated? {
        guard reader.beginObject() else { return nil }
        var runID: RunID?
        var status: RunCreatedStatus?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: runID = RunID.decode(from: &reader)
            case 1: status = reader.enumeration(RunCreatedStatus.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let runID, let status else { return nil }
        return RunCreated(runID: runID, status: status)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("run_id", runID)
        writer.member("status", status)
        writer.endObject()
    }
}

/// State.
public enum RunCreatedStatus: WireEnum {
    case queued, running, succeeded, failed, cancelled
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RunCreatedStatus> = WireCases(
        ["queued", "running", "succeeded", "failed", "cancelled"], [.queued, .running, .succeeded, .failed, .cancelled])

    public var wire: String {
        switch self {
        case .queued: "queued"
        case .running: "running"
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .undocumented(let text): text
        }
    }
}

public struct Run: JSONCodable, Hashable, Sendable {
    /// A run of one node; opaque.
    public var runID: RunID
    /// State.
    public var status: String
    /// Output.
    public var output: JSONObject?
    /// Catalogue code.
    public var error: JSONObject?

    public init(runID: RunID, status: String, output: JSONObject? = nil, error: JSONObject? = nil) {
        self.runID = runID
        self.status = status
        self.output = output
        self.error = error
    }

    private static let memberTable: MemberTable = MemberTable(["run_id", "status", "output", "error"])

    public static func decode(from reader: inout JSONReader) -> Run? {
        guard reader.beginObject() else { return nil }
        var runID: RunID?
        var status: String?
        var output: JSONObject?
        var error: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: runID = RunID.decode(from: &reader)
            case 1: status = reader.string(maxLength: 20)
            case 2: output = reader.object()
            case 3: error = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let runID, let status else { return nil }
        return Run(runID: runID, status: status, output: output, error: error)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("run_id", runID)
        writer.member("status", status)
        writer.member("output", output)
        writer.member("error", error)
        writer.endObject()
    }
}

public struct RunCancelled: JSONCodable, Hashable, Sendable {
    /// A run of one node; opaque.
    public var runID: RunID
    /// State.
    public var status: String

    public init(runID: RunID, status: String) {
        self.runID = runID
        self.status = status
    }

    private static let memberTable: MemberTable = MemberTable(["run_id", "status"])

    public static func decode(from reader: inout JSONReader) -> RunCancelled? {
        guard reader.beginObject() else { return nil }
        var runID: RunID?
        var status: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: runID = RunID.decode(from: &reader)
            case 1: status = reader.string(maxLength: 20)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let runID, let status else { return nil }
        return RunCancelled(runID: runID, status: status)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("run_id", runID)
        writer.member("status", status)
        writer.endObject()
    }
}

/// `POST /v1/runs`: Start a run of one node.
public enum CreateRun: ContractOperation {
    public struct Input: Sendable {
        /// The same as `Idempotency-Key`.
        public var xIdempotencyKey: String?
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateRunRequest

        public init(xIdempotencyKey: String? = nil, idempotencyKey: String? = nil, body: CreateRunRequest) {
            self.xIdempotencyKey = xIdempotencyKey
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = RunCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func runInputInvalid(errors: JSONValue? = nil) -> Failure {
            Failure(.runInputInvalid(errors: errors))
        }
        public static func nodeTypeInvalid(
            value: String? = nil, allowedValues: [String]? = nil, nodeID: String? = nil
        ) -> Failure {
            Failure(.nodeTypeInvalid(value: value, allowedValues: allowedValues, nodeID: nodeID))
        }
        public static func nodeConfigInvalid(
            errors: JSONValue? = nil, nodeID: String? = nil, nodeType: String? = nil
        ) -> Failure {
            Failure(.nodeConfigInvalid(errors: errors, nodeID: nodeID, nodeType: nodeType))
        }
        public static func nodeDependencyMissing(
            nodeID: String? = nil, dependency: String? = nil, nodeType: String? = nil
        ) -> Failure {
            Failure(.nodeDependencyMissing(nodeID: nodeID, dependency: dependency, nodeType: nodeType))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func nodeRuntimeUnavailable(retryAfter: Int? = nil) -> Failure {
            Failure(.nodeRuntimeUnavailable(retryAfter: retryAfter))
        }
        public static func workflowQueueFull(
            limit: Int? = nil, current: Int? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.workflowQueueFull(limit: limit, current: current, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createRun", index: OperationIndex.createRun, method: .post, path: "/v1/runs", base: .root,
        policy: .createRun, requestBody: .required(["application/json"]), bodyBytesMax: 5_242_880, successStatus: 201,
        errors: [
            DeclaredError("RUN_INPUT_INVALID", 400), DeclaredError("NODE_TYPE_INVALID", 400),
            DeclaredError("NODE_CONFIG_INVALID", 400), DeclaredError("NODE_DEPENDENCY_MISSING", 400),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("NODE_RUNTIME_UNAVAILABLE", 503),
            DeclaredError("WORKFLOW_QUEUE_FULL", 429),
        ])
    private static let xIdempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let xIdempotencyKey: String? = request.header("X-Idempotency-Key").string(xIdempotencyKeyRule)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(xIdempotencyKeyRule)
        let body: CreateRunRequest? = request.jsonBody(CreateRunRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(xIdempotencyKey: xIdempotencyKey, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("X-Idempotency-Key", input.xIdempotencyKey)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RunCreated.self) }
}

/// `GET /v1/runs/{runId}`: Read the state of a run.
public enum GetRunStatus: ContractOperation {
    public struct Input: Sendable {
        /// A run of one node; opaque.
        public var runID: RunID

        public init(runID: RunID) {
            self.runID = runID
        }
    }

    public typealias Output = Run
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func runNotFound(resourceID: String? = nil) -> Failure {
            Failure(.runNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getRunStatus", index: OperationIndex.getRunStatus, method: .get, path: "/v1/runs/{runId}", base: .root,
        policy: .getRunStatus, errors: [DeclaredError("RUN_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let runID: RunID? = request.path(0, "runId").wire(RunID.self, RunID.rule)
        guard request.isValid, let runID else { return nil }
        return Input(runID: runID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.runID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Run.self) }
}

/// `POST /v1/runs/{runId}/cancel`: Cancel a run.
public enum CancelRun: ContractOperation {
    public struct Input: Sendable {
        /// A run of one node; opaque.
        public var runID: RunID

        public init(runID: RunID) {
            self.runID = runID
        }
    }

    public typealias Output = RunCancelled
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func runNotFound(resourceID: String? = nil) -> Failure {
            Failure(.runNotFound(resourceID: resourceID))
        }
        public static func workflowInvalidState(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.workflowInvalidState(currentState: currentState, allowedStates: allowedStates))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelRun", index: OperationIndex.cancelRun, method: .post, path: "/v1/runs/{runId}/cancel", base: .root,
        policy: .cancelRun, errors: [DeclaredError("RUN_NOT_FOUND", 404), DeclaredError("WORKFLOW_INVALID_STATE", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let runID: RunID? = request.path(0, "runId").wire(RunID.self, RunID.rule)
        guard request.isValid, let runID else { return nil }
        return Input(runID: runID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.runID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RunCancelled.self) }
}

/// `GET /v1/runs/{runId}/events`: Follow the events of a run.
public enum StreamRunEvents: ContractOperation {
    public struct Input: Sendable {
        /// A run of one node; opaque.
        public var runID: RunID
        /// Id of the last event that a client has seen.
        public var lastEventID: String?

        public init(runID: RunID, lastEventID: String? = nil) {
            self.runID = runID
            self.lastEventID = lastEventID
        }
    }

    public typealias Output = EventStream<RawEvent>
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func runNotFound(resourceID: String? = nil) -> Failure {
            Failure(.runNotFound(resourceID: resourceID))
        }
        public static func runEventsExpired(oldestEventID: String? = nil) -> Failure {
            Failure(.runEventsExpired(oldestEventID: oldestEventID))
        }
        public static func realtimeConnectionLimit(
            limit: Int? = nil, current: Int? = nil, policy: String? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.realtimeConnectionLimit(limit: limit, current: current, policy: policy, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "streamRunEvents", index: OperationIndex.streamRunEvents, method: .get, path: "/v1/runs/{runId}/events",
        base: .root, policy: .streamRunEvents, deadline: .seconds(3600), responseTypes: ["text/event-stream"],
        errors: [
            DeclaredError("RUN_NOT_FOUND", 404), DeclaredError("RUN_EVENTS_EXPIRED", 410),
            DeclaredError("REALTIME_CONNECTION_LIMIT", 429),
        ],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let runID: RunID? = request.path(0, "runId").wire(RunID.self, RunID.rule)
        let lastEventID: String? = request.header("Last-Event-ID").string(StringRule(maxLength: 255))
        guard request.isValid, let runID else { return nil }
        return Input(runID: runID, lastEventID: lastEventID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.events(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.runID)
        request.header("Last-Event-ID", input.lastEventID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.events(RawEvent.self) }
}
