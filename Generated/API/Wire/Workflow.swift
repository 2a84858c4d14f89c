// Generated from contract/wire/workflow.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct NodePosition: JSONCodable, Hashable, Sendable {
    /// Pixels from the left.
    public var x: Double
    /// Pixels from the top.
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    private static let memberTable: MemberTable = MemberTable(["x", "y"])

    public static func decode(from reader: inout JSONReader) -> NodePosition? {
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
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let x, let y else { return nil }
        return NodePosition(x: x, y: y)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("x", x)
        writer.member("y", y)
        writer.endObject()
    }
}

public struct WorkflowNodeData: JSONCodable, Hashable, Sendable {
    /// Text to show.
    public var label: String
    /// Node type.
    public var nodeType: String
    /// Name of an icon.
    public var icon: String?
    /// Colour of the node.
    public var color: String?
    /// Shape by the node type.
    public var config: JSONObject?

    public init(label: String, nodeType: String, icon: String? = nil, color: String? = nil, config: JSONObject? = nil) {
        self.label = label
        self.nodeType = nodeType
        self.icon = icon
        self.color = color
        self.config = config
    }

    private static let memberTable: MemberTable = MemberTable(["label", "nodeType", "icon", "color", "config"])

    public static func decode(from reader: inout JSONReader) -> WorkflowNodeData? {
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
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let label, let nodeType else { return nil }
        return WorkflowNodeData(label: label, nodeType: nodeType, icon: icon, color: color, config: config)
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

public struct WorkflowNode: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Kind of box.
    public var type: WorkflowNodeType
    public var position: NodePosition
    public var data: WorkflowNodeData

    public init(id: String, type: WorkflowNodeType, position: NodePosition, data: WorkflowNodeData) {
        self.id = id
        self.type = type
        self.position = position
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["id", "type", "position", "data"])

    public static func decode(from reader: inout JSONReader) -> WorkflowNode? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var type: WorkflowNodeType?
        var position: NodePosition?
        var data: WorkflowNodeData?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: type = reader.enumeration(WorkflowNodeType.self)
            case 2: position = NodePosition.decode(from: &reader)
            case 3: data = WorkflowNodeData.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let type, let position, let data else { return nil }
        return WorkflowNode(id: id, type: type, position: position, data: data)
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

/// Kind of box.
public enum WorkflowNodeType: WireEnum {
    case aiAgent, category
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowNodeType> = WireCases(
        ["aiAgent", "category"], [.aiAgent, .category])

    public var wire: String {
        switch self {
        case .aiAgent: "aiAgent"
        case .category: "category"
        case .undocumented(let text): text
        }
    }
}

public struct WorkflowEdge: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Id of the source node.
    public var source: String
    /// Id of the target node.
    public var target: String
    /// Port it leaves.
    public var sourceHandle: String?
    /// Port it enters.
    public var targetHandle: String?

    public init(id: String, source: String, target: String, sourceHandle: String? = nil, targetHandle: String? = nil) {
        self.id = id
        self.source = source
        self.target = target
        self.sourceHandle = sourceHandle
        self.targetHandle = targetHandle
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "source", "target", "sourceHandle", "targetHandle"])

    public static func decode(from reader: inout JSONReader) -> WorkflowEdge? {
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
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let id, let source, let target else { return nil }
        return WorkflowEdge(
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

public struct Workflow: JSONCodable, Hashable, Sendable {
    /// A workflow.
    public var id: WorkflowID
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// Name in addresses.
    public var slug: String
    /// State.
    public var status: WorkflowStatus
    /// Stored AI nodes.
    public var nodes: [WorkflowNode]
    /// Edges.
    public var edges: [WorkflowEdge]
    /// Version.
    public var version: Int
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp

    public init(
        id: WorkflowID, name: String, description: String? = nil, slug: String, status: WorkflowStatus,
        nodes: [WorkflowNode], edges: [WorkflowEdge], version: Int, createdBy: UserID? = nil, createdAt: Timestamp,
        updatedAt: Timestamp
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

    public static func decode(from reader: inout JSONReader) -> Workflow? {
        guard reader.beginObject() else { return nil }
        var id: WorkflowID?
        var name: String?
        var description: String?
        var slug: String?
        var status: WorkflowStatus?
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
            case 4: status = reader.enumeration(WorkflowStatus.self)
            case 5: nodes = reader.array(ArrayRule(maxItems: 1000), of: WorkflowNode.self)
            case 6: edges = reader.array(ArrayRule(maxItems: 5000), of: WorkflowEdge.self)
            case 7: version = reader.integer(minimum: 1)
            case 8: createdBy = reader.identifier(UserID.self)
            case 9: createdAt = reader.timestamp()
            case 10: updatedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x6fb) else { return nil }
        guard
            let id, let name, let slug, let status, let nodes, let edges, let version, let createdAt, let updatedAt
        else { return nil }
        return Workflow(
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
public enum WorkflowStatus: WireEnum {
    case draft, active, paused, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowStatus> = WireCases(
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
