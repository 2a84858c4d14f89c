// Generated from contract/secrets/variables.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListEnvironmentVariablesScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListEnvironmentVariablesScope> = WireCases(
        ["workspace", "project", "runtime"], [.workspace, .project, .runtime])

    public var wire: String {
        switch self {
        case .workspace: "workspace"
        case .project: "project"
        case .runtime: "runtime"
        case .undocumented(let text): text
        }
    }
}

public struct EnvironmentVariable: JSONCodable, Hashable, Sendable {
    /// An environment variable.
    public var id: EnvironmentVariableID
    /// Name workflows refer to.
    public var name: String
    /// Name to show.
    public var displayName: String?
    /// What it is for.
    public var description: String?
    /// Service the value belongs to.
    public var service: String
    /// Kind.
    public var type: EnvironmentVariableType
    /// Category.
    public var category: String
    /// Where it is valid.
    public var scope: EnvironmentVariableScope
    /// A project of a workspace.
    public var projectID: ProjectID?
    /// Masked value.
    public var valuePreview: String
    /// First characters.
    public var valuePrefix: String
    /// Last characters.
    public var valueSuffix: String
    /// Stored encrypted.
    public var isEncrypted: Bool
    /// A new value can be generated here.
    public var canRotate: Bool
    /// Template it was made from.
    public var templateID: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// A person's account.
    public var createdBy: UserID?
    /// When it last changed.
    public var updatedAt: Timestamp
    /// Last use by a workflow.
    public var lastAccessedAt: Timestamp?
    /// How new values come about.
    public var rotationKind: String?
    /// Last rotation.
    public var lastRotatedAt: Timestamp?
    /// Version.
    public var version: Int?

    public init(
        id: EnvironmentVariableID, name: String, displayName: String? = nil, description: String? = nil,
        service: String, type: EnvironmentVariableType, category: String, scope: EnvironmentVariableScope,
        projectID: ProjectID? = nil, valuePreview: String, valuePrefix: String, valueSuffix: String, isEncrypted: Bool,
        canRotate: Bool, templateID: String? = nil, createdAt: Timestamp, createdBy: UserID? = nil,
        updatedAt: Timestamp, lastAccessedAt: Timestamp? = nil, rotationKind: String? = nil,
        lastRotatedAt: Timestamp? = nil, version: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.description = description
        self.service = service
        self.type = type
        self.category = category
        self.scope = scope
        self.projectID = projectID
        self.valuePreview = valuePreview
        self.valuePrefix = valuePrefix
        self.valueSuffix = valueSuffix
        self.isEncrypted = isEncrypted
        self.canRotate = canRotate
        self.templateID = templateID
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.updatedAt = updatedAt
        self.lastAccessedAt = lastAccessedAt
        self.rotationKind = rotationKind
        self.lastRotatedAt = lastRotatedAt
        self.version = version
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "display_name", "description", "service", "type", "category", "scope", "project_id",
            "value_preview", "value_prefix", "value_suffix", "is_encrypted", "can_rotate", "template_id", "created_at",
            "created_by", "updated_at", "last_accessed_at", "rotation_kind", "last_rotated_at", "version",
        ])

    public static func decode(from reader: inout JSONReader) -> EnvironmentVariable? {
        guard reader.beginObject() else { return nil }
        var id: EnvironmentVariableID?
        var name: String?
        var displayName: String?
        var description: String?
        var service: String?
        var type: EnvironmentVariableType?
        var category: String?
        var scope: EnvironmentVariableScope?
        var projectID: ProjectID?
        var valuePreview: String?
        var valuePrefix: String?
        var valueSuffix: String?
        var isEncrypted: Bool?
        var canRotate: Bool?
        var templateID: String?
        var createdAt: Timestamp?
        var createdBy: UserID?
        var updatedAt: Timestamp?
        var lastAccessedAt: Timestamp?
        var rotationKind: String?
        var lastRotatedAt: Timestamp?
        var version: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(EnvironmentVariableID.self)
            case 1: name = reader.string(maxLength: 64)
            case 2: displayName = reader.string(maxLength: 255)
            case 3: description = reader.string(maxLength: 2000)
            case 4: service = reader.string(maxLength: 100)
            case 5: type = reader.enumeration(EnvironmentVariableType.self)
            case 6: category = reader.string(maxLength: 100)
            case 7: scope = reader.enumeration(EnvironmentVariableScope.self)
            case 8: projectID = reader.identifier(ProjectID.self)
            case 9: valuePreview = reader.string(maxLength: 100)
            case 10: valuePrefix = reader.string(maxLength: 16)
            case 11: valueSuffix = reader.string(maxLength: 16)
            case 12: isEncrypted = reader.bool()
            case 13: canRotate = reader.bool()
            case 14: templateID = reader.string(maxLength: 100)
            case 15: createdAt = reader.timestamp()
            case 16: createdBy = reader.identifier(UserID.self)
            case 17: updatedAt = reader.timestamp()
            case 18: lastAccessedAt = reader.timestamp()
            case 19: rotationKind = reader.string(maxLength: 50)
            case 20: lastRotatedAt = reader.timestamp()
            case 21: version = reader.integer(minimum: 1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2bef3) else { return nil }
        guard
            let id, let name, let service, let type, let category, let scope, let valuePreview, let valuePrefix,
            let valueSuffix, let isEncrypted, let canRotate, let createdAt, let updatedAt
        else { return nil }
        return EnvironmentVariable(
            id: id, name: name, displayName: displayName, description: description, service: service, type: type,
            category: category, scope: scope, projectID: projectID, valuePreview: valuePreview,
            valuePrefix: valuePrefix, valueSuffix: valueSuffix, isEncrypted: isEncrypted, canRotate: canRotate,
            templateID: templateID, createdAt: createdAt, createdBy: createdBy, updatedAt: updatedAt,
            lastAccessedAt: lastAccessedAt, rotationKind: rotationKind, lastRotatedAt: lastRotatedAt, version: version)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("service", service)
        writer.member("type", type)
        writer.member("category", category)
        writer.member("scope", scope)
        writer.member("project_id", projectID)
        writer.member("value_preview", valuePreview)
        writer.member("value_prefix", valuePrefix)
        writer.member("value_suffix", valueSuffix)
        writer.member("is_encrypted", isEncrypted)
        writer.member("can_rotate", canRotate)
        writer.member("template_id", templateID)
        writer.member("created_at", createdAt)
        writer.member("created_by", createdBy)
        writer.member("updated_at", updatedAt)
        writer.member("last_accessed_at", lastAccessedAt)
        writer.member("rotation_kind", rotationKind)
        writer.member("last_rotated_at", lastRotatedAt)
        writer.member("version", version)
        writer.endObject()
    }
}

/// Kind.
public enum EnvironmentVariableType: WireEnum {
    case text, secret, multiline, url, number, json
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<EnvironmentVariableType> = WireCases(
        ["text", "secret", "multiline", "url", "number", "json"], [.text, .secret, .multiline, .url, .number, .json])

    public var wire: String {
        switch self {
        case .text: "text"
        case .secret: "secret"
        case .multiline: "multiline"
        case .url: "url"
        case .number: "number"
        case .json: "json"
        case .undocumented(let text): text
        }
    }
}

/// Where it is valid.
public enum EnvironmentVariableScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<EnvironmentVariableScope> = WireCases(
        ["workspace", "project", "runtime"], [.workspace, .project, .runtime])

    public var wire: String {
        switch self {
        case .workspace: "workspace"
        case .project: "project"
        case .runtime: "runtime"
        case .undocumented(let text): text
        }
    }
}

public struct EnvironmentVariableList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [EnvironmentVariable]
    /// Counts the whole filter.
    public var total: Int
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [EnvironmentVariable], total: Int, pagination: Pagination) {
        self.data = data
        self.total = total
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "total", "pagination"])

    public static func decode(from reader: inout JSONReader) -> EnvironmentVariableList? {
        guard reader.beginObject() else { return nil }
        var data: [EnvironmentVariable]?
        var total: Int?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: EnvironmentVariable.self)
            case 1: total = reader.integer(minimum: 0)
            case 2: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let total, let pagination else { return nil }
        return EnvironmentVariableList(data: data, total: total, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("total", total)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct EnvironmentVariableCreated: JSONCodable, Hashable, Sendable {
    /// An environment variable.
    public var id: EnvironmentVariableID
    /// Name workflows refer to.
    public var name: String
    /// Only when this request set it.
    public var value: Secret<String>?
    /// First characters.
    public var valuePrefix: String
    /// Last characters.
    public var valueSuffix: String
    /// Where it is valid.
    public var scope: EnvironmentVariableCreatedScope
    /// Kind.
    public var type: String
    /// Service the value belongs to.
    public var service: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// A person's account.
    public var createdBy: UserID?

    public init(
        id: EnvironmentVariableID, name: String, value: Secret<String>? = nil, valuePrefix: String, valueSuffix: String,
        scope: EnvironmentVariableCreatedScope, type: String, service: String? = nil, createdAt: Timestamp,
        createdBy: UserID? = nil
    ) {
        self.id = id
        self.name = name
        self.value = value
        self.valuePrefix = valuePrefix
        self.valueSuffix = valueSuffix
        self.scope = scope
        self.type = type
        self.service = service
        self.createdAt = createdAt
        self.createdBy = createdBy
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "value", "value_prefix", "value_suffix", "scope", "type", "service", "created_at", "created_by"],
        sensitive: 0x4)

    public static func decode(from reader: inout JSONReader) -> EnvironmentVariableCreated? {
        guard reader.beginObject() else { return nil }
        var id: EnvironmentVariableID?
        var name: String?
        var value: Secret<String>?
        var valuePrefix: String?
        var valueSuffix: String?
        var scope: EnvironmentVariableCreatedScope?
        var type: String?
        var service: String?
        var createdAt: Timestamp?
        var createdBy: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(EnvironmentVariableID.self)
            case 1: name = reader.string(maxLength: 64)
            case 2: value = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 3: valuePrefix = reader.string(maxLength: 16)
            case 4: valueSuffix = reader.string(maxLength: 16)
            case 5: scope = reader.enumeration(EnvironmentVariableCreatedScope.self)
            case 6: type = reader.string(maxLength: 20)
            case 7: service = reader.string(maxLength: 100)
            case 8: createdAt = reader.timestamp()
            case 9: createdBy = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x17b) else { return nil }
        guard let id, let name, let valuePrefix, let valueSuffix, let scope, let type, let createdAt else { return nil }
        return EnvironmentVariableCreated(
            id: id, name: name, value: value, valuePrefix: valuePrefix, valueSuffix: valueSuffix, scope: scope,
            type: type, service: service, createdAt: createdAt, createdBy: createdBy)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("value", value)
        writer.member("value_prefix", valuePrefix)
        writer.member("value_suffix", valueSuffix)
        writer.member("scope", scope)
        writer.member("type", type)
        writer.member("service", service)
        writer.member("created_at", createdAt)
        writer.member("created_by", createdBy)
        writer.endObject()
    }
}

/// Where it is valid.
public enum EnvironmentVariableCreatedScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<EnvironmentVariableCreatedScope> = WireCases(
        ["workspace", "project", "runtime"], [.workspace, .project, .runtime])

    public var wire: String {
        switch self {
        case .workspace: "workspace"
        case .project: "project"
        case .runtime: "runtime"
        case .undocumented(let text): text
        }
    }
}

public struct CreateEnvironmentVariableRequest: JSONCodable, Hashable, Sendable {
    /// Name workflows refer to.
    public var name: String
    /// Secret value.
    public var value: Secret<String>
    /// Where it is valid.
    public var scope: CreateEnvironmentVariableRequestScope
    /// A project of a workspace.
    public var projectID: ProjectID?
    /// Kind.
    public var type: CreateEnvironmentVariableRequestType
    /// Service the value belongs to.
    public var service: String
    /// What it is for.
    public var description: String?
    /// Name to show.
    public var displayName: String?
    /// Category.
    public var category: String?

    public init(
        name: String, value: Secret<String>, scope: CreateEnvironmentVariableRequestScope, projectID: ProjectID? = nil,
        type: CreateEnvironmentVariableRequestType, service: String = "custom", description: String? = nil,
        displayName: String? = nil, category: String? = nil
    ) {
        self.name = name
        self.value = value
        self.scope = scope
        self.projectID = projectID
        self.type = type
        self.service = service
        self.description = description
        self.displayName = displayName
        self.category = category
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "value", "scope", "project_id", "type", "service", "description", "display_name", "category"],
        sensitive: 0x2)
    private static let nameRule: StringRule =
        StringRule(minLength: 3, maxLength: 64, pattern: Pattern(checked: "^[A-Z_][A-Z0-9_]*$"))

    public static func decode(from reader: inout JSONReader) -> CreateEnvironmentVariableRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var value: Secret<String>?
        var scope: CreateEnvironmentVariableRequestScope?
        var projectID: ProjectID?
        var type: CreateEnvironmentVariableRequestType?
        var service: String = "custom"
        var description: String?
        var displayName: String?
        var category: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(nameRule)
            case 1: value = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 2: scope = reader.enumeration(CreateEnvironmentVariableRequestScope.self)
            case 3: projectID = reader.identifier(ProjectID.self)
            case 4: type = reader.enumeration(CreateEnvironmentVariableRequestType.self)
            case 5: service = reader.string(maxLength: 100) ?? "custom"
            case 6: description = reader.string(maxLength: 2000)
            case 7: displayName = reader.string(maxLength: 255)
            case 8: category = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x17) else { return nil }
        guard let name, let value, let scope, let type else { return nil }
        return CreateEnvironmentVariableRequest(
            name: name, value: value, scope: scope, projectID: projectID, type: type, service: service,
            description: description, displayName: displayName, category: category)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("value", value)
        writer.member("scope", scope)
        writer.member("project_id", projectID)
        writer.member("type", type)
        writer.member("service", service)
        writer.member("description", description)
        writer.member("display_name", displayName)
        writer.member("category", category)
        writer.endObject()
    }
}

/// Where it is valid.
public enum CreateEnvironmentVariableRequestScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateEnvironmentVariableRequestScope> = WireCases(
        ["workspace", "project", "runtime"], [.workspace, .project, .runtime])

    public var wire: String {
        switch self {
        case .workspace: "workspace"
        case .project: "project"
        case .runtime: "runtime"
        case .undocumented(let text): text
        }
    }
}

/// Kind.
public enum CreateEnvironmentVariableRequestType: WireEnum {
    case text, secret, multiline, url, number, json
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateEnvironmentVariableRequestType> = WireCases(
        ["text", "secret", "multiline", "url", "number", "json"], [.text, .secret, .multiline, .url, .number, .json])

    public var wire: String {
        switch self {
        case .text: "text"
        case .secret: "secret"
        case .multiline: "multiline"
        case .url: "url"
        case .number: "number"
        case .json: "json"
        case .undocumented(let text): text
        }
    }
}

public struct UpdateEnvironmentVariableRequest: JSONCodable, Hashable, Sendable {
    /// Secret value.
    public var value: Secret<String>?
    /// Where it is valid.
    public var scope: UpdateEnvironmentVariableRequestScope?
    /// What it is for.
    public var description: Presence<String>
    /// Name to show.
    public var displayName: Presence<String>
    /// Category.
    public var category: String?
    /// A project of a workspace.
    public var projectID: ProjectID?
    /// Refused when the variable has moved on.
    public var expectedVersion: Int?

    public init(
        value: Secret<String>? = nil, scope: UpdateEnvironmentVariableRequestScope? = nil,
        description: Presence<String> = .absent, displayName: Presence<String> = .absent, category: String? = nil,
        projectID: ProjectID? = nil, expectedVersion: Int? = nil
    ) {
        self.value = value
        self.scope = scope
        self.description = description
        self.displayName = displayName
        self.category = category
        self.projectID = projectID
        self.expectedVersion = expectedVersion
    }

    private static let memberTable: MemberTable = MemberTable(
        ["value", "scope", "description", "display_name", "category", "project_id", "expected_version"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> UpdateEnvironmentVariableRequest? {
        guard reader.beginObject() else { return nil }
        var value: Secret<String>?
        var scope: UpdateEnvironmentVariableRequestScope?
        var description: Presence<String> = .absent
        var displayName: Presence<String> = .absent
        var category: String?
        var projectID: ProjectID?
        var expectedVersion: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: value = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 1: scope = reader.enumeration(UpdateEnvironmentVariableRequestScope.self)
            case 2:
                description = reader.presence {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 2000)
                }
            case 3:
                displayName = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 255) }
            case 4: category = reader.string(maxLength: 100)
            case 5: projectID = reader.identifier(ProjectID.self)
            case 6: expectedVersion = reader.integer(minimum: 1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateEnvironmentVariableRequest(
            value: value, scope: scope, description: description, displayName: displayName, category: category,
            projectID: projectID, expectedVersion: expectedVersion)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("value", value)
        writer.member("scope", scope)
        writer.member("description", description)
        writer.member("display_name", displayName)
        writer.member("category", category)
        writer.member("project_id", projectID)
        writer.member("expected_version", expectedVersion)
        writer.endObject()
    }
}

/// Where it is valid.
public enum UpdateEnvironmentVariableRequestScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateEnvironmentVariableRequestScope> = WireCases(
        ["workspace", "project", "runtime"], [.workspace, .project, .runtime])

    public var wire: String {
        switch self {
        case .workspace: "workspace"
        case .project: "project"
        case .runtime: "runtime"
        case .undocumented(let text): text
        }
    }
}

public struct RotateEnvironmentVariableRequest: JSONCodable, Hashable, Sendable {
    /// The new value; generated when absent.
    public var value: Secret<String>?
    /// Length of a generated value.
    public var length: Int
    /// Alphabet of a generated value.
    public var charset: RotateEnvironmentVariableRequestCharset

    public init(
        value: Secret<String>? = nil, length: Int = 43, charset: RotateEnvironmentVariableRequestCharset = .base64url
    ) {
        self.value = value
        self.length = length
        self.charset = charset
    }

    private static let memberTable: MemberTable = MemberTable(["value", "length", "charset"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RotateEnvironmentVariableRequest? {
        guard reader.beginObject() else { return nil }
        var value: Secret<String>?
        var length: Int = 43
        var charset: RotateEnvironmentVariableRequestCharset = .base64url
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: value = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 1: length = reader.integer(minimum: 16, maximum: 256) ?? 43
            case 2:
                charset =
                    reader.enumeration(
                        RotateEnvironmentVariableRequestCharset.self) ?? RotateEnvironmentVariableRequestCharset.base64url
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RotateEnvironmentVariableRequest(value: value, length: length, charset: charset)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("value", value)
        writer.member("length", length)
        writer.member("charset", charset)
        writer.endObject()
    }
}

/// Alphabet of a generated value.
public enum RotateEnvironmentVariableRequestCharset: WireEnum {
    case base64url, hex, alphanumeric, asciiSymbols
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RotateEnvironmentVariableRequestCharset> = WireCases(
        ["base64url", "hex", "alphanumeric", "ascii-symbols"], [.base64url, .hex, .alphanumeric, .asciiSymbols])

    public var wire: String {
        switch self {
        case .base64url: "base64url"
        case .hex: "hex"
        case .alphanumeric: "alphanumeric"
        case .asciiSymbols: "ascii-symbols"
        case .undocumented(let text): text
        }
    }
}

public struct RotatedEnvironmentVariable: JSONCodable, Hashable, Sendable {
    /// An environment variable.
    public var id: EnvironmentVariableID
    /// The new value, shown once.
    public var newValue: Secret<String>
    /// First characters.
    public var valuePrefix: String
    /// Last characters.
    public var valueSuffix: String
    /// When it was rotated.
    public var rotatedAt: Timestamp
    /// A person's account.
    public var rotatedBy: UserID

    public init(
        id: EnvironmentVariableID, newValue: Secret<String>, valuePrefix: String, valueSuffix: String,
        rotatedAt: Timestamp, rotatedBy: UserID
    ) {
        self.id = id
        self.newValue = newValue
        self.valuePrefix = valuePrefix
        self.valueSuffix = valueSuffix
        self.rotatedAt = rotatedAt
        self.rotatedBy = rotatedBy
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "new_value", "value_prefix", "value_suffix", "rotated_at", "rotated_by"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> RotatedEnvironmentVariable? {
        guard reader.beginObject() else { return nil }
        var id: EnvironmentVariableID?
        var newValue: Secret<String>?
        var valuePrefix: String?
        var valueSuffix: String?
        var rotatedAt: Timestamp?
        var rotatedBy: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(EnvironmentVariableID.self)
            case 1: newValue = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 2: valuePrefix = reader.string(maxLength: 16)
            case 3: valueSuffix = reader.string(maxLength: 16)
            case 4: rotatedAt = reader.timestamp()
            case 5: rotatedBy = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let newValue, let valuePrefix, let valueSuffix, let rotatedAt, let rotatedBy else { return nil }
        return RotatedEnvironmentVariable(
            id: id, newValue: newValue, valuePrefix: valuePrefix, valueSuffix: valueSuffix, rotatedAt: rotatedAt,
            rotatedBy: rotatedBy)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("new_value", newValue)
        writer.member("value_prefix", valuePrefix)
        writer.member("value_suffix", valueSuffix)
        writer.member("rotated_at", rotatedAt)
        writer.member("rotated_by", rotatedBy)
        writer.endObject()
    }
}

public struct DeletedEnvironmentVariable: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// An environment variable.
    public var deletedID: EnvironmentVariableID

    public init(success: Bool, deletedID: EnvironmentVariableID) {
        self.success = success
        self.deletedID = deletedID
    }

    private static let memberTable: MemberTable = MemberTable(["success", "deleted_id"])

    public static func decode(from reader: inout JSONReader) -> DeletedEnvironmentVariable? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var deletedID: EnvironmentVariableID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: deletedID = reader.identifier(EnvironmentVariableID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let success, let deletedID else { return nil }
        return DeletedEnvironmentVariable(success: success, deletedID: deletedID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("deleted_id", deletedID)
        writer.endObject()
    }
}

/// `GET /environment-variables`: List environment variables.
public enum ListEnvironmentVariables: ContractOperation {
    public struct Input: Sendable {
        /// Where the value is valid.
        public var scope: ListEnvironmentVariablesScope?
        /// Project.
        public var projectID: ProjectID?
        /// Category.
        public var category: String?
        /// Part of name or description.
        public var search: String?
        /// `name`, `created_at` or `last_accessed_at`.
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
            scope: ListEnvironmentVariablesScope? = nil, projectID: ProjectID? = nil, category: String? = nil,
            search: String? = nil, sort: String? = nil, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil,
            limit: Int? = nil
        ) {
            self.scope = scope
            self.projectID = projectID
            self.category = category
            self.search = search
            self.sort = sort
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = EnvironmentVariableList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func validationRequiredField(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.validationRequiredField(field: field, constraints: constraints))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listEnvironmentVariables", index: OperationIndex.listEnvironmentVariables, method: .get,
        path: "/environment-variables", policy: .listEnvironmentVariables,
        errors: [DeclaredError("VALIDATION_REQUIRED_FIELD", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let scope: ListEnvironmentVariablesScope? =
            request.query("scope").enumeration(ListEnvironmentVariablesScope.self)
        let projectID: ProjectID? = request.query("project_id").identifier(ProjectID.self)
        let category: String? = request.query("category").string(StringRule(maxLength: 200))
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let sort: String? = request.query("sort").string(StringRule(maxLength: 100))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            scope: scope, projectID: projectID, category: category, search: search, sort: sort, page: page,
            perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("scope", input.scope)
        request.query("project_id", input.projectID)
        request.query("category", input.category)
        request.query("search", input.search)
        request.query("sort", input.sort)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariableList.self)
    }
}

/// `POST /environment-variables`: Create an environment variable.
public enum CreateEnvironmentVariable: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateEnvironmentVariableRequest

        public init(idempotencyKey: String? = nil, body: CreateEnvironmentVariableRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = EnvironmentVariableCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretNameExists(
            field: String? = nil, value: String? = nil, scope: String? = nil
        ) -> Failure {
            Failure(.secretNameExists(field: field, value: value, scope: scope).pinned(status: 400))
        }
        public static func secretNameReserved(
            field: String? = nil, value: String? = nil, allowedValues: [String]? = nil
        ) -> Failure {
            Failure(.secretNameReserved(field: field, value: value, allowedValues: allowedValues))
        }
        public static func secretValueInvalid(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.secretValueInvalid(field: field, constraints: constraints))
        }
        public static func secretEncryptionFailed() -> Failure { Failure(.secretEncryptionFailed()) }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createEnvironmentVariable", index: OperationIndex.createEnvironmentVariable, method: .post,
        path: "/environment-variables", policy: .createEnvironmentVariable,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("SECRET_NAME_EXISTS", 400), DeclaredError("SECRET_NAME_RESERVED", 400),
            DeclaredError("SECRET_VALUE_INVALID", 400), DeclaredError("SECRET_ENCRYPTION_FAILED", 500),
            DeclaredError("VALIDATION_REFERENCE_INVALID", 422), DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateEnvironmentVariableRequest? = request.jsonBody(CreateEnvironmentVariableRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariableCreated.self)
    }
}

/// `GET /environment-variables/{id}`: Read one environment variable.
public enum GetEnvironmentVariable: ContractOperation {
    public struct Input: Sendable {
        /// An environment variable.
        public var id: EnvironmentVariableID

        public init(id: EnvironmentVariableID) {
            self.id = id
        }
    }

    public typealias Output = EnvironmentVariable
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretNotFound(resourceID: String? = nil) -> Failure {
            Failure(.secretNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getEnvironmentVariable", index: OperationIndex.getEnvironmentVariable, method: .get,
        path: "/environment-variables/{id}", policy: .getEnvironmentVariable,
        errors: [DeclaredError("SECRET_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: EnvironmentVariableID? = request.path(0, "id").identifier(EnvironmentVariableID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariable.self)
    }
}

/// `PATCH /environment-variables/{id}`: Change an environment variable.
public enum UpdateEnvironmentVariable: ContractOperation {
    public struct Input: Sendable {
        /// An environment variable.
        public var id: EnvironmentVariableID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateEnvironmentVariableRequest

        public init(
            id: EnvironmentVariableID, ifMatch: String? = nil,
            body: UpdateEnvironmentVariableRequest = UpdateEnvironmentVariableRequest()
        ) {
            self.id = id
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = EnvironmentVariableCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretNotFound(resourceID: String? = nil) -> Failure {
            Failure(.secretNotFound(resourceID: resourceID))
        }
        public static func secretNameExists(
            field: String? = nil, value: String? = nil, scope: String? = nil
        ) -> Failure {
            Failure(.secretNameExists(field: field, value: value, scope: scope))
        }
        public static func secretValueInvalid(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.secretValueInvalid(field: field, constraints: constraints))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateEnvironmentVariable", index: OperationIndex.updateEnvironmentVariable, method: .patch,
        path: "/environment-variables/{id}", policy: .updateEnvironmentVariable,
        requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("SECRET_NOT_FOUND", 404), DeclaredError("SECRET_NAME_EXISTS", 409),
            DeclaredError("SECRET_VALUE_INVALID", 400),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: EnvironmentVariableID? = request.path(0, "id").identifier(EnvironmentVariableID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateEnvironmentVariableRequest? = request.optionalJSONBody(UpdateEnvironmentVariableRequest.self)
        guard request.isValid, let id, let body else { return nil }
        return Input(id: id, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariableCreated.self)
    }
}

/// `DELETE /environment-variables/{id}`: Delete an environment variable.
public enum DeleteEnvironmentVariable: ContractOperation {
    public struct Input: Sendable {
        /// An environment variable.
        public var id: EnvironmentVariableID
        /// Delete although workflows use it.
        public var force: Bool
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(id: EnvironmentVariableID, force: Bool = false, ifMatch: String? = nil) {
            self.id = id
            self.force = force
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = DeletedEnvironmentVariable
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretNotFound(resourceID: String? = nil) -> Failure {
            Failure(.secretNotFound(resourceID: resourceID))
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
        id: "deleteEnvironmentVariable", index: OperationIndex.deleteEnvironmentVariable, method: .delete,
        path: "/environment-variables/{id}", policy: .deleteEnvironmentVariable,
        errors: [DeclaredError("SECRET_NOT_FOUND", 404), DeclaredError("RESOURCE_IN_USE", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: EnvironmentVariableID? = request.path(0, "id").identifier(EnvironmentVariableID.self)
        let force: Bool = request.query("force").bool(default: false)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let id else { return nil }
        return Input(id: id, force: force, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.query("force", input.force)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DeletedEnvironmentVariable.self)
    }
}

/// `POST /environment-variables/{id}/rotate`: Rotate an environment variable.
public enum RotateEnvironmentVariable: ContractOperation {
    public struct Input: Sendable {
        /// An environment variable.
        public var id: EnvironmentVariableID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RotateEnvironmentVariableRequest

        public init(
            id: EnvironmentVariableID, idempotencyKey: String? = nil,
            body: RotateEnvironmentVariableRequest = RotateEnvironmentVariableRequest()
        ) {
            self.id = id
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = RotatedEnvironmentVariable
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretNotFound(resourceID: String? = nil) -> Failure {
            Failure(.secretNotFound(resourceID: resourceID))
        }
        public static func secretNotRotatable(resourceID: String? = nil) -> Failure {
            Failure(.secretNotRotatable(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "rotateEnvironmentVariable", index: OperationIndex.rotateEnvironmentVariable, method: .post,
        path: "/environment-variables/{id}/rotate", policy: .rotateEnvironmentVariable,
        requestBody: .optional(["application/json"]),
        errors: [DeclaredError("SECRET_NOT_FOUND", 404), DeclaredError("SECRET_NOT_ROTATABLE", 409)], isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: EnvironmentVariableID? = request.path(0, "id").identifier(EnvironmentVariableID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RotateEnvironmentVariableRequest? = request.optionalJSONBody(RotateEnvironmentVariableRequest.self)
        guard request.isValid, let id, let body else { return nil }
        return Input(id: id, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(RotatedEnvironmentVariable.self)
    }
}
