// Generated from contract/tenancy/logo.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TenantLogo: JSONCodable, Hashable, Sendable {
    /// Address of the logo in this API.
    public var logoURL: WebURL

    public init(logoURL: WebURL) {
        self.logoURL = logoURL
    }

    private static let memberTable: MemberTable = MemberTable(["logo_url"])

    public static func decode(from reader: inout JSONReader) -> TenantLogo? {
        guard reader.beginObject() else { return nil }
        var logoURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: logoURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let logoURL else { return nil }
        return TenantLogo(logoURL: logoURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("logo_url", logoURL)
        writer.endObject()
    }
}

/// `POST /tenant/logo`: Upload the logo.
public enum UploadTenantLogo: ContractOperation {
    public struct Input: Sendable {
        /// JPEG, PNG, WebP or GIF, at most 5 MiB.
        public var file: FilePart?

        public init(file: FilePart? = nil) {
            self.file = file
        }
    }

    public typealias Output = TenantLogo
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
        public static func badRequest(reason: String? = nil) -> Failure { Failure(.badRequest(reason: reason)) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadTenantLogo", index: OperationIndex.uploadTenantLogo, method: .post, path: "/tenant/logo",
        policy: .uploadTenantLogo, requestBody: .optional(["multipart/form-data"]), bodyBytesMax: 6_291_456,
        deadline: .seconds(60),
        errors: [
            DeclaredError("FILE_MISSING", 400), DeclaredError("FILE_TOO_LARGE", 413),
            DeclaredError("FILE_TYPE_INVALID", 415), DeclaredError("FILE_CONTENT_INVALID", 422),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("BAD_REQUEST", 400),
        ],
        streamsRequest: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let file: FilePart? = request.file("file", required: false)
        guard request.isValid else { return nil }
        return Input(file: file)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.file(input.file?.named("file"))
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TenantLogo.self) }
}

/// `DELETE /tenant/logo`: Remove the logo.
public enum DeleteTenantLogo: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteTenantLogo", index: OperationIndex.deleteTenantLogo, method: .delete, path: "/tenant/logo",
        policy: .deleteTenantLogo)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `GET /tenant/logo/file`: Download the logo.
public enum GetTenantLogo: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    /// Found.
    public struct Output: Sendable {
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
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantLogo", index: OperationIndex.getTenantLogo, method: .get, path: "/tenant/logo/file",
        policy: .getTenantLogo, responseTypes: ["image/*"], errors: [DeclaredError("FILE_NOT_FOUND", 404)],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output.body, contentType: output.contentType)
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        let body: ByteStream = response.byteStream()
        return Output(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream")
    }
}

/// Handlers of contract/tenancy/logo.yaml.
package protocol LogoAPI: Sendable {
    /// `POST /tenant/logo`: Upload the logo. Needs `canManageTenantSettings`.
    func uploadTenantLogo(
        _ input: UploadTenantLogo.Input, _ call: UploadTenantLogo.Call
    ) async throws(UploadTenantLogo.Failure) -> UploadTenantLogo.Output

    /// `DELETE /tenant/logo`: Remove the logo. Needs `canManageTenantSettings`.
    func deleteTenantLogo(
        _ input: DeleteTenantLogo.Input, _ call: DeleteTenantLogo.Call
    ) async throws(DeleteTenantLogo.Failure) -> DeleteTenantLogo.Output

    /// `GET /tenant/logo/file`: Download the logo.
    func getTenantLogo(
        _ input: GetTenantLogo.Input, _ call: GetTenantLogo.Call
    ) async throws(GetTenantLogo.Failure) -> GetTenantLogo.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/logo.yaml.
    package mutating func add(_ handlers: some LogoAPI) {
        add(UploadTenantLogo.self) {
            (input: UploadTenantLogo.Input, call: UploadTenantLogo.Call)
                async throws(UploadTenantLogo.Failure) -> UploadTenantLogo.Output in
            try await handlers.uploadTenantLogo(input, call)
        }
        add(DeleteTenantLogo.self) {
            (input: DeleteTenantLogo.Input, call: DeleteTenantLogo.Call)
                async throws(DeleteTenantLogo.Failure) -> DeleteTenantLogo.Output in
            try await handlers.deleteTenantLogo(input, call)
        }
        add(GetTenantLogo.self) {
            (input: GetTenantLogo.Input, call: GetTenantLogo.Call)
                async throws(GetTenantLogo.Failure) -> GetTenantLogo.Output in
            try await handlers.getTenantLogo(input, call)
        }
    }
}
