// Generated from contract/tenancy/avatars.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AvatarState: JSONCodable, Hashable, Sendable {
    /// Whether there is a picture.
    public var hasAvatar: Bool

    public init(hasAvatar: Bool) {
        self.hasAvatar = hasAvatar
    }

    private static let memberTable: MemberTable = MemberTable(["has_avatar"])

    public static func decode(from reader: inout JSONReader) -> AvatarState? {
        guard reader.beginObject() else { return nil }
        var hasAvatar: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: hasAvatar = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let hasAvatar else { return nil }
        return AvatarState(hasAvatar: hasAvatar)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("has_avatar", hasAvatar)
        writer.endObject()
    }
}

/// `POST /users/me/avatar`: Upload one's own picture.
public enum UploadAvatar: ContractOperation {
    public struct Input: Sendable {
        /// JPEG, PNG, WebP or GIF, at most 5 MiB.
        public var file: FilePart?

        public init(file: FilePart? = nil) {
            self.file = file
        }
    }

    public typealias Output = AvatarState
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
        id: "uploadAvatar", index: OperationIndex.uploadAvatar, method: .post, path: "/users/me/avatar",
        policy: .uploadAvatar, requestBody: .required(["multipart/form-data"]), bodyBytesMax: 6_291_456,
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

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AvatarState.self) }
}

/// `DELETE /users/me/avatar`: Remove one's own picture.
public enum DeleteAvatar: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = AvatarState
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteAvatar", index: OperationIndex.deleteAvatar, method: .delete, path: "/users/me/avatar",
        policy: .deleteAvatar)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AvatarState.self) }
}

/// `GET /users/me/avatar/file`: Download one's own picture.
public enum GetOwnAvatar: ContractOperation {
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
        public static func userAvatarNotFound() -> Failure { Failure(.userAvatarNotFound()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getOwnAvatar", index: OperationIndex.getOwnAvatar, method: .get, path: "/users/me/avatar/file",
        policy: .getOwnAvatar, responseTypes: ["image/*"], errors: [DeclaredError("USER_AVATAR_NOT_FOUND", 404)],
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

/// `GET /users/{userId}/avatar/file`: Download a colleague's picture.
public enum GetUserAvatar: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID

        public init(userID: UserID) {
            self.userID = userID
        }
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
        public static func userAvatarNotFound() -> Failure { Failure(.userAvatarNotFound()) }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getUserAvatar", index: OperationIndex.getUserAvatar, method: .get, path: "/users/{userId}/avatar/file",
        policy: .getUserAvatar, responseTypes: ["image/*"],
        errors: [DeclaredError("USER_AVATAR_NOT_FOUND", 404), DeclaredError("USER_NOT_FOUND", 404)],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output.body, contentType: output.contentType)
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.userID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        let body: ByteStream = response.byteStream()
        return Output(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream")
    }
}

/// Handlers of contract/tenancy/avatars.yaml.
package protocol AvatarsAPI: Sendable {
    /// `POST /users/me/avatar`: Upload one's own picture.
    /// The picture belongs to the membership in this workspace.
    func uploadAvatar(
        _ input: UploadAvatar.Input, _ call: UploadAvatar.Call
    ) async throws(UploadAvatar.Failure) -> UploadAvatar.Output

    /// `DELETE /users/me/avatar`: Remove one's own picture.
    func deleteAvatar(
        _ input: DeleteAvatar.Input, _ call: DeleteAvatar.Call
    ) async throws(DeleteAvatar.Failure) -> DeleteAvatar.Output

    /// `GET /users/me/avatar/file`: Download one's own picture.
    func getOwnAvatar(
        _ input: GetOwnAvatar.Input, _ call: GetOwnAvatar.Call
    ) async throws(GetOwnAvatar.Failure) -> GetOwnAvatar.Output

    /// `GET /users/{userId}/avatar/file`: Download a colleague's picture.
    func getUserAvatar(
        _ input: GetUserAvatar.Input, _ call: GetUserAvatar.Call
    ) async throws(GetUserAvatar.Failure) -> GetUserAvatar.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/avatars.yaml.
    package mutating func add(_ handlers: some AvatarsAPI) {
        add(UploadAvatar.self) {
            (input: UploadAvatar.Input, call: UploadAvatar.Call)
                async throws(UploadAvatar.Failure) -> UploadAvatar.Output in
            try await handlers.uploadAvatar(input, call)
        }
        add(DeleteAvatar.self) {
            (input: DeleteAvatar.Input, call: DeleteAvatar.Call)
                async throws(DeleteAvatar.Failure) -> DeleteAvatar.Output in
            try await handlers.deleteAvatar(input, call)
        }
        add(GetOwnAvatar.self) {
            (input: GetOwnAvatar.Input, call: GetOwnAvatar.Call)
                async throws(GetOwnAvatar.Failure) -> GetOwnAvatar.Output in
            try await handlers.getOwnAvatar(input, call)
        }
        add(GetUserAvatar.self) {
            (input: GetUserAvatar.Input, call: GetUserAvatar.Call)
                async throws(GetUserAvatar.Failure) -> GetUserAvatar.Output in
            try await handlers.getUserAvatar(input, call)
        }
    }
}
