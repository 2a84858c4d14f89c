// Generated from contract/roles/transfer.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ComparedRole: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var id: RoleID
    /// Name, unique in the workspace.
    public var name: String
    /// Number of keys.
    public var permissionsCount: Int
    /// Smaller outranks larger.
    public var hierarchy: Int

    public init(id: RoleID, name: String, permissionsCount: Int, hierarchy: Int) {
        self.id = id
        self.name = name
        self.permissionsCount = permissionsCount
        self.hierarchy = hierarchy
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "permissions_count", "hierarchy"])

    public static func decode(from reader: inout JSONReader) -> ComparedRole? {
        guard reader.beginObject() else { return nil }
        var id: RoleID?
        var name: String?
        var permissionsCount: Int?
        var hierarchy: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(RoleID.self)
            case 1: name = reader.string(maxLength: 50)
            case 2: permissionsCount = reader.integer(minimum: 0)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let name, let permissionsCount, let hierarchy else { return nil }
        return ComparedRole(id: id, name: name, permissionsCount: permissionsCount, hierarchy: hierarchy)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("permissions_count", permissionsCount)
        writer.member("hierarchy", hierarchy)
        writer.endObject()
    }
}

public struct RoleDifferences: JSONCodable, Hashable, Sendable {
    /// Keys every compared role holds.
    public var common: [String]
    /// Role id to the keys only that role holds.
    public var differences: [String: [String]]
    /// Permission key to the roles that hold it.
    public var matrix: [String: [RoleID]]

    public init(common: [String], differences: [String: [String]], matrix: [String: [RoleID]]) {
        self.common = common
        self.differences = differences
        self.matrix = matrix
    }

    private static let memberTable: MemberTable = MemberTable(["common", "differences", "matrix"])

    public static func decode(from reader: inout JSONReader) -> RoleDifferences? {
        guard reader.beginObject() else { return nil }
        var common: [String]?
        var differences: [String: [String]]?
        var matrix: [String: [RoleID]]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: common = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 1:
                differences = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> [String]? in reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
                }
            case 2:
                matrix = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> [RoleID]? in reader.array(ArrayRule(maxItems: 500), of: RoleID.self)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let common, let differences, let matrix else { return nil }
        return RoleDifferences(common: common, differences: differences, matrix: matrix)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("common", common)
        writer.member("differences", differences)
        writer.member("matrix", matrix)
        writer.endObject()
    }
}

public struct RoleComparison: JSONCodable, Hashable, Sendable {
    /// Roles.
    public var roles: [ComparedRole]
    public var comparison: RoleDifferences

    public init(roles: [ComparedRole], comparison: RoleDifferences) {
        self.roles = roles
        self.comparison = comparison
    }

    private static let memberTable: MemberTable = MemberTable(["roles", "comparison"])

    public static func decode(from reader: inout JSONReader) -> RoleComparison? {
        guard reader.beginObject() else { return nil }
        var roles: [ComparedRole]?
        var comparison: RoleDifferences?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roles = reader.array(ArrayRule(maxItems: 5), of: ComparedRole.self)
            case 1: comparison = RoleDifferences.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let roles, let comparison else { return nil }
        return RoleComparison(roles: roles, comparison: comparison)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("roles", roles)
        writer.member("comparison", comparison)
        writer.endObject()
    }
}

public struct ExportRolesRequest: JSONCodable, Hashable, Sendable {
    /// Roles; none means all custom roles.
    public var roleIDs: [RoleID]?
    /// Add the system roles.
    public var includeSystem: Bool

    public init(roleIDs: [RoleID]? = nil, includeSystem: Bool = false) {
        self.roleIDs = roleIDs
        self.includeSystem = includeSystem
    }

    private static let memberTable: MemberTable = MemberTable(["role_ids", "include_system"])

    public static func decode(from reader: inout JSONReader) -> ExportRolesRequest? {
        guard reader.beginObject() else { return nil }
        var roleIDs: [RoleID]?
        var includeSystem: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roleIDs = reader.array(ArrayRule(maxItems: 1000, unique: true), of: RoleID.self)
            case 1: includeSystem = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return ExportRolesRequest(roleIDs: roleIDs, includeSystem: includeSystem)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role_ids", roleIDs)
        writer.member("include_system", includeSystem)
        writer.endObject()
    }
}

public struct RoleDefinition: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String
    /// What it is for.
    public var description: String?
    /// Smaller outranks larger.
    public var hierarchy: Int
    /// Permission keys.
    public var permissions: [String]

    public init(name: String, displayName: String, description: String? = nil, hierarchy: Int, permissions: [String]) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.hierarchy = hierarchy
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "display_name", "description", "hierarchy", "permissions"])

    public static func decode(from reader: inout JSONReader) -> RoleDefinition? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var displayName: String?
        var description: String?
        var hierarchy: Int?
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 50)
            case 1: displayName = reader.string(maxLength: 255)
            case 2: description = reader.string(maxLength: 2000)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1b) else { return nil }
        guard let name, let displayName, let hierarchy, let permissions else { return nil }
        return RoleDefinition(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy,
            permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("hierarchy", hierarchy)
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct RoleExport: JSONCodable, Hashable, Sendable {
    /// Version.
    public var version: String
    /// When it was exported.
    public var exportedAt: Timestamp
    /// Roles.
    public var roles: [RoleDefinition]

    public init(version: String, exportedAt: Timestamp, roles: [RoleDefinition]) {
        self.version = version
        self.exportedAt = exportedAt
        self.roles = roles
    }

    private static let memberTable: MemberTable = MemberTable(["version", "exported_at", "roles"])

    public static func decode(from reader: inout JSONReader) -> RoleExport? {
        guard reader.beginObject() else { return nil }
        var version: String?
        var exportedAt: Timestamp?
        var roles: [RoleDefinition]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: version = reader.string(maxLength: 10)
            case 1: exportedAt = reader.timestamp()
            case 2: roles = reader.array(ArrayRule(maxItems: 10_000), of: RoleDefinition.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let version, let exportedAt, let roles else { return nil }
        return RoleExport(version: version, exportedAt: exportedAt, roles: roles)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("version", version)
        writer.member("exported_at", exportedAt)
        writer.member("roles", roles)
        writer.endObject()
    }
}

public struct RoleImportEntry: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String?
    /// Name to show.
    public var displayName: String?
    /// What it is for.
    public var description: String?
    /// Smaller outranks larger.
    public var hierarchy: Int?
    /// Permission keys.
    public var permissions: [String]?

    public init(
        name: String? = nil, displayName: String? = nil, description: String? = nil, hierarchy: Int? = nil,
        permissions: [String]? = nil
    ) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.hierarchy = hierarchy
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "display_name", "description", "hierarchy", "permissions"])

    public static func decode(from reader: inout JSONReader) -> RoleImportEntry? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var displayName: String?
        var description: String?
        var hierarchy: Int?
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 50)
            case 1: displayName = reader.string(maxLength: 255)
            case 2: description = reader.string(maxLength: 2000)
            case 3: hierarchy = reader.integer()
            case 4: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RoleImportEntry(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy,
            permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("hierarchy", hierarchy)
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct ImportRolesRequest: JSONCodable, Hashable, Sendable {
    /// Roles.
    public var roles: [RoleImportEntry]
    /// What happens to names that exist.
    public var mergeStrategy: ImportRolesRequestMergeStrategy
    /// Report what would happen and write nothing.
    public var dryRun: Bool
    /// Of the export; checked when sent.
    public var version: String?
    /// When it was exported.
    public var exportedAt: Timestamp?

    public init(
        roles: [RoleImportEntry], mergeStrategy: ImportRolesRequestMergeStrategy = .skipExisting, dryRun: Bool = false,
        version: String? = nil, exportedAt: Timestamp? = nil
    ) {
        self.roles = roles
        self.mergeStrategy = mergeStrategy
        self.dryRun = dryRun
        self.version = version
        self.exportedAt = exportedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["roles", "merge_strategy", "dry_run", "version", "exported_at"])

    public static func decode(from reader: inout JSONReader) -> ImportRolesRequest? {
        guard reader.beginObject() else { return nil }
        var roles: [RoleImportEntry]?
        var mergeStrategy: ImportRolesRequestMergeStrategy = .skipExisting
        var dryRun: Bool = false
        var version: String?
        var exportedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roles = reader.array(ArrayRule(maxItems: 200), of: RoleImportEntry.self)
            case 1:
                mergeStrategy =
                    reader.enumeration(
                        ImportRolesRequestMergeStrategy.self) ?? ImportRolesRequestMergeStrategy.skipExisting
            case 2: dryRun = reader.bool() ?? false
            case 3: version = reader.string(maxLength: 10)
            case 4: exportedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let roles else { return nil }
        return ImportRolesRequest(
            roles: roles, mergeStrategy: mergeStrategy, dryRun: dryRun, version: version, exportedAt: exportedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("roles", roles)
        writer.member("merge_strategy", mergeStrategy)
        writer.member("dry_run", dryRun)
        writer.member("version", version)
        writer.member("exported_at", exportedAt)
        writer.endObject()
    }
}

/// What happens to names that exist.
public enum ImportRolesRequestMergeStrategy: WireEnum {
    case skipExisting, replaceExisting, renameDuplicates
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ImportRolesRequestMergeStrategy> = WireCases(
        ["skip_existing", "replace_existing", "rename_duplicates"],
        [.skipExisting, .replaceExisting, .renameDuplicates])

    public var wire: String {
        switch self {
        case .skipExisting: "skip_existing"
        case .replaceExisting: "replace_existing"
        case .renameDuplicates: "rename_duplicates"
        case .undocumented(let text): text
        }
    }
}

public struct RoleImportError: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String
    /// An error code.
    public var reason: String

    public init(name: String, reason: String) {
        self.name = name
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["name", "reason"])

    public static func decode(from reader: inout JSONReader) -> RoleImportError? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 50)
            case 1: reason = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let name, let reason else { return nil }
        return RoleImportError(name: name, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("reason", reason)
        writer.endObject()
    }
}

public struct RoleImportResult: JSONCodable, Hashable, Sendable {
    /// Number taken over.
    public var imported: Int
    /// Number left as they were.
    public var skipped: Int
    /// Entries that were refused.
    public var errors: [RoleImportError]

    public init(imported: Int, skipped: Int, errors: [RoleImportError]) {
        self.imported = imported
        self.skipped = skipped
        self.errors = errors
    }

    private static let memberTable: MemberTable = MemberTable(["imported", "skipped", "errors"])

    public static func decode(from reader: inout JSONReader) -> RoleImportResult? {
        guard reader.beginObject() else { return nil }
        var imported: Int?
        var skipped: Int?
        var errors: [RoleImportError]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: imported = reader.integer(minimum: 0)
            case 1: skipped = reader.integer(minimum: 0)
            case 2: errors = reader.array(ArrayRule(maxItems: 200), of: RoleImportError.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let imported, let skipped, let errors else { return nil }
        return RoleImportResult(imported: imported, skipped: skipped, errors: errors)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("imported", imported)
        writer.member("skipped", skipped)
        writer.member("errors", errors)
        writer.endObject()
    }
}

/// `GET /roles/compare`: Compare two to five roles.
public enum CompareRoles: ContractOperation {
    public struct Input: Sendable {
        /// Roles to compare.
        public var roleIDs: [RoleID]

        public init(roleIDs: [RoleID]) {
            self.roleIDs = roleIDs
        }
    }

    public typealias Output = RoleComparison
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "compareRoles", index: OperationIndex.compareRoles, method: .get, path: "/roles/compare",
        policy: .compareRoles, errors: [DeclaredError("ROLE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleIDs: [RoleID]? = request.query("role_ids", explode: false).required().array(ArrayRule(minItems: 2, maxItems: 5, unique: true)) {
            (item: Parameter) -> RoleID? in item.identifier(RoleID.self)
        }
        guard request.isValid, let roleIDs else { return nil }
        return Input(roleIDs: roleIDs)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("role_ids", input.roleIDs, explode: false)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleComparison.self) }
}

/// `POST /roles/export`: Export role definitions.
public enum ExportRoles: ContractOperation {
    public struct Input: Sendable {
        public var body: ExportRolesRequest

        public init(body: ExportRolesRequest = ExportRolesRequest()) {
            self.body = body
        }
    }

    public typealias Output = RoleExport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "exportRoles", index: OperationIndex.exportRoles, method: .post, path: "/roles/export",
        policy: .exportRoles, requestBody: .optional(["application/json"]),
        errors: [DeclaredError("ROLE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ExportRolesRequest? = request.optionalJSONBody(ExportRolesRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleExport.self) }
}

/// `POST /roles/import`: Import role definitions.
public enum ImportRoles: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ImportRolesRequest

        public init(idempotencyKey: String? = nil, body: ImportRolesRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = RoleImportResult
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleImportInvalid(errors: JSONValue? = nil) -> Failure {
            Failure(.roleImportInvalid(errors: errors))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func validationTooManyItems(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.validationTooManyItems(field: field, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "importRoles", index: OperationIndex.importRoles, method: .post, path: "/roles/import",
        policy: .importRoles, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_IMPORT_INVALID", 400), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("VALIDATION_TOO_MANY_ITEMS", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ImportRolesRequest? = request.jsonBody(ImportRolesRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(RoleImportResult.self)
    }
}

/// `GET /roles/templates`: List example role definitions.
public enum ListRoleTemplates: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RoleExport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listRoleTemplates", index: OperationIndex.listRoleTemplates, method: .get, path: "/roles/templates",
        policy: .listRoleTemplates)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleExport.self) }
}

/// Handlers of contract/roles/transfer.yaml.
package protocol TransferAPI: Sendable {
    /// `GET /roles/compare`: Compare two to five roles. Needs `canViewRoles`.
    func compareRoles(
        _ input: CompareRoles.Input, _ call: CompareRoles.Call
    ) async throws(CompareRoles.Failure) -> CompareRoles.Output

    /// `POST /roles/export`: Export role definitions. Needs `canManageRoles`.
    func exportRoles(
        _ input: ExportRoles.Input, _ call: ExportRoles.Call
    ) async throws(ExportRoles.Failure) -> ExportRoles.Output

    /// `POST /roles/import`: Import role definitions. Needs `canManageRoles`, step-up `sensitive`.
    /// A role that fails is reported and does not stop the others.
    func importRoles(
        _ input: ImportRoles.Input, _ call: ImportRoles.Call
    ) async throws(ImportRoles.Failure) -> ImportRoles.Output

    /// `GET /roles/templates`: List example role definitions. Needs `canViewRoles`.
    /// In the shape of an export, to be imported as they are.
    func listRoleTemplates(
        _ input: ListRoleTemplates.Input, _ call: ListRoleTemplates.Call
    ) async throws(ListRoleTemplates.Failure) -> ListRoleTemplates.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/transfer.yaml.
    package mutating func add(_ handlers: some TransferAPI) {
        add(CompareRoles.self) {
            (input: CompareRoles.Input, call: CompareRoles.Call)
                async throws(CompareRoles.Failure) -> CompareRoles.Output in
            try await handlers.compareRoles(input, call)
        }
        add(ExportRoles.self) {
            (input: ExportRoles.Input, call: ExportRoles.Call)
                async throws(ExportRoles.Failure) -> ExportRoles.Output in
            try await handlers.exportRoles(input, call)
        }
        add(ImportRoles.self) {
            (input: ImportRoles.Input, call: ImportRoles.Call)
                async throws(ImportRoles.Failure) -> ImportRoles.Output in
            try await handlers.importRoles(input, call)
        }
        add(ListRoleTemplates.self) {
            (input: ListRoleTemplates.Input, call: ListRoleTemplates.Call)
                async throws(ListRoleTemplates.Failure) -> ListRoleTemplates.Output in
            try await handlers.listRoleTemplates(input, call)
        }
    }
}
