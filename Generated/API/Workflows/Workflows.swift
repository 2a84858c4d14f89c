// Generated from contract/workflows/workflows.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListWorkflowsStatus: WireEnum {
    case draft, active, paused, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListWorkflowsStatus> = WireCases(
        ["draft", "active", "paused", "archived"], [.draft, .active, .paused, .archived])

    public var wire: String {
        switch self {
        case .draft: "draft"
        case .active: "active"
        case .paused: "paused"
        case .archived: "archived"
        case .undocumented(let text): text
        }
    }
}

public struct NodePositionInput: JSONCodable, Hashable, Sendable {
    /// Pixels from the left.
    public var x: Double?
    /// Pixels from the top.
    public var y: Double?

    public init(x: Double? = nil, y: Double? = nil) {
        self.x = x
        self.y = y
    }

    private static let memberTable: MemberTable = MemberTable(["x", "y"])

    public static func decode(from reader: inout JSONReader) -> NodePositionInput? {
        guard reader.beginObject() else { return nil }
        var x: Double?
        var y: Double?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: x = reader.double()
            case 1: y = reader.double()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return NodePositionInput(x: x, y: y)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("x", x)
        writer.member("y", y)
        writer.endObject()
    }
}

public struct WorkflowNodeDataInput: JSONCodable, Hashable, Sendable {
    /// Text to show.
    public var label: String?
    /// Node type.
    public var nodeType: String?
    /// Name of an icon.
    public var icon: String?
    /// Colour of the node.
    public var color: String?
    /// Shape by the node type.
    public var config: JSONObject?

    public init(
        label: String? = nil, nodeType: String? = nil, icon: String? = nil, color: String? = nil,
        config: JSONObject? = nil
    ) {
        self.label = label
        self.nodeType = nodeType
        self.icon = icon
        self.color = color
        self.config = config
    }

    private static let memberTable: MemberTable = MemberTable(["label", "nodeType", "icon", "color", "config"])

    public static func decode(from reader: inout JSONReader) -> WorkflowNodeDataInput? {
        guard reader.beginObject() else { return nil }
        var label: String?
        var nodeType: String?
        var icon: String?
        var color: String?
        var config: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: label = reader.string(maxLength: 255)
            case 1: nodeType = reader.string(maxLength: 100)
            case 2: icon = reader.string(maxLength: 255)
            case 3: color = reader.string(maxLength: 50)
            case 4: config = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return WorkflowNodeDataInput(label: label, nodeType: nodeType, icon: icon, color: color, config: config)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("label", label)
        writer.member("nodeType", nodeType)
        writer.member("icon", icon)
        writer.member("color", color)
        writer.member("config", config)
        writer.endObject()
    }
}

public struct WorkflowNodeInput: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String?
    /// Kind.
    public var type: WorkflowNodeInputType?
    public var position: NodePositionInput?
    public var data: WorkflowNodeDataInput?

    public init(
        id: String? = nil, type: WorkflowNodeInputType? = nil, position: NodePositionInput? = nil,
        data: WorkflowNodeDataInput? = nil
    ) {
        self.id = id
        self.type = type
        self.position = position
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["id", "type", "position", "data"])

    public static func decode(from reader: inout JSONReader) -> WorkflowNodeInput? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var type: WorkflowNodeInputType?
        var position: NodePositionInput?
        var data: WorkflowNodeDataInput?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: type = reader.enumeration(WorkflowNodeInputType.self)
            case 2: position = NodePositionInput.decode(from: &reader)
            case 3: data = WorkflowNodeDataInput.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return WorkflowNodeInput(id: id, type: type, position: position, data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("type", type)
        writer.member("position", position)
        writer.member("data", data)
        writer.endObject()
    }
}

/// Kind.
public enum WorkflowNodeInputType: WireEnum {
    case aiAgent, category
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowNodeInputType> = WireCases(
        ["aiAgent", "category"], [.aiAgent, .category])

    public var wire: String {
        switch self {
        case .aiAgent: "aiAgent"
        case .category: "category"
        case .undocumented(let text): text
        }
    }
}

public struct WorkflowEdgeInput: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String?
    /// Id of the source node.
    public var source: String?
    /// Id of the target node.
    public var target: String?
    /// Port it leaves.
    public var sourceHandle: String?
    /// Port it enters.
    public var targetHandle: String?

    public init(
        id: String? = nil, source: String? = nil, target: String? = nil, sourceHandle: String? = nil,
        targetHandle: String? = nil
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.sourceHandle = sourceHandle
        self.targetHandle = targetHandle
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "source", "target", "sourceHandle", "targetHandle"])

    public static func decode(from reader: inout JSONReader) -> WorkflowEdgeInput? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var source: String?
        var target: String?
        var sourceHandle: String?
        var targetHandle: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: source = reader.string(maxLength: 100)
            case 2: target = reader.string(maxLength: 100)
            case 3: sourceHandle = reader.string(maxLength: 100)
            case 4: targetHandle = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return WorkflowEdgeInput(
            id: id, source: source, target: target, sourceHandle: sourceHandle, targetHandle: targetHandle)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("source", source)
        writer.member("target", target)
        writer.member("sourceHandle", sourceHandle)
        writer.member("targetHandle", targetHandle)
        writer.endObject()
    }
}

public struct WorkflowSummary: JSONCodable, Hashable, Sendable {
    /// A workflow.
    public var id: WorkflowID
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// Name in addresses.
    public var slug: String
    /// State.
    public var status: WorkflowSummaryStatus
    /// Stored AI nodes.
    public var nodes: [WorkflowNode]?
    /// Edges.
    public var edges: [WorkflowEdge]?
    /// Version.
    public var version: Int
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp

    public init(
        id: WorkflowID, name: String, description: String? = nil, slug: String, status: WorkflowSummaryStatus,
        nodes: [WorkflowNode]? = nil, edges: [WorkflowEdge]? = nil, version: Int, createdBy: UserID? = nil,
        createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.slug = slug
        self.status = status
        self.nodes = nodes
        self.edges = edges
        self.version = version
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "description", "slug", "status", "nodes", "edges", "version", "created_by", "created_at",
            "updated_at",
        ])

    public static func decode(from reader: inout JSONReader) -> WorkflowSummary? {
        guard reader.beginObject() else { return nil }
        var id: WorkflowID?
        var name: String?
        var description: String?
        var slug: String?
        var status: WorkflowSummaryStatus?
        var nodes: [WorkflowNode]?
        var edges: [WorkflowEdge]?
        var version: Int?
        var createdBy: UserID?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(WorkflowID.self)
            case 1: name = reader.string(maxLength: 100)
            case 2: description = reader.string(maxLength: 2000)
            case 3: slug = reader.string(maxLength: 100)
            case 4: status = reader.enumeration(WorkflowSummaryStatus.self)
            case 5: nodes = reader.array(ArrayRule(maxItems: 1000), of: WorkflowNode.self)
            case 6: edges = reader.array(ArrayRule(maxItems: 5000), of: WorkflowEdge.self)
            case 7: version = reader.integer(minimum: 1)
            case 8: createdBy = reader.identifier(UserID.self)
            case 9: createdAt = reader.timestamp()
            case 10: updatedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x69b) else { return nil }
        guard let id, let name, let slug, let status, let version, let createdAt, let updatedAt else { return nil }
        return WorkflowSummary(
            id: id, name: name, description: description, slug: slug, status: status, nodes: nodes, edges: edges,
            version: version, createdBy: createdBy, createdAt: createdAt, updatedAt: updatedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("slug", slug)
        writer.member("status", status)
        writer.member("nodes", nodes)
        writer.member("edges", edges)
        writer.member("version", version)
        writer.member("created_by", createdBy)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.endObject()
    }
}

/// State.
public enum WorkflowSummaryStatus: WireEnum {
    case draft, active, paused, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowSummaryStatus> = WireCases(
        ["draft", "active", "paused", "archived"], [.draft, .active, .paused, .archived])

    public var wire: String {
        switch self {
        case .draft: "draft"
        case .active: "active"
        case .paused: "paused"
        case .archived: "archived"
        case .undocumented(let text): text
        }
    }
}

public struct WorkflowList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [WorkflowSummary]
    /// Number of items.
    public var total: Int
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [WorkflowSummary], total: Int, pagination: Pagination) {
        self.data = data
        self.total = total
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "total", "pagination"])

    public static func decode(from reader: inout JSONReader) -> WorkflowList? {
        guard reader.beginObject() else { return nil }
        var data: [WorkflowSummary]?
        var total: Int?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: WorkflowSummary.self)
            case 1: total = reader.integer(minimum: 0)
            case 2: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let total, let pagination else { return nil }
        return WorkflowList(data: data, total: total, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("total", total)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateWorkflowRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// Stored AI nodes.
    public var nodes: [WorkflowNodeInput]?
    /// Edges.
    public var edges: [WorkflowEdgeInput]?

    public init(
        name: String, description: String? = nil, nodes: [WorkflowNodeInput]? = nil, edges: [WorkflowEdgeInput]? = nil
    ) {
        self.name = name
        self.description = description
        self.nodes = nodes
        self.edges = edges
    }

    private static let memberTable: MemberTable = MemberTable(["name", "description", "nodes", "edges"])

    public static func decode(from reader: inout JSONReader) -> CreateWorkflowRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var description: String?
        var nodes: [WorkflowNodeInput]?
        var edges: [WorkflowEdgeInput]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: description = reader.string(maxLength: 2000)
            case 2: nodes = reader.array(ArrayRule(maxItems: 1000), of: WorkflowNodeInput.self)
            case 3: edges = reader.array(ArrayRule(maxItems: 5000), of: WorkflowEdgeInput.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return CreateWorkflowRequest(name: name, description: description, nodes: nodes, edges: edges)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("description", description)
        writer.member("nodes", nodes)
        writer.member("edges", edges)
        writer.endObject()
    }
}

public struct UpdateWorkflowRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String?
    /// What it is for.
    public var description: Presence<String>
    /// Stored AI nodes.
    public var nodes: [WorkflowNodeInput]?
    /// Edges.
    public var edges: [WorkflowEdgeInput]?
    /// State.
    public var status: UpdateWorkflowRequestStatus?
    /// Expected version; a stale one is refused.
    public var version: Int?
    /// Default variables.
    public var variables: JSONObject?
    /// Execution settings.
    public var settings: JSONObject?
    /// Name in addresses.
    public var slug: String?
    /// Note on the change.
    public var changeNote: String?

    public init(
        name: String? = nil, description: Presence<String> = .absent, nodes: [WorkflowNodeInput]? = nil,
        edges: [WorkflowEdgeInput]? = nil, status: UpdateWorkflowRequestStatus? = nil, version: Int? = nil,
        variables: JSONObject? = nil, settings: JSONObject? = nil, slug: String? = nil, changeNote: String? = nil
    ) {
        self.name = name
        self.description = description
        self.nodes = nodes
        self.edges = edges
        self.status = status
        self.version = version
        self.variables = variables
        self.settings = settings
        self.slug = slug
        self.changeNote = changeNote
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "description", "nodes", "edges", "status", "version", "variables", "settings", "slug", "change_note"])

    public static func decode(from reader: inout JSONReader) -> UpdateWorkflowRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var description: Presence<String> = .absent
        var nodes: [WorkflowNodeInput]?
        var edges: [WorkflowEdgeInput]?
        var status: UpdateWorkflowRequestStatus?
        var version: Int?
        var variables: JSONObject?
        var settings: JSONObject?
        var slug: String?
        var changeNote: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1:
                description = reader.presence {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 2000)
                }
            case 2: nodes = reader.array(ArrayRule(maxItems: 1000), of: WorkflowNodeInput.self)
            case 3: edges = reader.array(ArrayRule(maxItems: 5000), of: WorkflowEdgeInput.self)
            case 4: status = reader.enumeration(UpdateWorkflowRequestStatus.self)
            case 5: version = reader.integer(minimum: 1)
            case 6: variables = reader.object()
            case 7: settings = reader.object()
            case 8: slug = reader.string(maxLength: 100)
            case 9: changeNote = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateWorkflowRequest(
            name: name, description: description, nodes: nodes, edges: edges, status: status, version: version,
            variables: variables, settings: settings, slug: slug, changeNote: changeNote)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("description", description)
        writer.member("nodes", nodes)
        writer.member("edges", edges)
        writer.member("status", status)
        writer.member("version", version)
        writer.member("variables", variables)
        writer.member("settings", settings)
        writer.member("slug", slug)
        writer.member("change_note", changeNote)
        writer.endObject()
    }
}

/// State.
public enum UpdateWorkflowRequestStatus: WireEnum {
    case draft, active, paused, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateWorkflowRequestStatus> = WireCases(
        ["draft", "active", "paused", "archived"], [.draft, .active, .paused, .archived])

    public var wire: String {
        switch self {
        case .draft: "draft"
        case .active: "active"
        case .paused: "paused"
        case .archived: "archived"
        case .undocumented(let text): text
        }
    }
}

/// `GET /workflows`: List workflows.
public enum ListWorkflows: ContractOperation {
    public struct Input: Sendable {
        /// State.
        public var status: ListWorkflowsStatus?
        /// Part of name or description.
        public var search: String?
        /// `updated_at`, `name` or `created_at`; `-` for descending.
        public var sort: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?
        /// Items to skip, at most 10,000.
        public var offset: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?

        public init(
            status: ListWorkflowsStatus? = nil, search: String? = nil, sort: String? = nil, limit: Int? = nil,
            offset: Int? = nil, cursor: String? = nil
        ) {
            self.status = status
            self.search = search
            self.sort = sort
            self.limit = limit
            self.offset = offset
            self.cursor = cursor
        }
    }

    public typealias Output = WorkflowList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listWorkflows", index: OperationIndex.listWorkflows, method: .get, path: "/workflows",
        policy: .listWorkflows)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: ListWorkflowsStatus? = request.query("status").enumeration(ListWorkflowsStatus.self)
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let sort: String? = request.query("sort").string(StringRule(maxLength: 100))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        let offset: Int? = request.query("offset").integer(IntegerRule(minimum: 0))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        guard request.isValid else { return nil }
        return Input(status: status, search: search, sort: sort, limit: limit, offset: offset, cursor: cursor)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("search", input.search)
        request.query("sort", input.sort)
        request.query("limit", input.limit)
        request.query("offset", input.offset)
        request.query("cursor", input.cursor)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WorkflowList.self) }
}

/// `POST /workflows`: Create a workflow.
public enum CreateWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateWorkflowRequest

        public init(idempotencyKey: String? = nil, body: CreateWorkflowRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = Workflow
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowInvalidDefinition(errors: JSONValue? = nil, nodeID: String? = nil) -> Failure {
            Failure(.workflowInvalidDefinition(errors: errors, nodeID: nodeID))
        }
        public static func workflowCircularDependency(nodeIDs: [String]? = nil) -> Failure {
            Failure(.workflowCircularDependency(nodeIDs: nodeIDs))
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
        public static func workflowTooLarge(maxBytes: Int? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.workflowTooLarge(maxBytes: maxBytes, maxValue: maxValue))
        }
        public static func workflowNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.workflowNameExists(field: field, value: value))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func nodeDependencyMissing(
            nodeID: String? = nil, dependency: String? = nil, nodeType: String? = nil
        ) -> Failure {
            Failure(.nodeDependencyMissing(nodeID: nodeID, dependency: dependency, nodeType: nodeType))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createWorkflow", index: OperationIndex.createWorkflow, method: .post, path: "/workflows",
        policy: .createWorkflow, requestBody: .required(["application/json"]), bodyBytesMax: 5_242_880,
        successStatus: 201,
        errors: [
            DeclaredError("WORKFLOW_INVALID_DEFINITION", 400), DeclaredError("WORKFLOW_CIRCULAR_DEPENDENCY", 400),
            DeclaredError("NODE_TYPE_INVALID", 400), DeclaredError("NODE_CONFIG_INVALID", 400),
            DeclaredError("WORKFLOW_TOO_LARGE", 413), DeclaredError("WORKFLOW_NAME_EXISTS", 409),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("NODE_DEPENDENCY_MISSING", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateWorkflowRequest? = request.jsonBody(CreateWorkflowRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Workflow.self) }
}

/// `GET /workflows/{id}`: Read one workflow.
public enum GetWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID

        public init(id: WorkflowID) {
            self.id = id
        }
    }

    public typealias Output = Workflow
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getWorkflow", index: OperationIndex.getWorkflow, method: .get, path: "/workflows/{id}",
        policy: .getWorkflow, errors: [DeclaredError("WORKFLOW_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Workflow.self) }
}

/// `PATCH /workflows/{id}`: Change a workflow.
public enum UpdateWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateWorkflowRequest

        public init(id: WorkflowID, ifMatch: String? = nil, body: UpdateWorkflowRequest = UpdateWorkflowRequest()) {
            self.id = id
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = Workflow
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func workflowVersionConflict(
            currentVersion: Int? = nil, submittedVersion: Int? = nil
        ) -> Failure {
            Failure(.workflowVersionConflict(currentVersion: currentVersion, submittedVersion: submittedVersion))
        }
        public static func workflowInvalidDefinition(errors: JSONValue? = nil, nodeID: String? = nil) -> Failure {
            Failure(.workflowInvalidDefinition(errors: errors, nodeID: nodeID))
        }
        public static func workflowCircularDependency(nodeIDs: [String]? = nil) -> Failure {
            Failure(.workflowCircularDependency(nodeIDs: nodeIDs))
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
        public static func nodeExpressionInvalid(
            nodeID: String? = nil, field: String? = nil, position: Int? = nil
        ) -> Failure {
            Failure(.nodeExpressionInvalid(nodeID: nodeID, field: field, position: position))
        }
        public static func nodeCredentialMissing(nodeID: String? = nil, value: String? = nil) -> Failure {
            Failure(.nodeCredentialMissing(nodeID: nodeID, value: value))
        }
        public static func secretReferenceUnresolved(value: String? = nil, nodeID: String? = nil) -> Failure {
            Failure(.secretReferenceUnresolved(value: value, nodeID: nodeID))
        }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
        public static func workflowNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.workflowNameExists(field: field, value: value))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func workflowTooLarge(maxBytes: Int? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.workflowTooLarge(maxBytes: maxBytes, maxValue: maxValue))
        }
        public static func workflowInvalidState(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.workflowInvalidState(currentState: currentState, allowedStates: allowedStates))
        }
        public static func resourceInUse(
            resourceType: String? = nil, resourceID: String? = nil, dependents: [String]? = nil,
            counts: JSONValue? = nil
        ) -> Failure {
            Failure(
                .resourceInUse(
                    resourceType: resourceType, resourceID: resourceID, dependents: dependents, counts: counts))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateWorkflow", index: OperationIndex.updateWorkflow, method: .patch, path: "/workflows/{id}",
        policy: .updateWorkflow, requestBody: .optional(["application/json"]), bodyBytesMax: 5_242_880,
        errors: [
            DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("WORKFLOW_VERSION_CONFLICT", 409),
            DeclaredError("WORKFLOW_INVALID_DEFINITION", 400), DeclaredError("WORKFLOW_CIRCULAR_DEPENDENCY", 400),
            DeclaredError("NODE_TYPE_INVALID", 400), DeclaredError("NODE_CONFIG_INVALID", 400),
            DeclaredError("NODE_DEPENDENCY_MISSING", 400), DeclaredError("NODE_EXPRESSION_INVALID", 400),
            DeclaredError("NODE_CREDENTIAL_MISSING", 422), DeclaredError("SECRET_REFERENCE_UNRESOLVED", 422),
            DeclaredError("VALIDATION_REFERENCE_INVALID", 422), DeclaredError("WORKFLOW_NAME_EXISTS", 409),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("WORKFLOW_TOO_LARGE", 413),
            DeclaredError("WORKFLOW_INVALID_STATE", 409), DeclaredError("RESOURCE_IN_USE", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateWorkflowRequest? = request.optionalJSONBody(UpdateWorkflowRequest.self)
        guard request.isValid, let id, let body else { return nil }
        return Input(id: id, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Workflow.self) }
}

/// `DELETE /workflows/{id}`: Delete a workflow.
public enum DeleteWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(id: WorkflowID, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func resourceInUse(
            resourceType: String? = nil, resourceID: String? = nil, dependents: [String]? = nil,
            counts: JSONValue? = nil
        ) -> Failure {
            Failure(
                .resourceInUse(
                    resourceType: resourceType, resourceID: resourceID, dependents: dependents, counts: counts))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteWorkflow", index: OperationIndex.deleteWorkflow, method: .delete, path: "/workflows/{id}",
        policy: .deleteWorkflow,
        errors: [DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("RESOURCE_IN_USE", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let id else { return nil }
        return Input(id: id, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `POST /workflows/{id}/duplicate`: Copy a workflow.
public enum DuplicateWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?

        public init(id: WorkflowID, idempotencyKey: String? = nil) {
            self.id = id
            self.idempotencyKey = idempotencyKey
        }
    }

    public typealias Output = Workflow
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "duplicateWorkflow", index: OperationIndex.duplicateWorkflow, method: .post,
        path: "/workflows/{id}/duplicate", policy: .duplicateWorkflow, successStatus: 201,
        errors: [DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("TENANT_QUOTA_EXCEEDED", 403)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        guard request.isValid, let id else { return nil }
        return Input(id: id, idempotencyKey: idempotencyKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("Idempotency-Key", input.idempotencyKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Workflow.self) }
}
