// Generated from contract/secrets/transfer.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct CreateFromTemplateRequest: JSONCodable, Hashable, Sendable {
    /// Template it was made from.
    public var templateID: String
    /// Name of the new variable.
    public var variableName: String
    /// What it is for.
    public var description: String?
    /// Where it is valid.
    public var scope: CreateFromTemplateRequestScope
    /// A project of a workspace.
    public var projectID: ProjectID?
    /// Credential field to value.
    public var credentials: [String: String]
    /// Further field to value.
    public var additionalFields: [String: String]?

    public init(
        templateID: String, variableName: String, description: String? = nil, scope: CreateFromTemplateRequestScope,
        projectID: ProjectID? = nil, credentials: [String: String], additionalFields: [String: String]? = nil
    ) {
        self.templateID = templateID
        self.variableName = variableName
        self.description = description
        self.scope = scope
        self.projectID = projectID
        self.credentials = credentials
        self.additionalFields = additionalFields
    }

    private static let memberTable: MemberTable = MemberTable(
        ["template_id", "variable_name", "description", "scope", "project_id", "credentials", "additional_fields"],
        sensitive: 0x20)

    public static func decode(from reader: inout JSONReader) -> CreateFromTemplateRequest? {
        guard reader.beginObject() else { return nil }
        var templateID: String?
        var variableName: String?
        var description: String?
        var scope: CreateFromTemplateRequestScope?
        var projectID: ProjectID?
        var credentials: [String: String]?
        var additionalFields: [String: String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: templateID = reader.string(maxLength: 100)
            case 1: variableName = reader.string(maxLength: 64)
            case 2: description = reader.string(maxLength: 2000)
            case 3: scope = reader.enumeration(CreateFromTemplateRequestScope.self)
            case 4: projectID = reader.identifier(ProjectID.self)
            case 5:
                credentials = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 65_536)
                }
            case 6:
                additionalFields = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 10_000)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2b) else { return nil }
        guard let templateID, let variableName, let scope, let credentials else { return nil }
        return CreateFromTemplateRequest(
            templateID: templateID, variableName: variableName, description: description, scope: scope,
            projectID: projectID, credentials: credentials, additionalFields: additionalFields)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("template_id", templateID)
        writer.member("variable_name", variableName)
        writer.member("description", description)
        writer.member("scope", scope)
        writer.member("project_id", projectID)
        writer.member("credentials", credentials)
        writer.member("additional_fields", additionalFields)
        writer.endObject()
    }
}

/// Where it is valid.
public enum CreateFromTemplateRequestScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateFromTemplateRequestScope> = WireCases(
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

public struct CreatedFromTemplate: JSONCodable, Hashable, Sendable {
    /// An environment variable.
    public var id: EnvironmentVariableID
    /// Name workflows refer to.
    public var name: String
    /// What was supplied.
    public var credentials: [String: String]
    /// When it was made.
    public var createdAt: Timestamp

    public init(id: EnvironmentVariableID, name: String, credentials: [String: String], createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.credentials = credentials
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "credentials", "created_at"], sensitive: 0x4)

    public static func decode(from reader: inout JSONReader) -> CreatedFromTemplate? {
        guard reader.beginObject() else { return nil }
        var id: EnvironmentVariableID?
        var name: String?
        var credentials: [String: String]?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(EnvironmentVariableID.self)
            case 1: name = reader.string(maxLength: 64)
            case 2:
                credentials = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 65_536)
                }
            case 3: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let name, let credentials, let createdAt else { return nil }
        return CreatedFromTemplate(id: id, name: name, credentials: credentials, createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("credentials", credentials)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

/// Where it is valid.
public enum ImportEnvironmentVariablesScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ImportEnvironmentVariablesScope> = WireCases(
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

public struct ImportLineError: JSONCodable, Hashable, Sendable {
    /// Line or row in the file.
    public var line: Int
    /// A code and a field, never the value.
    public var error: String

    public init(line: Int, error: String) {
        self.line = line
        self.error = error
    }

    private static let memberTable: MemberTable = MemberTable(["line", "error"])

    public static func decode(from reader: inout JSONReader) -> ImportLineError? {
        guard reader.beginObject() else { return nil }
        var line: Int?
        var error: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: line = reader.integer(minimum: 1)
            case 1: error = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let line, let error else { return nil }
        return ImportLineError(line: line, error: error)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("line", line)
        writer.member("error", error)
        writer.endObject()
    }
}

public struct EnvironmentVariableImport: JSONCodable, Hashable, Sendable {
    /// Number taken over.
    public var imported: Int
    /// Number left as they were.
    public var skipped: Int
    /// Entries that were refused.
    public var errors: [ImportLineError]

    public init(imported: Int, skipped: Int, errors: [ImportLineError]) {
        self.imported = imported
        self.skipped = skipped
        self.errors = errors
    }

    private static let memberTable: MemberTable = MemberTable(["imported", "skipped", "errors"])

    public static func decode(from reader: inout JSONReader) -> EnvironmentVariableImport? {
        guard reader.beginObject() else { return nil }
        var imported: Int?
        var skipped: Int?
        var errors: [ImportLineError]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: imported = reader.integer(minimum: 0)
            case 1: skipped = reader.integer(minimum: 0)
            case 2: errors = reader.array(ArrayRule(maxItems: 1000), of: ImportLineError.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let imported, let skipped, let errors else { return nil }
        return EnvironmentVariableImport(imported: imported, skipped: skipped, errors: errors)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("imported", imported)
        writer.member("skipped", skipped)
        writer.member("errors", errors)
        writer.endObject()
    }
}

public struct ExportEnvironmentVariablesRequest: JSONCodable, Hashable, Sendable {
    /// File format.
    public var format: ExportEnvironmentVariablesRequestFormat
    /// Where it is valid.
    public var scope: ExportEnvironmentVariablesRequestScope?
    /// Decrypt the values.
    public var includeValues: Bool
    /// A project of a workspace.
    public var projectID: ProjectID?

    public init(
        format: ExportEnvironmentVariablesRequestFormat, scope: ExportEnvironmentVariablesRequestScope? = nil,
        includeValues: Bool, projectID: ProjectID? = nil
    ) {
        self.format = format
        self.scope = scope
        self.includeValues = includeValues
        self.projectID = projectID
    }

    private static let memberTable: MemberTable = MemberTable(["format", "scope", "include_values", "project_id"])

    public static func decode(from reader: inout JSONReader) -> ExportEnvironmentVariablesRequest? {
        guard reader.beginObject() else { return nil }
        var format: ExportEnvironmentVariablesRequestFormat?
        var scope: ExportEnvironmentVariablesRequestScope?
        var includeValues: Bool?
        var projectID: ProjectID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: format = reader.enumeration(ExportEnvironmentVariablesRequestFormat.self)
            case 1: scope = reader.enumeration(ExportEnvironmentVariablesRequestScope.self)
            case 2: includeValues = reader.bool()
            case 3: projectID = reader.identifier(ProjectID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let format, let includeValues else { return nil }
        return ExportEnvironmentVariablesRequest(
            format: format, scope: scope, includeValues: includeValues, projectID: projectID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("format", format)
        writer.member("scope", scope)
        writer.member("include_values", includeValues)
        writer.member("project_id", projectID)
        writer.endObject()
    }
}

/// File format.
public enum ExportEnvironmentVariablesRequestFormat: WireEnum {
    case json, env, csv
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExportEnvironmentVariablesRequestFormat> = WireCases(
        ["json", "env", "csv"], [.json, .env, .csv])

    public var wire: String {
        switch self {
        case .json: "json"
        case .env: "env"
        case .csv: "csv"
        case .undocumented(let text): text
        }
    }
}

/// Where it is valid.
public enum ExportEnvironmentVariablesRequestScope: WireEnum {
    case workspace, project, runtime
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExportEnvironmentVariablesRequestScope> = WireCases(
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

public struct EnvironmentVariableExport: JSONCodable, Hashable, Sendable {
    /// One use, five minutes.
    public var downloadURL: WebURL
    /// When it ends.
    public var expiresAt: Timestamp

    public init(downloadURL: WebURL, expiresAt: Timestamp) {
        self.downloadURL = downloadURL
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["download_url", "expires_at"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> EnvironmentVariableExport? {
        guard reader.beginObject() else { return nil }
        var downloadURL: WebURL?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: downloadURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 1: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let downloadURL, let expiresAt else { return nil }
        return EnvironmentVariableExport(downloadURL: downloadURL, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("download_url", downloadURL)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// `POST /environment-variables/from-template`: Create variables from a template.
public enum CreateFromTemplate: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateFromTemplateRequest

        public init(idempotencyKey: String? = nil, body: CreateFromTemplateRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = CreatedFromTemplate
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretTemplateNotFound(resourceID: String? = nil) -> Failure {
            Failure(.secretTemplateNotFound(resourceID: resourceID))
        }
        public static func secretTemplateFieldInvalid(errors: JSONValue? = nil) -> Failure {
            Failure(.secretTemplateFieldInvalid(errors: errors))
        }
        public static func secretNameExists(
            field: String? = nil, value: String? = nil, scope: String? = nil
        ) -> Failure {
            Failure(.secretNameExists(field: field, value: value, scope: scope))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createFromTemplate", index: OperationIndex.createFromTemplate, method: .post,
        path: "/environment-variables/from-template", policy: .createFromTemplate,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("SECRET_TEMPLATE_NOT_FOUND", 404), DeclaredError("SECRET_TEMPLATE_FIELD_INVALID", 400),
            DeclaredError("SECRET_NAME_EXISTS", 409),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateFromTemplateRequest? = request.jsonBody(CreateFromTemplateRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(CreatedFromTemplate.self)
    }
}

/// `POST /environment-variables/import`: Import environment variables.
public enum ImportEnvironmentVariables: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        /// `.env`, `.json` or `.csv`, at most 1 MiB and 1,000 entries.
        public var file: FilePart
        /// Where it is valid.
        public var scope: ImportEnvironmentVariablesScope
        /// Replace variables that exist.
        public var overwrite: Bool
        /// A project of a workspace.
        public var projectID: ProjectID?

        public init(
            idempotencyKey: String? = nil, file: FilePart, scope: ImportEnvironmentVariablesScope,
            overwrite: Bool = false, projectID: ProjectID? = nil
        ) {
            self.idempotencyKey = idempotencyKey
            self.file = file
            self.scope = scope
            self.overwrite = overwrite
            self.projectID = projectID
        }
    }

    public typealias Output = EnvironmentVariableImport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretImportInvalid(errors: JSONValue? = nil, reason: String? = nil) -> Failure {
            Failure(.secretImportInvalid(errors: errors, reason: reason))
        }
        public static func fileMissing(field: String? = nil) -> Failure { Failure(.fileMissing(field: field)) }
        public static func fileTooLarge(maxBytes: Int? = nil) -> Failure { Failure(.fileTooLarge(maxBytes: maxBytes)) }
        public static func fileTypeInvalid(allowedValues: [String]? = nil, value: String? = nil) -> Failure {
            Failure(.fileTypeInvalid(allowedValues: allowedValues, value: value))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "importEnvironmentVariables", index: OperationIndex.importEnvironmentVariables, method: .post,
        path: "/environment-variables/import", policy: .importEnvironmentVariables,
        requestBody: .required(["multipart/form-data"]), bodyBytesMax: 1_179_648, deadline: .seconds(60),
        errors: [
            DeclaredError("SECRET_IMPORT_INVALID", 400), DeclaredError("FILE_MISSING", 400),
            DeclaredError("FILE_TOO_LARGE", 413), DeclaredError("FILE_TYPE_INVALID", 415),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
        ],
        streamsRequest: true, formFields: ["scope", "overwrite", "project_id"])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let file: FilePart? = request.file("file")
        let scope: ImportEnvironmentVariablesScope? =
            request.form("scope").required().enumeration(ImportEnvironmentVariablesScope.self)
        let overwrite: Bool = request.form("overwrite").bool(default: false)
        let projectID: ProjectID? = request.form("project_id").identifier(ProjectID.self)
        guard request.isValid, let file, let scope else { return nil }
        return Input(
            idempotencyKey: idempotencyKey, file: file, scope: scope, overwrite: overwrite, projectID: projectID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.file(input.file.named("file"))
        request.form("scope", input.scope)
        request.form("overwrite", input.overwrite)
        request.form("project_id", input.projectID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariableImport.self)
    }
}

/// `POST /environment-variables/export`: Export environment variables.
public enum ExportEnvironmentVariables: ContractOperation {
    public struct Input: Sendable {
        /// Code of the authenticator, proof for this request.
        public var xMFACode: Secret<String>
        public var body: ExportEnvironmentVariablesRequest

        public init(xMFACode: Secret<String>, body: ExportEnvironmentVariablesRequest) {
            self.xMFACode = xMFACode
            self.body = body
        }
    }

    public typealias Output = EnvironmentVariableExport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func secretExportMFARequired(requiredMFA: Bool? = nil, mfaEndpoint: String? = nil) -> Failure {
            Failure(.secretExportMFARequired(requiredMFA: requiredMFA, mfaEndpoint: mfaEndpoint))
        }
        public static func authMFASetupRequired(
            mfaEndpoint: String? = nil, mfaMethods: [String]? = nil, deadline: String? = nil
        ) -> Failure {
            Failure(.authMFASetupRequired(mfaEndpoint: mfaEndpoint, mfaMethods: mfaMethods, deadline: deadline))
        }
        public static func authMFAInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authMFAInvalid(attemptsRemaining: attemptsRemaining).pinned(status: 403))
        }
        public static func secretDecryptionFailed(resourceID: String? = nil) -> Failure {
            Failure(.secretDecryptionFailed(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "exportEnvironmentVariables", index: OperationIndex.exportEnvironmentVariables, method: .post,
        path: "/environment-variables/export", policy: .exportEnvironmentVariables,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("SECRET_EXPORT_MFA_REQUIRED", 403), DeclaredError("AUTH_MFA_SETUP_REQUIRED", 403),
            DeclaredError("AUTH_MFA_INVALID", 403), DeclaredError("SECRET_DECRYPTION_FAILED", 500),
        ])
    private static let xMFACodeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let xMFACode: Secret<String>? =
            request.header("X-MFA-Code").required().string(xMFACodeRule).map(Secret<String>.init)
        let body: ExportEnvironmentVariablesRequest? = request.jsonBody(ExportEnvironmentVariablesRequest.self)
        guard request.isValid, let xMFACode, let body else { return nil }
        return Input(xMFACode: xMFACode, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("X-MFA-Code", input.xMFACode)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EnvironmentVariableExport.self)
    }
}
