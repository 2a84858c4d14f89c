// Generated from contract/infrastructure/servers.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListServersStatus: WireEnum {
    case running, stopped, provisioning, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListServersStatus> = WireCases(
        ["running", "stopped", "provisioning", "error"], [.running, .stopped, .provisioning, .error])

    public var wire: String {
        switch self {
        case .running: "running"
        case .stopped: "stopped"
        case .provisioning: "provisioning"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

public struct Server: JSONCodable, Hashable, Sendable {
    /// A server.
    public var id: ServerID
    /// Name to show.
    public var name: String
    /// State.
    public var status: ServerStatus
    /// Address of the caller.
    public var ipAddress: String?
    /// Region.
    public var region: String
    /// Operating system.
    public var os: String
    /// Size.
    public var serverType: String
    /// Percent of the newest sample.
    public var cpuUsage: Double?
    /// Percent of the newest sample.
    public var memoryUsage: Double?
    /// Percent of the newest sample.
    public var diskUsage: Double?
    /// Price of a month, major units.
    public var monthlyCost: Double?
    /// When it was made.
    public var createdAt: Timestamp
    /// Finer than `status`.
    public var detailStatus: String?
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?
    /// Name of the provider.
    public var provider: String?
    /// IPv6 address.
    public var ipv6Address: String?
    /// Addresses in private networks.
    public var privateIPs: [String]?
    /// Host name.
    public var hostname: String?
    /// Virtual processors.
    public var vcpus: Int?
    /// Memory, MiB.
    public var memoryMb: Int?
    /// Disk, GB.
    public var diskGb: Int?
    /// Image it was made from.
    public var image: String?
    /// ISO 4217 code.
    public var currency: String?
    /// Price of a month, minor units.
    public var monthlyCostMinor: Int?
    /// Labels.
    public var tags: [String: String]?
    /// Deletion is refused.
    public var deleteProtection: Bool?
    /// Firewalls.
    public var firewallIDs: [FirewallID]?
    /// Volumes.
    public var volumeIDs: [VolumeID]?
    /// Private networks.
    public var networkIDs: [NetworkID]?

    public init(
        id: ServerID, name: String, status: ServerStatus, ipAddress: String? = nil, region: String, os: String,
        serverType: String, cpuUsage: Double? = nil, memoryUsage: Double? = nil, diskUsage: Double? = nil,
        monthlyCost: Double? = nil, createdAt: Timestamp, detailStatus: String? = nil,
        cloudProviderID: CloudProviderID? = nil, provider: String? = nil, ipv6Address: String? = nil,
        privateIPs: [String]? = nil, hostname: String? = nil, vcpus: Int? = nil, memoryMb: Int? = nil,
        diskGb: Int? = nil, image: String? = nil, currency: String? = nil, monthlyCostMinor: Int? = nil,
        tags: [String: String]? = nil, deleteProtection: Bool? = nil, firewallIDs: [FirewallID]? = nil,
        volumeIDs: [VolumeID]? = nil, networkIDs: [NetworkID]? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.ipAddress = ipAddress
        self.region = region
        self.os = os
        self.serverType = serverType
        self.cpuUsage = cpuUsage
        self.memoryUsage = memoryUsage
        self.diskUsage = diskUsage
        self.monthlyCost = monthlyCost
        self.createdAt = createdAt
        self.detailStatus = detailStatus
        self.cloudProviderID = cloudProviderID
        self.provider = provider
        self.ipv6Address = ipv6Address
        self.privateIPs = privateIPs
        self.hostname = hostname
        self.vcpus = vcpus
        self.memoryMb = memoryMb
        self.diskGb = diskGb
        self.image = image
        self.currency = currency
        self.monthlyCostMinor = monthlyCostMinor
        self.tags = tags
        self.deleteProtection = deleteProtection
        self.firewallIDs = firewallIDs
        self.volumeIDs = volumeIDs
        self.networkIDs = networkIDs
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "status", "ip_address", "region", "os", "server_type", "cpu_usage", "memory_usage",
            "disk_usage", "monthly_cost", "created_at", "detail_status", "cloud_provider_id", "provider",
            "ipv6_address", "private_ips", "hostname", "vcpus", "memory_mb", "disk_gb", "image", "currency",
            "monthly_cost_minor", "tags", "delete_protection", "firewall_ids", "volume_ids", "network_ids",
        ])

    public static func decode(from reader: inout JSONReader) -> Server? {
        guard reader.beginObject() else { return nil }
        var id: ServerID?
        var name: String?
        var status: ServerStatus?
        var ipAddress: String?
        var region: String?
        var os: String?
        var serverType: String?
        var cpuUsage: Double?
        var memoryUsage: Double?
        var diskUsage: Double?
        var monthlyCost: Double?
        var createdAt: Timestamp?
        var detailStatus: String?
        var cloudProviderID: CloudProviderID?
        var provider: String?
        var ipv6Address: String?
        var privateIPs: [String]?
        var hostname: String?
        var vcpus: Int?
        var memoryMb: Int?
        var diskGb: Int?
        var image: String?
        var currency: String?
        var monthlyCostMinor: Int?
        var tags: [String: String]?
        var deleteProtection: Bool?
        var firewallIDs: [FirewallID]?
        var volumeIDs: [VolumeID]?
        var networkIDs: [NetworkID]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ServerID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: status = reader.enumeration(ServerStatus.self)
            case 3: ipAddress = reader.string(maxLength: 45)
            case 4: region = reader.string(maxLength: 100)
            case 5: os = reader.string(maxLength: 100)
            case 6: serverType = reader.string(maxLength: 100)
            case 7: cpuUsage = reader.double(NumberRule(minimum: 0))
            case 8: memoryUsage = reader.double(NumberRule(minimum: 0))
            case 9: diskUsage = reader.double(NumberRule(minimum: 0))
            case 10: monthlyCost = reader.double(NumberRule(minimum: 0))
            case 11: createdAt = reader.timestamp()
            case 12: detailStatus = reader.string(maxLength: 50)
            case 13: cloudProviderID = reader.identifier(CloudProviderID.self)
            case 14: provider = reader.string(maxLength: 50)
            case 15: ipv6Address = reader.string(maxLength: 45)
            case 16: privateIPs = reader.strings(ArrayRule(maxItems: 10), maxLength: 45)
            case 17: hostname = reader.string(maxLength: 253)
            case 18: vcpus = reader.integer(minimum: 1)
            case 19: memoryMb = reader.integer(minimum: 1)
            case 20: diskGb = reader.integer(minimum: 1)
            case 21: image = reader.string(maxLength: 100)
            case 22: currency = reader.string(maxLength: 3)
            case 23: monthlyCostMinor = reader.integer(minimum: 0)
            case 24:
                tags = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 255)
                }
            case 25: deleteProtection = reader.bool()
            case 26: firewallIDs = reader.array(ArrayRule(maxItems: 5), of: FirewallID.self)
            case 27: volumeIDs = reader.array(ArrayRule(maxItems: 16), of: VolumeID.self)
            case 28: networkIDs = reader.array(ArrayRule(maxItems: 3), of: NetworkID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x877) else { return nil }
        guard let id, let name, let status, let region, let os, let serverType, let createdAt else { return nil }
        return Server(
            id: id, name: name, status: status, ipAddress: ipAddress, region: region, os: os, serverType: serverType,
            cpuUsage: cpuUsage, memoryUsage: memoryUsage, diskUsage: diskUsage, monthlyCost: monthlyCost,
            createdAt: createdAt, detailStatus: detailStatus, cloudProviderID: cloudProviderID, provider: provider,
            ipv6Address: ipv6Address, privateIPs: privateIPs, hostname: hostname, vcpus: vcpus, memoryMb: memoryMb,
            diskGb: diskGb, image: image, currency: currency, monthlyCostMinor: monthlyCostMinor, tags: tags,
            deleteProtection: deleteProtection, firewallIDs: firewallIDs, volumeIDs: volumeIDs, networkIDs: networkIDs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("status", status)
        writer.member("ip_address", ipAddress)
        writer.member("region", region)
        writer.member("os", os)
        writer.member("server_type", serverType)
        writer.member("cpu_usage", cpuUsage)
        writer.member("memory_usage", memoryUsage)
        writer.member("disk_usage", diskUsage)
        writer.member("monthly_cost", monthlyCost)
        writer.member("created_at", createdAt)
        writer.member("detail_status", detailStatus)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.member("provider", provider)
        writer.member("ipv6_address", ipv6Address)
        writer.member("private_ips", privateIPs)
        writer.member("hostname", hostname)
        writer.member("vcpus", vcpus)
        writer.member("memory_mb", memoryMb)
        writer.member("disk_gb", diskGb)
        writer.member("image", image)
        writer.member("currency", currency)
        writer.member("monthly_cost_minor", monthlyCostMinor)
        writer.member("tags", tags)
        writer.member("delete_protection", deleteProtection)
        writer.member("firewall_ids", firewallIDs)
        writer.member("volume_ids", volumeIDs)
        writer.member("network_ids", networkIDs)
        writer.endObject()
    }
}

/// State.
public enum ServerStatus: WireEnum {
    case running, stopped, provisioning, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ServerStatus> = WireCases(
        ["running", "stopped", "provisioning", "error"], [.running, .stopped, .provisioning, .error])

    public var wire: String {
        switch self {
        case .running: "running"
        case .stopped: "stopped"
        case .provisioning: "provisioning"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

public struct ServerList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Server]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Server], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> ServerList? {
        guard reader.beginObject() else { return nil }
        var data: [Server]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Server.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return ServerList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateServerRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Region.
    public var region: String
    /// Size.
    public var serverType: String
    /// Operating system.
    public var os: String
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?
    /// SSH keys.
    public var sshKeyIDs: [SshKeyID]?
    /// Private networks.
    public var networkIDs: [NetworkID]?
    /// Firewalls.
    public var firewallIDs: [FirewallID]?
    /// Volumes.
    public var volumeIDs: [VolumeID]?
    /// Start script.
    public var userData: Secret<String>?
    /// Labels.
    public var tags: [String: String]?
    /// Give it a public IPv4 address.
    public var publicIpv4: Bool
    /// Give it a public IPv6 address.
    public var publicIpv6: Bool
    /// Provider backups.
    public var backups: Bool
    /// Start it at once.
    public var start: Bool

    public init(
        name: String, region: String, serverType: String, os: String, cloudProviderID: CloudProviderID? = nil,
        sshKeyIDs: [SshKeyID]? = nil, networkIDs: [NetworkID]? = nil, firewallIDs: [FirewallID]? = nil,
        volumeIDs: [VolumeID]? = nil, userData: Secret<String>? = nil, tags: [String: String]? = nil,
        publicIpv4: Bool = true, publicIpv6: Bool = true, backups: Bool = false, start: Bool = true
    ) {
        self.name = name
        self.region = region
        self.serverType = serverType
        self.os = os
        self.cloudProviderID = cloudProviderID
        self.sshKeyIDs = sshKeyIDs
        self.networkIDs = networkIDs
        self.firewallIDs = firewallIDs
        self.volumeIDs = volumeIDs
        self.userData = userData
        self.tags = tags
        self.publicIpv4 = publicIpv4
        self.publicIpv6 = publicIpv6
        self.backups = backups
        self.start = start
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "name", "region", "server_type", "os", "cloud_provider_id", "ssh_key_ids", "network_ids", "firewall_ids",
            "volume_ids", "user_data", "tags", "public_ipv4", "public_ipv6", "backups", "start",
        ],
        sensitive: 0x200)

    public static func decode(from reader: inout JSONReader) -> CreateServerRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var region: String?
        var serverType: String?
        var os: String?
        var cloudProviderID: CloudProviderID?
        var sshKeyIDs: [SshKeyID]?
        var networkIDs: [NetworkID]?
        var firewallIDs: [FirewallID]?
        var volumeIDs: [VolumeID]?
        var userData: Secret<String>?
        var tags: [String: String]?
        var publicIpv4: Bool = true
        var publicIpv6: Bool = true
        var backups: Bool = false
        var start: Bool = true
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 255)
            case 1: region = reader.string(maxLength: 100)
            case 2: serverType = reader.string(maxLength: 100)
            case 3: os = reader.string(maxLength: 100)
            case 4: cloudProviderID = reader.identifier(CloudProviderID.self)
            case 5: sshKeyIDs = reader.array(ArrayRule(maxItems: 20), of: SshKeyID.self)
            case 6: networkIDs = reader.array(ArrayRule(maxItems: 3), of: NetworkID.self)
            case 7: firewallIDs = reader.array(ArrayRule(maxItems: 5), of: FirewallID.self)
            case 8: volumeIDs = reader.array(ArrayRule(maxItems: 16), of: VolumeID.self)
            case 9: userData = reader.string(StringRule(maxLength: 32_768, isSensitive: true)).map(Secret<String>.init)
            case 10:
                tags = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 255)
                }
            case 11: publicIpv4 = reader.bool() ?? true
            case 12: publicIpv6 = reader.bool() ?? true
            case 13: backups = reader.bool() ?? false
            case 14: start = reader.bool() ?? true
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let name, let region, let serverType, let os else { return nil }
        return CreateServerRequest(
            name: name, region: region, serverType: serverType, os: os, cloudProviderID: cloudProviderID,
            sshKeyIDs: sshKeyIDs, networkIDs: networkIDs, firewallIDs: firewallIDs, volumeIDs: volumeIDs,
            userData: userData, tags: tags, publicIpv4: publicIpv4, publicIpv6: publicIpv6, backups: backups,
            start: start)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("region", region)
        writer.member("server_type", serverType)
        writer.member("os", os)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.member("ssh_key_ids", sshKeyIDs)
        writer.member("network_ids", networkIDs)
        writer.member("firewall_ids", firewallIDs)
        writer.member("volume_ids", volumeIDs)
        writer.member("user_data", userData)
        writer.member("tags", tags)
        writer.member("public_ipv4", publicIpv4)
        writer.member("public_ipv6", publicIpv6)
        writer.member("backups", backups)
        writer.member("start", start)
        writer.endObject()
    }
}

public struct ServerOperation: JSONCodable, Hashable, Sendable {
    public var server: Server
    public var operation: InfrastructureOperation

    public init(server: Server, operation: InfrastructureOperation) {
        self.server = server
        self.operation = operation
    }

    private static let memberTable: MemberTable = MemberTable(["server", "operation"])

    public static func decode(from reader: inout JSONReader) -> ServerOperation? {
        guard reader.beginObject() else { return nil }
        var server: Server?
        var operation: InfrastructureOperation?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: server = Server.decode(from: &reader)
            case 1: operation = InfrastructureOperation.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let server, let operation else { return nil }
        return ServerOperation(server: server, operation: operation)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("server", server)
        writer.member("operation", operation)
        writer.endObject()
    }
}

public struct ServerPowerActionRequest: JSONCodable, Hashable, Sendable {
    /// What is done.
    public var action: ServerPowerActionRequestAction
    /// Name of the server, for `rebuild`.
    public var confirm: String?

    public init(action: ServerPowerActionRequestAction, confirm: String? = nil) {
        self.action = action
        self.confirm = confirm
    }

    private static let memberTable: MemberTable = MemberTable(["action", "confirm"])

    public static func decode(from reader: inout JSONReader) -> ServerPowerActionRequest? {
        guard reader.beginObject() else { return nil }
        var action: ServerPowerActionRequestAction?
        var confirm: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: action = reader.enumeration(ServerPowerActionRequestAction.self)
            case 1: confirm = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let action else { return nil }
        return ServerPowerActionRequest(action: action, confirm: confirm)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("action", action)
        writer.member("confirm", confirm)
        writer.endObject()
    }
}

/// What is done.
public enum ServerPowerActionRequestAction: WireEnum {
    case start, stop, reboot, rebuild
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ServerPowerActionRequestAction> = WireCases(
        ["start", "stop", "reboot", "rebuild"], [.start, .stop, .reboot, .rebuild])

    public var wire: String {
        switch self {
        case .start: "start"
        case .stop: "stop"
        case .reboot: "reboot"
        case .rebuild: "rebuild"
        case .undocumented(let text): text
        }
    }
}

/// `GET /infrastructure/servers`: List servers.
public enum ListServers: ContractOperation {
    public struct Input: Sendable {
        /// Part of the name.
        public var search: String?
        /// Region.
        public var region: String?
        /// State.
        public var status: ListServersStatus?
        /// `name` or `created_at`; `-` for descending.
        public var sort: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            search: String? = nil, region: String? = nil, status: ListServersStatus? = nil, sort: String? = nil,
            page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.search = search
            self.region = region
            self.status = status
            self.sort = sort
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = ServerList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listServers", index: OperationIndex.listServers, method: .get, path: "/infrastructure/servers",
        policy: .listServers)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let region: String? = request.query("region").string(StringRule(maxLength: 100))
        let status: ListServersStatus? = request.query("status").enumeration(ListServersStatus.self)
        let sort: String? = request.query("sort").string(StringRule(maxLength: 100))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            search: search, region: region, status: status, sort: sort, page: page, perPage: perPage, cursor: cursor,
            limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("search", input.search)
        request.query("region", input.region)
        request.query("status", input.status)
        request.query("sort", input.sort)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ServerList.self) }
}

/// `POST /infrastructure/servers`: Create a server.
public enum CreateServer: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateServerRequest

        public init(idempotencyKey: String? = nil, body: CreateServerRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ServerOperation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraProviderRequired() -> Failure { Failure(.infraProviderRequired()) }
        public static func infraServerTypeInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.infraServerTypeInvalid(value: value, allowedValues: allowedValues))
        }
        public static func infraImageNotFound(resourceID: String? = nil) -> Failure {
            Failure(.infraImageNotFound(resourceID: resourceID))
        }
        public static func infraRegionUnavailable(
            region: String? = nil, allowedValues: [String]? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.infraRegionUnavailable(region: region, allowedValues: allowedValues, retryAfter: retryAfter))
        }
        public static func infraNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.infraNameExists(field: field, value: value))
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
        public static func infraRegionMismatch(region: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.infraRegionMismatch(region: region, allowedValues: allowedValues))
        }
        public static func infraSSHKeyNotFound(resourceID: String? = nil) -> Failure {
            Failure(.infraSSHKeyNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createServer", index: OperationIndex.createServer, method: .post, path: "/infrastructure/servers",
        policy: .createServer, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("INFRA_PROVIDER_REQUIRED", 409), DeclaredError("INFRA_SERVER_TYPE_INVALID", 400),
            DeclaredError("INFRA_IMAGE_NOT_FOUND", 404), DeclaredError("INFRA_REGION_UNAVAILABLE", 503),
            DeclaredError("INFRA_NAME_EXISTS", 409), DeclaredError("INFRA_QUOTA_EXCEEDED", 403),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("INFRA_PROVIDER_ERROR", 502),
            DeclaredError("INFRA_REGION_MISMATCH", 409), DeclaredError("INFRA_SSH_KEY_NOT_FOUND", 404),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateServerRequest? = request.jsonBody(CreateServerRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ServerOperation.self) }
}

/// `GET /infrastructure/servers/{serverId}`: Read one server.
public enum GetServer: ContractOperation {
    public struct Input: Sendable {
        /// A server.
        public var serverID: ServerID

        public init(serverID: ServerID) {
            self.serverID = serverID
        }
    }

    public typealias Output = Server
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraServerNotFound(resourceID: String? = nil) -> Failure {
            Failure(.infraServerNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getServer", index: OperationIndex.getServer, method: .get, path: "/infrastructure/servers/{serverId}",
        policy: .getServer, errors: [DeclaredError("INFRA_SERVER_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let serverID: ServerID? = request.path(0, "serverId").identifier(ServerID.self)
        guard request.isValid, let serverID else { return nil }
        return Input(serverID: serverID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.serverID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Server.self) }
}

/// `DELETE /infrastructure/servers/{serverId}`: Delete a server.
public enum DeleteServer: ContractOperation {
    public struct Input: Sendable {
        /// A server.
        public var serverID: ServerID
        /// Name of the server; checked when sent.
        public var confirm: String?
        /// Delete attached volumes too.
        public var deleteVolumes: Bool
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(serverID: ServerID, confirm: String? = nil, deleteVolumes: Bool = false, ifMatch: String? = nil) {
            self.serverID = serverID
            self.confirm = confirm
            self.deleteVolumes = deleteVolumes
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = ServerOperation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraServerNotFound(resourceID: String? = nil) -> Failure {
            Failure(.infraServerNotFound(resourceID: resourceID))
        }
        public static func infraDeleteProtected(resourceID: String? = nil) -> Failure {
            Failure(.infraDeleteProtected(resourceID: resourceID))
        }
        public static func infraOperationInProgress(
            resourceID: String? = nil, operationID: String? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.infraOperationInProgress(resourceID: resourceID, operationID: operationID, retryAfter: retryAfter))
        }
        public static func infraProviderError(
            provider: String? = nil, operation: String? = nil, upstreamCode: String? = nil
        ) -> Failure {
            Failure(.infraProviderError(provider: provider, operation: operation, upstreamCode: upstreamCode))
        }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteServer", index: OperationIndex.deleteServer, method: .delete,
        path: "/infrastructure/servers/{serverId}", policy: .deleteServer,
        errors: [
            DeclaredError("INFRA_SERVER_NOT_FOUND", 404), DeclaredError("INFRA_DELETE_PROTECTED", 409),
            DeclaredError("INFRA_OPERATION_IN_PROGRESS", 409), DeclaredError("INFRA_PROVIDER_ERROR", 502),
            DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let serverID: ServerID? = request.path(0, "serverId").identifier(ServerID.self)
        let confirm: String? = request.query("confirm").string(StringRule(maxLength: 255))
        let deleteVolumes: Bool = request.query("delete_volumes").bool(default: false)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let serverID else { return nil }
        return Input(serverID: serverID, confirm: confirm, deleteVolumes: deleteVolumes, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.serverID)
        request.query("confirm", input.confirm)
        request.query("delete_volumes", input.deleteVolumes)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ServerOperation.self) }
}

/// `POST /infrastructure/servers/{serverId}/power`: Start, stop, reboot or rebuild a server.
public enum ServerPowerAction: ContractOperation {
    public struct Input: Sendable {
        /// A server.
        public var serverID: ServerID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ServerPowerActionRequest

        public init(serverID: ServerID, idempotencyKey: String? = nil, body: ServerPowerActionRequest) {
            self.serverID = serverID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ServerOperation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraServerNotFound(resourceID: String? = nil) -> Failure {
            Failure(.infraServerNotFound(resourceID: resourceID))
        }
        public static func infraServerStateInvalid(
            resourceID: String? = nil, currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(
                .infraServerStateInvalid(
                    resourceID: resourceID, currentState: currentState, allowedStates: allowedStates))
        }
        public static func infraOperationInProgress(
            resourceID: String? = nil, operationID: String? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.infraOperationInProgress(resourceID: resourceID, operationID: operationID, retryAfter: retryAfter))
        }
        public static func infraProviderError(
            provider: String? = nil, operation: String? = nil, upstreamCode: String? = nil
        ) -> Failure {
            Failure(.infraProviderError(provider: provider, operation: operation, upstreamCode: upstreamCode))
        }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "serverPowerAction", index: OperationIndex.serverPowerAction, method: .post,
        path: "/infrastructure/servers/{serverId}/power", policy: .serverPowerAction,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("INFRA_SERVER_NOT_FOUND", 404), DeclaredError("INFRA_SERVER_STATE_INVALID", 409),
            DeclaredError("INFRA_OPERATION_IN_PROGRESS", 409), DeclaredError("INFRA_PROVIDER_ERROR", 502),
            DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let serverID: ServerID? = request.path(0, "serverId").identifier(ServerID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ServerPowerActionRequest? = request.jsonBody(ServerPowerActionRequest.self)
        guard request.isValid, let serverID, let body else { return nil }
        return Input(serverID: serverID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.serverID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ServerOperation.self) }
}
