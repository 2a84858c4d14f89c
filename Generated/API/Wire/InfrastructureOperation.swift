// Generated from contract/wire/infrastructure_operation.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct InfrastructureOperationStep: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// State.
    public var status: String
    /// When.
    public var at: Timestamp

    public init(name: String, status: String, at: Timestamp) {
        self.name = name
        self.status = status
        self.at = at
    }

    private static let memberTable: MemberTable = MemberTable(["name", "status", "at"])

    public static func decode(from reader: inout JSONReader) -> InfrastructureOperationStep? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var status: String?
        var at: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: status = reader.string(maxLength: 50)
            case 2: at = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let name, let status, let at else { return nil }
        return InfrastructureOperationStep(name: name, status: status, at: at)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("status", status)
        writer.member("at", at)
        writer.endObject()
    }
}

public struct InfrastructureOperationError: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: String
    /// Text for people.
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    private static let memberTable: MemberTable = MemberTable(["code", "message"])

    public static func decode(from reader: inout JSONReader) -> InfrastructureOperationError? {
        guard reader.beginObject() else { return nil }
        var code: String?
        var message: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: code = reader.string(maxLength: 64)
            case 1: message = reader.string(maxLength: 1000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let code, let message else { return nil }
        return InfrastructureOperationError(code: code, message: message)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("message", message)
        writer.endObject()
    }
}

public struct InfrastructureOperation: JSONCodable, Hashable, Sendable {
    /// An asynchronous infrastructure operation.
    public var id: OperationID
    /// What is being done.
    public var command: String
    /// State.
    public var status: String
    /// Percent.
    public var progress: Int
    /// Kind of thing.
    public var resourceType: String
    /// Id of the thing.
    public var resourceID: String
    /// Name of the provider.
    public var provider: String
    public var error: InfrastructureOperationError?
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it started.
    public var startedAt: Timestamp?
    /// When it ended.
    public var finishedAt: Timestamp?
    /// Steps so far.
    public var steps: [InfrastructureOperationStep]?

    public init(
        id: OperationID, command: String, status: String, progress: Int, resourceType: String, resourceID: String,
        provider: String, error: InfrastructureOperationError? = nil, createdBy: UserID? = nil, createdAt: Timestamp,
        startedAt: Timestamp? = nil, finishedAt: Timestamp? = nil, steps: [InfrastructureOperationStep]? = nil
    ) {
        self.id = id
        self.command = command
        self.status = status
        self.progress = progress
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.provider = provider
        self.error = error
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.steps = steps
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "command", "status", "progress", "resource_type", "resource_id", "provider", "error", "created_by",
            "created_at", "started_at", "finished_at", "steps",
        ])

    public static func decode(from reader: inout JSONReader) -> InfrastructureOperation? {
        guard reader.beginObject() else { return nil }
        var id: OperationID?
        var command: String?
        var status: String?
        var progress: Int?
        var resourceType: String?
        var resourceID: String?
        var provider: String?
        var error: InfrastructureOperationError?
        var createdBy: UserID?
        var createdAt: Timestamp?
        var startedAt: Timestamp?
        var finishedAt: Timestamp?
        var steps: [InfrastructureOperationStep]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(OperationID.self)
            case 1: command = reader.string(maxLength: 50)
            case 2: status = reader.string(maxLength: 50)
            case 3: progress = reader.integer(minimum: 0, maximum: 100)
            case 4: resourceType = reader.string(maxLength: 50)
            case 5: resourceID = reader.string(maxLength: 100)
            case 6: provider = reader.string(maxLength: 50)
            case 7: error = InfrastructureOperationError.decode(from: &reader)
            case 8: createdBy = reader.identifier(UserID.self)
            case 9: createdAt = reader.timestamp()
            case 10: startedAt = reader.timestamp()
            case 11: finishedAt = reader.timestamp()
            case 12: steps = reader.array(ArrayRule(maxItems: 100), of: InfrastructureOperationStep.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x27f) else { return nil }
        guard
            let id, let command, let status, let progress, let resourceType, let resourceID, let provider, let createdAt
        else { return nil }
        return InfrastructureOperation(
            id: id, command: command, status: status, progress: progress, resourceType: resourceType,
            resourceID: resourceID, provider: provider, error: error, createdBy: createdBy, createdAt: createdAt,
            startedAt: startedAt, finishedAt: finishedAt, steps: steps)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("command", command)
        writer.member("status", status)
        writer.member("progress", progress)
        writer.member("resource_type", resourceType)
        writer.member("resource_id", resourceID)
        writer.member("provider", provider)
        writer.member("error", error)
        writer.member("created_by", createdBy)
        writer.member("created_at", createdAt)
        writer.member("started_at", startedAt)
        writer.member("finished_at", finishedAt)
        writer.member("steps", steps)
        writer.endObject()
    }
}
