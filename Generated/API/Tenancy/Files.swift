// Generated from contract/tenancy/files.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListFilesPurpose: WireEnum {
    case avatar, logo, document, workflow, export, backup, invoice, `import`
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListFilesPurpose> = WireCases(
        ["avatar", "logo", "document", "workflow", "export", "backup", "invoice", "import"],
        [.avatar, .logo, .document, .workflow, .export, .backup, .invoice, .`import`])

    public var wire: String {
        switch self {
        case .avatar: "avatar"
        case .logo: "logo"
        case .document: "document"
        case .workflow: "workflow"
        case .export: "export"
        case .backup: "backup"
        case .invoice: "invoice"
        case .`import`: "import"
        case .undocumented(let text): text
        }
    }
}

public enum OpenFileLinkD: WireEnum {
    case attachment, inline
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<OpenFileLinkD> = WireCases(["attachment", "inline"], [.attachment, .inline])

    public var wire: String {
        switch self {
        case .attachment: "attachment"
        case .inline: "inline"
        case .undocumented(let text): text
        }
    }
}

public struct CreateFileLinkRequest: JSONCodable, Hashable, Sendable {
    /// How long the link opens the file.
    public var ttlSeconds: Int
    /// Whether the file is saved or shown in place; only images and PDF can be shown.
    public var disposition: CreateFileLinkRequestDisposition

    public init(ttlSeconds: Int = 300, disposition: CreateFileLinkRequestDisposition = .attachment) {
        self.ttlSeconds = ttlSeconds
        self.disposition = disposition
    }

    private static let memberTable: MemberTable = MemberTable(["ttl_seconds", "disposition"])

    public static func decode(from reader: inout JSONReader) -> CreateFileLinkRequest? {
        guard reader.beginObject() else { return nil }
        var ttlSeconds: Int = 300
        var disposition: CreateFileLinkRequestDisposition = .attachment
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: ttlSeconds = reader.integer(minimum: 60, maximum: 3600) ?? 300
            case 1:
                disposition =
                    reader.enumeration(
                        CreateFileLinkRequestDisposition.self) ?? CreateFileLinkRequestDisposition.attachment
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return CreateFileLinkRequest(ttlSeconds: ttlSeconds, disposition: disposition)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ttl_seconds", ttlSeconds)
        writer.member("disposition", disposition)
        writer.endObject()
    }
}

/// Whether the file is saved or shown in place; only images and PDF can be shown.
public enum CreateFileLinkRequestDisposition: WireEnum {
    case attachment, inline
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateFileLinkRequestDisposition> = WireCases(
        ["attachment", "inline"], [.attachment, .inline])

    public var wire: String {
        switch self {
        case .attachment: "attachment"
        case .inline: "inline"
        case .undocumented(let text): text
        }
    }
}

public struct FileLink: JSONCodable, Hashable, Sendable {
    /// Address that opens the file.
    public var url: WebURL
    /// When it ends.
    public var expiresAt: Timestamp

    public init(url: WebURL, expiresAt: Timestamp) {
        self.url = url
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["url", "expires_at"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> FileLink? {
        guard reader.beginObject() else { return nil }
        var url: WebURL?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: url = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 1: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let url, let expiresAt else { return nil }
        return FileLink(url: url, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("url", url)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct File: JSONCodable, Hashable, Sendable {
    /// A stored file.
    public var id: FileID
    /// What it is for.
    public var purpose: FilePurpose
    /// Name to show.
    public var name: String
    /// Media type found in the content.
    public var contentType: String
    /// Bytes.
    public var size: Int
    /// SHA-256 of the content, hex.
    public var sha256: String
    /// Stored state.
    public var state: FileState
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp

    public init(
        id: FileID, purpose: FilePurpose, name: String, contentType: String, size: Int, sha256: String,
        state: FileState, createdBy: UserID? = nil, createdAt: Timestamp
    ) {
        self.id = id
        self.purpose = purpose
        self.name = name
        self.contentType = contentType
        self.size = size
        self.sha256 = sha256
        self.state = state
        self.createdBy = createdBy
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "purpose", "name", "content_type", "size", "sha256", "state", "created_by", "created_at"])
    private static let sha256Rule: StringRule = StringRule(maxLength: 64, pattern: Pattern(checked: "^[0-9a-f]{64}$"))

    public static func decode(from reader: inout JSONReader) -> File? {
        guard reader.beginObject() else { return nil }
        var id: FileID?
        var purpose: FilePurpose?
        var name: String?
        var contentType: String?
        var size: Int?
        var sha256: String?
        var state: FileState?
        var createdBy: UserID?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(FileID.self)
            case 1: purpose = reader.enumeration(FilePurpose.self)
            case 2: name = reader.string(maxLength: 200)
            case 3: contentType = reader.string(maxLength: 127)
            case 4: size = reader.integer(minimum: 0)
            case 5: sha256 = reader.string(sha256Rule)
            case 6: state = reader.enumeration(FileState.self)
            case 7: createdBy = reader.identifier(UserID.self)
            case 8: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x17f) else { return nil }
        guard
            let id, let purpose, let name, let contentType, let size, let sha256, let state, let createdAt
        else { return nil }
        return File(
            id: id, purpose: purpose, name: name, contentType: contentType, size: size, sha256: sha256, state: state,
            createdBy: createdBy, createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("purpose", purpose)
        writer.member("name", name)
        writer.member("content_type", contentType)
        writer.member("size", size)
        writer.member("sha256", sha256)
        writer.member("state", state)
        writer.member("created_by", createdBy)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

/// What it is for.
public enum FilePurpose: WireEnum {
    case avatar, logo, document, workflow, export, backup, invoice, `import`
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FilePurpose> = WireCases(
        ["avatar", "logo", "document", "workflow", "export", "backup", "invoice", "import"],
        [.avatar, .logo, .document, .workflow, .export, .backup, .invoice, .`import`])

    public var wire: String {
        switch self {
        case .avatar: "avatar"
        case .logo: "logo"
        case .document: "document"
        case .workflow: "workflow"
        case .export: "export"
        case .backup: "backup"
        case .invoice: "invoice"
        case .`import`: "import"
        case .undocumented(let text): text
        }
    }
}

/// Stored state.
public enum FileState: WireEnum {
    case uploading, ready, deleting
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FileState> = WireCases(
        ["uploading", "ready", "deleting"], [.uploading, .ready, .deleting])

    public var wire: String {
        switch self {
        case .uploading: "uploading"
        case .ready: "ready"
        case .deleting: "deleting"
        case .undocumented(let text): text
        }
    }
}

public struct FileList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [File]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [File], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> FileList? {
        guard reader.beginObject() else { return nil }
        var data: [File]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: File.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return FileList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// What it is for.
public enum UploadFilePurpose: WireEnum {
    case document, workflow
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UploadFilePurpose> = WireCases(
        ["document", "workflow"], [.document, .workflow])

    public var wire: String {
        switch self {
        case .document: "document"
        case .workflow: "workflow"
        case .undocumented(let text): text
        }
    }
}

/// `GET /files`: List files.
public enum ListFiles: ContractOperation {
    public struct Input: Sendable {
        /// Kind of file.
        public var purpose: ListFilesPurpose?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            purpose: ListFilesPurpose? = nil, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil,
            limit: Int? = nil
        ) {
            self.purpose = purpose
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = FileList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listFiles", index: OperationIndex.listFiles, method: .get, path: "/files", policy: .listFiles,
        errors: [DeclaredError("AUTHZ_PERMISSION_DENIED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let purpose: ListFilesPurpose? = request.query("purpose").enumeration(ListFilesPurpose.self)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(purpose: purpose, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("purpose", input.purpose)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(FileList.self) }
}

/// `POST /files`: Upload a file.
public enum UploadFile: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        /// The file.
        public var file: FilePart?
        /// What it is for.
        public var purpose: UploadFilePurpose

        public init(idempotencyKey: String? = nil, file: FilePart? = nil, purpose: UploadFilePurpose) {
            self.idempotencyKey = idempotencyKey
            self.file = file
            self.purpose = purpose
        }
    }

    public typealias Output = File
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileMissing(field: String? = nil) -> Failure { Failure(.fileMissing(field: field)) }
        public static func fileTooLarge(maxBytes: Int? = nil) -> Failure { Failure(.fileTooLarge(maxBytes: maxBytes)) }
        public static func fileTypeInvalid(allowedValues: [String]? = nil, value: String? = nil) -> Failure {
            Failure(.fileTypeInvalid(allowedValues: allowedValues, value: value))
        }
        public static func fileContentInvalid(reason: String? = nil) -> Failure {
            Failure(.fileContentInvalid(reason: reason))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
        public static func badRequest(reason: String? = nil) -> Failure { Failure(.badRequest(reason: reason)) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadFile", index: OperationIndex.uploadFile, method: .post, path: "/files", policy: .uploadFile,
        requestBody: .required(["multipart/form-data"]), bodyBytesMax: 525_336_576, deadline: .seconds(300),
        successStatus: 201,
        errors: [
            DeclaredError("FILE_MISSING", 400), DeclaredError("FILE_TOO_LARGE", 413),
            DeclaredError("FILE_TYPE_INVALID", 415), DeclaredError("FILE_CONTENT_INVALID", 422),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("AUTHZ_PERMISSION_DENIED", 403),
            DeclaredError("BAD_REQUEST", 400),
        ],
        streamsRequest: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let file: FilePart? = request.file("file", required: false)
        let purpose: UploadFilePurpose? = request.form("purpose").required().enumeration(UploadFilePurpose.self)
        guard request.isValid, let purpose else { return nil }
        return Input(idempotencyKey: idempotencyKey, file: file, purpose: purpose)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.file(input.file?.named("file"))
        request.form("purpose", input.purpose)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(File.self) }
}

/// `GET /files/{fileId}`: Read the facts of a file.
public enum GetFile: ContractOperation {
    public struct Input: Sendable {
        /// A stored file.
        public var fileID: FileID

        public init(fileID: FileID) {
            self.fileID = fileID
        }
    }

    public typealias Output = File
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileNotFound(resourceID: String? = nil) -> Failure {
            Failure(.fileNotFound(resourceID: resourceID))
        }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getFile", index: OperationIndex.getFile, method: .get, path: "/files/{fileId}", policy: .getFile,
        errors: [DeclaredError("FILE_NOT_FOUND", 404), DeclaredError("AUTHZ_PERMISSION_DENIED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let fileID: FileID? = request.path(0, "fileId").identifier(FileID.self)
        guard request.isValid, let fileID else { return nil }
        return Input(fileID: fileID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.fileID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(File.self) }
}

/// `DELETE /files/{fileId}`: Delete a file.
public enum DeleteFile: ContractOperation {
    public struct Input: Sendable {
        /// A stored file.
        public var fileID: FileID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(fileID: FileID, ifMatch: String? = nil) {
            self.fileID = fileID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileNotFound(resourceID: String? = nil) -> Failure {
            Failure(.fileNotFound(resourceID: resourceID))
        }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteFile", index: OperationIndex.deleteFile, method: .delete, path: "/files/{fileId}",
        policy: .deleteFile,
        errors: [DeclaredError("FILE_NOT_FOUND", 404), DeclaredError("AUTHZ_PERMISSION_DENIED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let fileID: FileID? = request.path(0, "fileId").identifier(FileID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let fileID else { return nil }
        return Input(fileID: fileID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.fileID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `GET /files/{fileId}/content`: Download a file.
public enum DownloadFile: ContractOperation {
    public struct Input: Sendable {
        /// A stored file.
        public var fileID: FileID
        /// Part of the content, such as `bytes=0-1023`; several parts are answered with the whole.
        public var range: String?
        /// Entity tag that the part belongs to; the whole is sent when the content has another one.
        public var ifRange: String?

        public init(fileID: FileID, range: String? = nil, ifRange: String? = nil) {
            self.fileID = fileID
            self.range = range
            self.ifRange = ifRange
        }
    }

    public enum Output: Sendable {
        /// Found.
        case ok(Ok)
        /// The part that was asked for.
        case partialContent(PartialContent)
    }

    /// Found.
    public struct Ok: Sendable {
        public var body: ByteStream
        public var contentType: String

        public init(body: ByteStream, contentType: String) {
            self.body = body
            self.contentType = contentType
        }
    }

    /// The part that was asked for.
    public struct PartialContent: Sendable {
        public var body: ByteStream
        public var contentType: String

        public init(body: ByteStream, contentType: String) {
            self.body = body
            self.contentType = contentType
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileNotFound(resourceID: String? = nil) -> Failure {
            Failure(.fileNotFound(resourceID: resourceID))
        }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
        public static func rangeNotSatisfiable(maxValue: Double? = nil) -> Failure {
            Failure(.rangeNotSatisfiable(maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "downloadFile", index: OperationIndex.downloadFile, method: .get, path: "/files/{fileId}/content",
        policy: .downloadFile, deadline: .seconds(300),
        responseTypes: ["application/octet-stream", "application/pdf", "image/*"],
        errors: [
            DeclaredError("FILE_NOT_FOUND", 404), DeclaredError("AUTHZ_PERMISSION_DENIED", 403),
            DeclaredError("RANGE_NOT_SATISFIABLE", 416),
        ],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let fileID: FileID? = request.path(0, "fileId").identifier(FileID.self)
        let range: String? = request.header("Range").string(StringRule(maxLength: 200))
        let ifRange: String? = request.header("If-Range").string(StringRule(maxLength: 200))
        guard request.isValid, let fileID else { return nil }
        return Input(fileID: fileID, range: range, ifRange: ifRange)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        switch output {
        case .ok(let value):
            response.status = 200
            response.stream(value.body, contentType: value.contentType)
        case .partialContent(let value):
            response.status = 206
            response.stream(value.body, contentType: value.contentType)
        }
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.fileID)
        request.header("Range", input.range)
        request.header("If-Range", input.ifRange)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        switch response.status {
        case 200:
            let body: ByteStream = response.byteStream()
            return Output.ok(Ok(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream"))
        case 206:
            let body: ByteStream = response.byteStream()
            return Output.partialContent(PartialContent(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream"))
        default: return nil
        }
    }
}

/// `POST /files/{fileId}/link`: Make a link that opens a file for some time.
public enum CreateFileLink: ContractOperation {
    public struct Input: Sendable {
        /// A stored file.
        public var fileID: FileID
        public var body: CreateFileLinkRequest

        public init(fileID: FileID, body: CreateFileLinkRequest = CreateFileLinkRequest()) {
            self.fileID = fileID
            self.body = body
        }
    }

    public typealias Output = FileLink
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileNotFound(resourceID: String? = nil) -> Failure {
            Failure(.fileNotFound(resourceID: resourceID))
        }
        public static func authzPermissionDenied(
            requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authzPermissionDenied(
                    requiredPermission: requiredPermission, requiredPermissions: requiredPermissions, reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createFileLink", index: OperationIndex.createFileLink, method: .post, path: "/files/{fileId}/link",
        policy: .createFileLink, requestBody: .optional(["application/json"]), successStatus: 201,
        errors: [DeclaredError("FILE_NOT_FOUND", 404), DeclaredError("AUTHZ_PERMISSION_DENIED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let fileID: FileID? = request.path(0, "fileId").identifier(FileID.self)
        let body: CreateFileLinkRequest? = request.optionalJSONBody(CreateFileLinkRequest.self)
        guard request.isValid, let fileID, let body else { return nil }
        return Input(fileID: fileID, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.fileID)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(FileLink.self) }
}

/// `GET /files/{fileId}/signed`: Open a signed link.
public enum OpenFileLink: ContractOperation {
    public struct Input: Sendable {
        /// A stored file.
        public var fileID: FileID
        /// When the link ends, in seconds since 1970.
        public var exp: Int
        /// Whether the file is saved or shown in place.
        public var d: OpenFileLinkD
        /// Proof that the link is ours.
        public var sig: Secret<String>
        /// Part of the content, such as `bytes=0-1023`; several parts are answered with the whole.
        public var range: String?
        /// Entity tag that the part belongs to; the whole is sent when the content has another one.
        public var ifRange: String?

        public init(
            fileID: FileID, exp: Int, d: OpenFileLinkD, sig: Secret<String>, range: String? = nil,
            ifRange: String? = nil
        ) {
            self.fileID = fileID
            self.exp = exp
            self.d = d
            self.sig = sig
            self.range = range
            self.ifRange = ifRange
        }
    }

    public enum Output: Sendable {
        /// Found.
        case ok(Ok)
        /// The part that was asked for.
        case partialContent(PartialContent)
    }

    /// Found.
    public struct Ok: Sendable {
        public var body: ByteStream
        public var contentType: String

        public init(body: ByteStream, contentType: String) {
            self.body = body
            self.contentType = contentType
        }
    }

    /// The part that was asked for.
    public struct PartialContent: Sendable {
        public var body: ByteStream
        public var contentType: String

        public init(body: ByteStream, contentType: String) {
            self.body = body
            self.contentType = contentType
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileLinkInvalid(expiredAt: String? = nil) -> Failure {
            Failure(.fileLinkInvalid(expiredAt: expiredAt))
        }
        public static func rangeNotSatisfiable(maxValue: Double? = nil) -> Failure {
            Failure(.rangeNotSatisfiable(maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "openFileLink", index: OperationIndex.openFileLink, method: .get, path: "/files/{fileId}/signed",
        policy: .openFileLink, deadline: .seconds(300),
        responseTypes: ["application/octet-stream", "application/pdf", "image/*"],
        errors: [DeclaredError("FILE_LINK_INVALID", 403), DeclaredError("RANGE_NOT_SATISFIABLE", 416)],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let fileID: FileID? = request.path(0, "fileId").identifier(FileID.self)
        let exp: Int? = request.query("exp").required().integer(IntegerRule(minimum: 0, maximum: 253_402_300_799))
        let d: OpenFileLinkD? = request.query("d").required().enumeration(OpenFileLinkD.self)
        let sig: Secret<String>? =
            request.query(
                "sig").required().string(StringRule(maxLength: 64, isSensitive: true)).map(Secret<String>.init)
        let range: String? = request.header("Range").string(StringRule(maxLength: 200))
        let ifRange: String? = request.header("If-Range").string(StringRule(maxLength: 200))
        guard request.isValid, let fileID, let exp, let d, let sig else { return nil }
        return Input(fileID: fileID, exp: exp, d: d, sig: sig, range: range, ifRange: ifRange)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        switch output {
        case .ok(let value):
            response.status = 200
            response.stream(value.body, contentType: value.contentType)
        case .partialContent(let value):
            response.status = 206
            response.stream(value.body, contentType: value.contentType)
        }
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.fileID)
        request.query("exp", input.exp)
        request.query("d", input.d)
        request.query("sig", input.sig)
        request.header("Range", input.range)
        request.header("If-Range", input.ifRange)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        switch response.status {
        case 200:
            let body: ByteStream = response.byteStream()
            return Output.ok(Ok(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream"))
        case 206:
            let body: ByteStream = response.byteStream()
            return Output.partialContent(PartialContent(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream"))
        default: return nil
        }
    }
}

/// Handlers of contract/tenancy/files.yaml.
package protocol FilesAPI: Sendable {
    /// `GET /files`: List files.
    /// Permission follows the purpose of the file.
    func listFiles(
        _ input: ListFiles.Input, _ call: ListFiles.Call
    ) async throws(ListFiles.Failure) -> ListFiles.Output

    /// `POST /files`: Upload a file.
    /// Permission follows the purpose of the file.
    func uploadFile(
        _ input: UploadFile.Input, _ call: UploadFile.Call
    ) async throws(UploadFile.Failure) -> UploadFile.Output

    /// `GET /files/{fileId}`: Read the facts of a file.
    /// Permission follows the purpose of the file.
    func getFile(
        _ input: GetFile.Input, _ call: GetFile.Call
    ) async throws(GetFile.Failure) -> GetFile.Output

    /// `DELETE /files/{fileId}`: Delete a file.
    /// Permission follows the purpose of the file.
    func deleteFile(
        _ input: DeleteFile.Input, _ call: DeleteFile.Call
    ) async throws(DeleteFile.Failure) -> DeleteFile.Output

    /// `GET /files/{fileId}/content`: Download a file.
    /// Permission follows the purpose of the file. Images and PDF are shown in place, everything else is saved.
    func downloadFile(
        _ input: DownloadFile.Input, _ call: DownloadFile.Call
    ) async throws(DownloadFile.Failure) -> DownloadFile.Output

    /// `POST /files/{fileId}/link`: Make a link that opens a file for some time.
    /// Whoever has the link reads the file until it ends, the file is deleted or the workspace closes.
    func createFileLink(
        _ input: CreateFileLink.Input, _ call: CreateFileLink.Call
    ) async throws(CreateFileLink.Failure) -> CreateFileLink.Output

    /// `GET /files/{fileId}/signed`: Open a signed link.
    func openFileLink(
        _ input: OpenFileLink.Input, _ call: OpenFileLink.Call
    ) async throws(OpenFileLink.Failure) -> OpenFileLink.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/files.yaml.
    package mutating func add(_ handlers: some FilesAPI) {
        add(ListFiles.self) {
            (input: ListFiles.Input, call: ListFiles.Call)
                async throws(ListFiles.Failure) -> ListFiles.Output in
            try await handlers.listFiles(input, call)
        }
        add(UploadFile.self) {
            (input: UploadFile.Input, call: UploadFile.Call)
                async throws(UploadFile.Failure) -> UploadFile.Output in
            try await handlers.uploadFile(input, call)
        }
        add(GetFile.self) {
            (input: GetFile.Input, call: GetFile.Call)
                async throws(GetFile.Failure) -> GetFile.Output in
            try await handlers.getFile(input, call)
        }
        add(DeleteFile.self) {
            (input: DeleteFile.Input, call: DeleteFile.Call)
                async throws(DeleteFile.Failure) -> DeleteFile.Output in
            try await handlers.deleteFile(input, call)
        }
        add(DownloadFile.self) {
            (input: DownloadFile.Input, call: DownloadFile.Call)
                async throws(DownloadFile.Failure) -> DownloadFile.Output in
            try await handlers.downloadFile(input, call)
        }
        add(CreateFileLink.self) {
            (input: CreateFileLink.Input, call: CreateFileLink.Call)
                async throws(CreateFileLink.Failure) -> CreateFileLink.Output in
            try await handlers.createFileLink(input, call)
        }
        add(OpenFileLink.self) {
            (input: OpenFileLink.Input, call: OpenFileLink.Call)
                async throws(OpenFileLink.Failure) -> OpenFileLink.Output in
            try await handlers.openFileLink(input, call)
        }
    }
}
