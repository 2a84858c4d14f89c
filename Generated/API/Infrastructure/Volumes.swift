// Generated from contract/infrastructure/volumes.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListVolumesStatus: WireEnum {
    case attached, available, creating, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListVolumesStatus> = WireCases(
        ["attached", "available", "creating", "error"], [.attached, .available, .creating, .error])

    public var wire: String {
        switch self {
        case .attached: "attached"
        case .available: "available"
        case .creating: "creating"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

public struct Volume: JSONCodable, Hashable, Sendable {
    /// A block volume.
    public var id: VolumeID
    /// Name to show.
    public var name: String
    /// Size, GB.
    public var sizeGb: Int
    /// Kind of disk.
    public var storageType: VolumeStorageType
    /// State.
    public var status: VolumeStatus
    /// A server.
    public var attachedToServerID: ServerID?
    /// Region.
    public var location: String
    /// Finer than `status`.
    public var detailStatus: String?
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?
    /// Deletion is refused.
    public var deleteProtection: Bool?
    /// Labels.
    public var tags: [String: String]?

    public init(
        id: VolumeID, name: String, sizeGb: Int, storageType: VolumeStorageType, status: VolumeStatus,
        attachedToServerID: ServerID? = nil, location: String, detailStatus: String? = nil,
        cloudProviderID: CloudProviderID? = nil, deleteProtection: Bool? = nil, tags: [String: String]? = nil
    ) {
        self.id = id
        self.name = name
        self.sizeGb = sizeGb
        self.storageType = storageType
        self.status = status
        self.attachedToServerID = attachedToServerID
        self.location = location
        self.detailStatus = detailStatus
        self.cloudProviderID = cloudProviderID
        self.deleteProtection = deleteProtection
        self.tags = tags
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "size_gb", "storage_type", "status", "attached_to_server_id", "location", "detail_status",
            "cloud_provider_id", "delete_protection", "tags",
        ])

    public static func decode(from reader: inout JSONReader) -> Volume? {
        guard reader.beginObject() else { return nil }
        var id: VolumeID?
        var name: String?
        var sizeGb: Int?
        var storageType: VolumeStorageType?
        var status: VolumeStatus?
        var attachedToServerID: ServerID?
        var location: String?
        var detailStatus: String?
        var cloudProviderID: CloudProviderID?
        var deleteProtection: Bool?
        var tags: [String: String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(VolumeID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: sizeGb = reader.integer(minimum: 1)
            case 3: storageType = reader.enumeration(VolumeStorageType.self)
            case 4: status = reader.enumeration(VolumeStatus.self)
            case 5: attachedToServerID = reader.identifier(ServerID.self)
            case 6: location = reader.string(maxLength: 100)
            case 7: detailStatus = reader.string(maxLength: 50)
            case 8: cloudProviderID = reader.identifier(CloudProviderID.self)
            case 9: deleteProtection = reader.bool()
            case 10:
                tags = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 255)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5f) else { return nil }
        guard let id, let name, let sizeGb, let storageType, let status, let location else { return nil }
        return Volume(
            id: id, name: name, sizeGb: sizeGb, storageType: storageType, status: status,
            attachedToServerID: attachedToServerID, location: location, detailStatus: detailStatus,
            cloudProviderID: cloudProviderID, deleteProtection: deleteProtection, tags: tags)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("size_gb", sizeGb)
        writer.member("storage_type", storageType)
        writer.member("status", status)
        writer.member("attached_to_server_id", attachedToServerID)
        writer.member("location", location)
        writer.member("detail_status", detailStatus)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.member("delete_protection", deleteProtection)
        writer.member("tags", tags)
        writer.endObject()
    }
}

/// Kind of disk.
public enum VolumeStorageType: WireEnum {
    case ssd, nvMe, hdd
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VolumeStorageType> = WireCases(["SSD", "NVMe", "HDD"], [.ssd, .nvMe, .hdd])

    public var wire: String {
        switch self {
        case .ssd: "SSD"
        case .nvMe: "NVMe"
        case .hdd: "HDD"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum VolumeStatus: WireEnum {
    case attached, available, creating, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VolumeStatus> = WireCases(
        ["attached", "available", "creating", "error"], [.attached, .available, .creating, .error])

    public var wire: String {
        switch self {
        case .attached: "attached"
        case .available: "available"
        case .creating: "creating"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

public struct VolumeList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Volume]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Volume], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> VolumeList? {
        guard reader.beginObject() else { return nil }
        var data: [Volume]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Volume.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return VolumeList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateVolumeRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Size, GB.
    public var sizeGb: Int
    /// Region.
    public var location: String
    /// Kind of disk.
    public var storageType: CreateVolumeRequestStorageType
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?
    /// Labels.
    public var tags: [String: String]?

    public init(
        name: String, sizeGb: Int, location: String, storageType: CreateVolumeRequestStorageType,
        cloudProviderID: CloudProviderID? = nil, tags: [String: String]? = nil
    ) {
        self.name = name
        self.sizeGb = sizeGb
        self.location = location
        self.storageType = storageType
        self.cloudProviderID = cloudProviderID
        self.tags = tags
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "size_gb", "location", "storage_type", "cloud_provider_id", "tags"])

    public static func decode(from reader: inout JSONReader) -> CreateVolumeRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var sizeGb: Int?
        var location: String?
        var storageType: CreateVolumeRequestStorageType?
        var cloudProviderID: CloudProviderID?
        var tags: [String: String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 255)
            case 1: sizeGb = reader.integer(minimum: 10, maximum: 10_240)
            case 2: location = reader.string(maxLength: 100)
            case 3: storageType = reader.enumeration(CreateVolumeRequestStorageType.self)
            case 4: cloudProviderID = reader.identifier(CloudProviderID.self)
            case 5:
                tags = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 255)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let name, let sizeGb, let location, let storageType else { return nil }
        return CreateVolumeRequest(
            name: name, sizeGb: sizeGb, location: location, storageType: storageType, cloudProviderID: cloudProviderID,
            tags: tags)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("size_gb", sizeGb)
        writer.member("location", location)
        writer.member("storage_type", storageType)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.member("tags", tags)
        writer.endObject()
    }
}

/// Kind of disk.
public enum CreateVolumeRequestStorageType: WireEnum {
    case ssd, nvMe, hdd
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateVolumeRequestStorageType> = WireCases(
        ["SSD", "NVMe", "HDD"], [.ssd, .nvMe, .hdd])

    public var wire: String {
        switch self {
        case .ssd: "SSD"
        case .nvMe: "NVMe"
        case .hdd: "HDD"
        case .undocumented(let text): text
        }
    }
}

public struct VolumeCreated: JSONCodable, Hashable, Sendable {
    /// A block volume.
    public var id: VolumeID
    /// Name to show.
    public var name: String
    /// Size, GB.
    public var sizeGb: Int
    /// Kind of disk.
    public var storageType: VolumeCreatedStorageType
    /// State.
    public var status: VolumeCreatedStatus
    /// A server.
    public var attachedToServerID: ServerID?
    /// Region.
    public var location: String
    /// Finer than `status`.
    public var detailStatus: String?
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?
    /// Deletion is refused.
    public var deleteProtection: Bool?
    /// Labels.
    public var tags: [String: String]?
    public var operation: InfrastructureOperation?

    public init(
        id: VolumeID, name: String, sizeGb: Int, storageType: VolumeCreatedStorageType, status: VolumeCreatedStatus,
        attachedToServerID: ServerID? = nil, location: String, detailStatus: String? = nil,
        cloudProviderID: CloudProviderID? = nil, deleteProtection: Bool? = nil, tags: [String: String]? = nil,
        operation: InfrastructureOperation? = nil
    ) {
        self.id = id
        self.name = name
        self.sizeGb = sizeGb
        self.storageType = storageType
        self.status = status
        self.attachedToServerID = attachedToServerID
        self.location = location
        self.detailStatus = detailStatus
        self.cloudProviderID = cloudProviderID
        self.deleteProtection = deleteProtection
        self.tags = tags
        self.operation = operation
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "size_gb", "storage_type", "status", "attached_to_server_id", "location", "detail_status",
            "cloud_provider_id", "delete_protection", "tags", "operation",
        ])

    public static func decode(from reader: inout JSONReader) -> VolumeCreated? {
        guard reader.beginObject() else { return nil }
        var id: VolumeID?
        var name: String?
        var sizeGb: Int?
        var storageType: VolumeCreatedStorageType?
        var status: VolumeCreatedStatus?
        var attachedToServerID: ServerID?
        var location: String?
        var detailStatus: String?
        var cloudProviderID: CloudProviderID?
        var deleteProtection: Bool?
        var tags: [String: String]?
        var operation: InfrastructureOperation?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(VolumeID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: sizeGb = reader.integer(minimum: 1)
            case 3: storageType = reader.enumeration(VolumeCreatedStorageType.self)
            case 4: status = reader.enumeration(VolumeCreatedStatus.self)
            case 5: attachedToServerID = reader.identifier(ServerID.self)
            case 6: location = reader.string(maxLength: 100)
            case 7: detailStatus = reader.string(maxLength: 50)
            case 8: cloudProviderID = reader.identifier(CloudProviderID.self)
            case 9: deleteProtection = reader.bool()
            case 10:
                tags = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 255)
                }
            case 11: operation = InfrastructureOperation.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5f) else { return nil }
        guard let id, let name, let sizeGb, let storageType, let status, let location else { return nil }
        return VolumeCreated(
            id: id, name: name, sizeGb: sizeGb, storageType: storageType, status: status,
            attachedToServerID: attachedToServerID, location: location, detailStatus: detailStatus,
            cloudProviderID: cloudProviderID, deleteProtection: deleteProtection, tags: tags, operation: operation)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("size_gb", sizeGb)
        writer.member("storage_type", storageType)
        writer.member("status", status)
        writer.member("attached_to_server_id", attachedToServerID)
        writer.member("location", location)
        writer.member("detail_status", detailStatus)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.member("delete_protection", deleteProtection)
        writer.member("tags", tags)
        writer.member("operation", operation)
        writer.endObject()
    }
}

/// Kind of disk.
public enum VolumeCreatedStorageType: WireEnum {
    case ssd, nvMe, hdd
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VolumeCreatedStorageType> = WireCases(
        ["SSD", "NVMe", "HDD"], [.ssd, .nvMe, .hdd])

    public var wire: String {
        switch self {
        case .ssd: "SSD"
        case .nvMe: "NVMe"
        case .hdd: "HDD"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum VolumeCreatedStatus: WireEnum {
    case attached, available, creating, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VolumeCreatedStatus> = WireCases(
        ["attached", "available", "creating", "error"], [.attached, .available, .creating, .error])

    public var wire: String {
        switch self {
        case .attached: "attached"
        case .available: "available"
        case .creating: "creating"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

/// `GET /infrastructure/volumes`: List volumes.
public enum ListVolumes: ContractOperation {
    public struct Input: Sendable {
        /// Part of the name.
        public var search: String?
        /// State.
        public var status: ListVolumesStatus?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            search: String? = nil, status: ListVolumesStatus? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.search = search
            self.status = status
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = VolumeList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listVolumes", index: OperationIndex.listVolumes, method: .get, path: "/infrastructure/volumes",
        policy: .listVolumes)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let status: ListVolumesStatus? = request.query("status").enumeration(ListVolumesStatus.self)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(search: search, status: status, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("search", input.search)
        request.query("status", input.status)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(VolumeList.self) }
}

/// `POST /infrastructure/volumes`: Create a volume.
public enum CreateVolume: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateVolumeRequest

        public init(idempotencyKey: String? = nil, body: CreateVolumeRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = VolumeCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraProviderRequired() -> Failure { Failure(.infraProviderRequired()) }
        public static func infraNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.infraNameExists(field: field, value: value))
        }
        public static func infraRegionUnavailable(
            region: String? = nil, allowedValues: [String]? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.infraRegionUnavailable(region: region, allowedValues: allowedValues, retryAfter: retryAfter))
        }
        public static func infraQuotaExceeded(
            provider: String? = nil, limit: Int? = nil, current: Int? = nil
        ) -> Failure {
            Failure(.infraQuotaExceeded(provider: provider, limit: limit, current: current))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func infraProviderError(
            provider: String? = nil, operation: String? = nil, upstreamCode: String? = nil
        ) -> Failure {
            Failure(.infraProviderError(provider: provider, operation: operation, upstreamCode: upstreamCode))
        }
        public static func infraOperationUnsupported(provider: String? = nil, operation: String? = nil) -> Failure {
            Failure(.infraOperationUnsupported(provider: provider, operation: operation))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createVolume", index: OperationIndex.createVolume, method: .post, path: "/infrastructure/volumes",
        policy: .createVolume, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("INFRA_PROVIDER_REQUIRED", 409), DeclaredError("INFRA_NAME_EXISTS", 409),
            DeclaredError("INFRA_REGION_UNAVAILABLE", 503), DeclaredError("INFRA_QUOTA_EXCEEDED", 403),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("INFRA_PROVIDER_ERROR", 502),
            DeclaredError("INFRA_OPERATION_UNSUPPORTED", 422),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateVolumeRequest? = request.jsonBody(CreateVolumeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(VolumeCreated.self) }
}
