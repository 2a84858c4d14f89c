// Generated from contract/auth/devices.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct SessionDeviceView: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: SessionDeviceViewType?
    /// Operating system.
    public var os: String?
    /// Browser.
    public var browser: String?
    /// Name that it gave at sign-in.
    public var name: String?

    public init(type: SessionDeviceViewType? = nil, os: String? = nil, browser: String? = nil, name: String? = nil) {
        self.type = type
        self.os = os
        self.browser = browser
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["type", "os", "browser", "name"])

    public static func decode(from reader: inout JSONReader) -> SessionDeviceView? {
        guard reader.beginObject() else { return nil }
        var type: SessionDeviceViewType?
        var os: String?
        var browser: String?
        var name: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(SessionDeviceViewType.self)
            case 1: os = reader.string(maxLength: 100)
            case 2: browser = reader.string(maxLength: 100)
            case 3: name = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return SessionDeviceView(type: type, os: os, browser: browser, name: name)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("os", os)
        writer.member("browser", browser)
        writer.member("name", name)
        writer.endObject()
    }
}

/// Kind.
public enum SessionDeviceViewType: WireEnum {
    case desktop, mobile, tablet, unknown
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SessionDeviceViewType> = WireCases(
        ["desktop", "mobile", "tablet", "unknown"], [.desktop, .mobile, .tablet, .unknown])

    public var wire: String {
        switch self {
        case .desktop: "desktop"
        case .mobile: "mobile"
        case .tablet: "tablet"
        case .unknown: "unknown"
        case .undocumented(let text): text
        }
    }
}

public struct SessionLocation: JSONCodable, Hashable, Sendable {
    /// City.
    public var city: String?
    /// Country.
    public var country: String?

    public init(city: String? = nil, country: String? = nil) {
        self.city = city
        self.country = country
    }

    private static let memberTable: MemberTable = MemberTable(["city", "country"])

    public static func decode(from reader: inout JSONReader) -> SessionLocation? {
        guard reader.beginObject() else { return nil }
        var city: String?
        var country: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: city = reader.string(maxLength: 100)
            case 1: country = reader.string(maxLength: 2)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return SessionLocation(city: city, country: country)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("city", city)
        writer.member("country", country)
        writer.endObject()
    }
}

public struct OpenSession: JSONCodable, Hashable, Sendable {
    /// A signed-in session.
    public var id: SessionID
    /// When it began.
    public var createdAt: Timestamp
    /// When it was last used, to the minute.
    public var lastActiveAt: Timestamp
    /// Address at sign-in without its last part.
    public var ipAddress: String
    /// Program.
    public var userAgent: String?
    public var device: SessionDeviceView
    public var location: SessionLocation?
    /// The session that asks.
    public var isCurrent: Bool
    /// How the person proved themselves.
    public var authMethods: [String]
    /// When it ends at the latest.
    public var expiresAt: Timestamp
    /// A workspace.
    public var tenantID: TenantID?

    public init(
        id: SessionID, createdAt: Timestamp, lastActiveAt: Timestamp, ipAddress: String, userAgent: String? = nil,
        device: SessionDeviceView, location: SessionLocation? = nil, isCurrent: Bool, authMethods: [String],
        expiresAt: Timestamp, tenantID: TenantID? = nil
    ) {
        self.id = id
        self.createdAt = createdAt
        self.lastActiveAt = lastActiveAt
        self.ipAddress = ipAddress
        self.userAgent = userAgent
        self.device = device
        self.location = location
        self.isCurrent = isCurrent
        self.authMethods = authMethods
        self.expiresAt = expiresAt
        self.tenantID = tenantID
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "created_at", "last_active_at", "ip_address", "user_agent", "device", "location", "is_current",
            "auth_methods", "expires_at", "tenant_id",
        ])

    public static func decode(from reader: inout JSONReader) -> OpenSession? {
        guard reader.beginObject() else { return nil }
        var id: SessionID?
        var createdAt: Timestamp?
        var lastActiveAt: Timestamp?
        var ipAddress: String?
        var userAgent: String?
        var device: SessionDeviceView?
        var location: SessionLocation?
        var isCurrent: Bool?
        var authMethods: [String]?
        var expiresAt: Timestamp?
        var tenantID: TenantID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(SessionID.self)
            case 1: createdAt = reader.timestamp()
            case 2: lastActiveAt = reader.timestamp()
            case 3: ipAddress = reader.string(maxLength: 45)
            case 4: userAgent = reader.string(maxLength: 1024)
            case 5: device = SessionDeviceView.decode(from: &reader)
            case 6: location = SessionLocation.decode(from: &reader)
            case 7: isCurrent = reader.bool()
            case 8: authMethods = reader.strings(ArrayRule(maxItems: 10), maxLength: 20)
            case 9: expiresAt = reader.timestamp()
            case 10: tenantID = reader.identifier(TenantID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3af) else { return nil }
        guard
            let id, let createdAt, let lastActiveAt, let ipAddress, let device, let isCurrent, let authMethods,
            let expiresAt
        else { return nil }
        return OpenSession(
            id: id, createdAt: createdAt, lastActiveAt: lastActiveAt, ipAddress: ipAddress, userAgent: userAgent,
            device: device, location: location, isCurrent: isCurrent, authMethods: authMethods, expiresAt: expiresAt,
            tenantID: tenantID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("created_at", createdAt)
        writer.member("last_active_at", lastActiveAt)
        writer.member("ip_address", ipAddress)
        writer.member("user_agent", userAgent)
        writer.member("device", device)
        writer.member("location", location)
        writer.member("is_current", isCurrent)
        writer.member("auth_methods", authMethods)
        writer.member("expires_at", expiresAt)
        writer.member("tenant_id", tenantID)
        writer.endObject()
    }
}

public struct OpenSessionList: JSONCodable, Hashable, Sendable {
    /// Open sessions.
    public var data: [OpenSession]

    public init(data: [OpenSession]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> OpenSessionList? {
        guard reader.beginObject() else { return nil }
        var data: [OpenSession]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 500), of: OpenSession.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return OpenSessionList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct RevokedSessions: JSONCodable, Hashable, Sendable {
    /// Sessions that ended.
    public var revokedCount: Int

    public init(revokedCount: Int) {
        self.revokedCount = revokedCount
    }

    private static let memberTable: MemberTable = MemberTable(["revoked_count"])

    public static func decode(from reader: inout JSONReader) -> RevokedSessions? {
        guard reader.beginObject() else { return nil }
        var revokedCount: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: revokedCount = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let revokedCount else { return nil }
        return RevokedSessions(revokedCount: revokedCount)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("revoked_count", revokedCount)
        writer.endObject()
    }
}

public struct DeviceInfo: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: DeviceInfoType?
    /// Operating system.
    public var os: String?
    /// Browser.
    public var browser: String?

    public init(type: DeviceInfoType? = nil, os: String? = nil, browser: String? = nil) {
        self.type = type
        self.os = os
        self.browser = browser
    }

    private static let memberTable: MemberTable = MemberTable(["type", "os", "browser"])

    public static func decode(from reader: inout JSONReader) -> DeviceInfo? {
        guard reader.beginObject() else { return nil }
        var type: DeviceInfoType?
        var os: String?
        var browser: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(DeviceInfoType.self)
            case 1: os = reader.string(maxLength: 100)
            case 2: browser = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return DeviceInfo(type: type, os: os, browser: browser)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("os", os)
        writer.member("browser", browser)
        writer.endObject()
    }
}

/// Kind.
public enum DeviceInfoType: WireEnum {
    case desktop, mobile, tablet, unknown
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DeviceInfoType> = WireCases(
        ["desktop", "mobile", "tablet", "unknown"], [.desktop, .mobile, .tablet, .unknown])

    public var wire: String {
        switch self {
        case .desktop: "desktop"
        case .mobile: "mobile"
        case .tablet: "tablet"
        case .unknown: "unknown"
        case .undocumented(let text): text
        }
    }
}

public struct KnownDevice: JSONCodable, Hashable, Sendable {
    /// A known device of an account.
    public var id: DeviceID
    /// Name that it gave at sign-in.
    public var name: String?
    /// When somebody last signed in there.
    public var lastUsedAt: Timestamp
    /// Until when it needs no second factor; absent without trust.
    public var trustedUntil: Timestamp?
    public var deviceInfo: DeviceInfo
    public var location: SessionLocation?
    /// The device of the session that asks.
    public var isCurrent: Bool

    public init(
        id: DeviceID, name: String? = nil, lastUsedAt: Timestamp, trustedUntil: Timestamp? = nil,
        deviceInfo: DeviceInfo, location: SessionLocation? = nil, isCurrent: Bool
    ) {
        self.id = id
        self.name = name
        self.lastUsedAt = lastUsedAt
        self.trustedUntil = trustedUntil
        self.deviceInfo = deviceInfo
        self.location = location
        self.isCurrent = isCurrent
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "last_used_at", "trusted_until", "device_info", "location", "is_current"])

    public static func decode(from reader: inout JSONReader) -> KnownDevice? {
        guard reader.beginObject() else { return nil }
        var id: DeviceID?
        var name: String?
        var lastUsedAt: Timestamp?
        var trustedUntil: Timestamp?
        var deviceInfo: DeviceInfo?
        var location: SessionLocation?
        var isCurrent: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(DeviceID.self)
            case 1: name = reader.string(maxLength: 100)
            case 2: lastUsedAt = reader.timestamp()
            case 3: trustedUntil = reader.timestamp()
            case 4: deviceInfo = DeviceInfo.decode(from: &reader)
            case 5: location = SessionLocation.decode(from: &reader)
            case 6: isCurrent = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x55) else { return nil }
        guard let id, let lastUsedAt, let deviceInfo, let isCurrent else { return nil }
        return KnownDevice(
            id: id, name: name, lastUsedAt: lastUsedAt, trustedUntil: trustedUntil, deviceInfo: deviceInfo,
            location: location, isCurrent: isCurrent)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("last_used_at", lastUsedAt)
        writer.member("trusted_until", trustedUntil)
        writer.member("device_info", deviceInfo)
        writer.member("location", location)
        writer.member("is_current", isCurrent)
        writer.endObject()
    }
}

public struct KnownDeviceList: JSONCodable, Hashable, Sendable {
    /// Known devices.
    public var data: [KnownDevice]

    public init(data: [KnownDevice]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> KnownDeviceList? {
        guard reader.beginObject() else { return nil }
        var data: [KnownDevice]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 20), of: KnownDevice.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return KnownDeviceList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct TrustedDevice: JSONCodable, Hashable, Sendable {
    /// A known device of an account.
    public var id: DeviceID
    /// Until when it needs no second factor.
    public var trustedUntil: Timestamp
    /// New token of the device that asks; absent with cookie transport and for other devices.
    public var deviceToken: Secret<String>?

    public init(id: DeviceID, trustedUntil: Timestamp, deviceToken: Secret<String>? = nil) {
        self.id = id
        self.trustedUntil = trustedUntil
        self.deviceToken = deviceToken
    }

    private static let memberTable: MemberTable = MemberTable(["id", "trusted_until", "device_token"], sensitive: 0x4)

    public static func decode(from reader: inout JSONReader) -> TrustedDevice? {
        guard reader.beginObject() else { return nil }
        var id: DeviceID?
        var trustedUntil: Timestamp?
        var deviceToken: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(DeviceID.self)
            case 1: trustedUntil = reader.timestamp()
            case 2: deviceToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let id, let trustedUntil else { return nil }
        return TrustedDevice(id: id, trustedUntil: trustedUntil, deviceToken: deviceToken)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("trusted_until", trustedUntil)
        writer.member("device_token", deviceToken)
        writer.endObject()
    }
}

public struct RevokedDevices: JSONCodable, Hashable, Sendable {
    /// Devices that are forgotten or lost their trust.
    public var revokedCount: Int

    public init(revokedCount: Int) {
        self.revokedCount = revokedCount
    }

    private static let memberTable: MemberTable = MemberTable(["revoked_count"])

    public static func decode(from reader: inout JSONReader) -> RevokedDevices? {
        guard reader.beginObject() else { return nil }
        var revokedCount: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: revokedCount = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let revokedCount else { return nil }
        return RevokedDevices(revokedCount: revokedCount)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("revoked_count", revokedCount)
        writer.endObject()
    }
}

/// `GET /auth/sessions`: List one's own sessions.
public enum ListSessions: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = OpenSessionList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listSessions", index: OperationIndex.listSessions, method: .get, path: "/auth/sessions",
        policy: .listSessions)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(OpenSessionList.self) }
}

/// `DELETE /auth/sessions`: End all sessions but the current one.
public enum RevokeAllSessions: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RevokedSessions
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeAllSessions", index: OperationIndex.revokeAllSessions, method: .delete, path: "/auth/sessions",
        policy: .revokeAllSessions)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RevokedSessions.self) }
}

/// `DELETE /auth/sessions/{sessionId}`: End one session.
public enum RevokeSession: ContractOperation {
    public struct Input: Sendable {
        /// A signed-in session.
        public var sessionID: SessionID

        public init(sessionID: SessionID) {
            self.sessionID = sessionID
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeSession", index: OperationIndex.revokeSession, method: .delete, path: "/auth/sessions/{sessionId}",
        policy: .revokeSession, errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let sessionID: SessionID? = request.path(0, "sessionId").identifier(SessionID.self)
        guard request.isValid, let sessionID else { return nil }
        return Input(sessionID: sessionID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.sessionID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `GET /auth/devices`: List one's own known devices.
public enum ListDevices: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = KnownDeviceList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listDevices", index: OperationIndex.listDevices, method: .get, path: "/auth/devices", policy: .listDevices)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(KnownDeviceList.self) }
}

/// `DELETE /auth/devices`: Withdraw the trust in all devices.
public enum RevokeAllDevices: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RevokedDevices
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeAllDevices", index: OperationIndex.revokeAllDevices, method: .delete, path: "/auth/devices",
        policy: .revokeAllDevices)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RevokedDevices.self) }
}

/// `DELETE /auth/devices/{deviceId}`: Withdraw the trust in one device.
public enum RevokeDevice: ContractOperation {
    public struct Input: Sendable {
        /// A known device of an account.
        public var deviceID: DeviceID

        public init(deviceID: DeviceID) {
            self.deviceID = deviceID
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeDevice", index: OperationIndex.revokeDevice, method: .delete, path: "/auth/devices/{deviceId}",
        policy: .revokeDevice, errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let deviceID: DeviceID? = request.path(0, "deviceId").identifier(DeviceID.self)
        guard request.isValid, let deviceID else { return nil }
        return Input(deviceID: deviceID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.deviceID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `POST /auth/devices/{deviceId}/trust`: Trust a device for a time.
public enum ExtendDeviceTrust: ContractOperation {
    public struct Input: Sendable {
        /// A known device of an account.
        public var deviceID: DeviceID

        public init(deviceID: DeviceID) {
            self.deviceID = deviceID
        }
    }

    public typealias Output = TrustedDevice
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
        public static func authzFeatureDisabled(
            feature: String? = nil, requiredPlan: String? = nil, floor: JSONValue? = nil
        ) -> Failure {
            Failure(.authzFeatureDisabled(feature: feature, requiredPlan: requiredPlan, floor: floor))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "extendDeviceTrust", index: OperationIndex.extendDeviceTrust, method: .post,
        path: "/auth/devices/{deviceId}/trust", policy: .extendDeviceTrust,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404), DeclaredError("AUTHZ_FEATURE_DISABLED", 403)],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let deviceID: DeviceID? = request.path(0, "deviceId").identifier(DeviceID.self)
        guard request.isValid, let deviceID else { return nil }
        return Input(deviceID: deviceID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.deviceID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TrustedDevice.self) }
}

/// Handlers of contract/auth/devices.yaml.
package protocol DevicesAPI: Sendable {
    /// `GET /auth/sessions`: List one's own sessions.
    /// Sessions that are open, in all workspaces, the last used one first.
    func listSessions(
        _ input: ListSessions.Input, _ call: ListSessions.Call
    ) async throws(ListSessions.Failure) -> ListSessions.Output

    /// `DELETE /auth/sessions`: End all sessions but the current one.
    func revokeAllSessions(
        _ input: RevokeAllSessions.Input, _ call: RevokeAllSessions.Call
    ) async throws(RevokeAllSessions.Failure) -> RevokeAllSessions.Output

    /// `DELETE /auth/sessions/{sessionId}`: End one session.
    func revokeSession(
        _ input: RevokeSession.Input, _ call: RevokeSession.Call
    ) async throws(RevokeSession.Failure) -> RevokeSession.Output

    /// `GET /auth/devices`: List one's own known devices.
    /// The last used one first.
    func listDevices(
        _ input: ListDevices.Input, _ call: ListDevices.Call
    ) async throws(ListDevices.Failure) -> ListDevices.Output

    /// `DELETE /auth/devices`: Withdraw the trust in all devices. Needs step-up `sensitive`.
    /// All devices but the one that asks are forgotten; that one loses its trust.
    func revokeAllDevices(
        _ input: RevokeAllDevices.Input, _ call: RevokeAllDevices.Call
    ) async throws(RevokeAllDevices.Failure) -> RevokeAllDevices.Output

    /// `DELETE /auth/devices/{deviceId}`: Withdraw the trust in one device.
    /// The device is forgotten, so signing in there counts as signing in on a new one.
    func revokeDevice(
        _ input: RevokeDevice.Input, _ call: RevokeDevice.Call
    ) async throws(RevokeDevice.Failure) -> RevokeDevice.Output

    /// `POST /auth/devices/{deviceId}/trust`: Trust a device for a time. Needs step-up `sensitive`.
    /// Signing in there asks for no second factor until the trust ends.
    func extendDeviceTrust(
        _ input: ExtendDeviceTrust.Input, _ call: ExtendDeviceTrust.Call
    ) async throws(ExtendDeviceTrust.Failure) -> ExtendDeviceTrust.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/devices.yaml.
    package mutating func add(_ handlers: some DevicesAPI) {
        add(ListSessions.self) {
            (input: ListSessions.Input, call: ListSessions.Call)
                async throws(ListSessions.Failure) -> ListSessions.Output in
            try await handlers.listSessions(input, call)
        }
        add(RevokeAllSessions.self) {
            (input: RevokeAllSessions.Input, call: RevokeAllSessions.Call)
                async throws(RevokeAllSessions.Failure) -> RevokeAllSessions.Output in
            try await handlers.revokeAllSessions(input, call)
        }
        add(RevokeSession.self) {
            (input: RevokeSession.Input, call: RevokeSession.Call)
                async throws(RevokeSession.Failure) -> RevokeSession.Output in
            try await handlers.revokeSession(input, call)
        }
        add(ListDevices.self) {
            (input: ListDevices.Input, call: ListDevices.Call)
                async throws(ListDevices.Failure) -> ListDevices.Output in
            try await handlers.listDevices(input, call)
        }
        add(RevokeAllDevices.self) {
            (input: RevokeAllDevices.Input, call: RevokeAllDevices.Call)
                async throws(RevokeAllDevices.Failure) -> RevokeAllDevices.Output in
            try await handlers.revokeAllDevices(input, call)
        }
        add(RevokeDevice.self) {
            (input: RevokeDevice.Input, call: RevokeDevice.Call)
                async throws(RevokeDevice.Failure) -> RevokeDevice.Output in
            try await handlers.revokeDevice(input, call)
        }
        add(ExtendDeviceTrust.self) {
            (input: ExtendDeviceTrust.Input, call: ExtendDeviceTrust.Call)
                async throws(ExtendDeviceTrust.Failure) -> ExtendDeviceTrust.Output in
            try await handlers.extendDeviceTrust(input, call)
        }
    }
}
