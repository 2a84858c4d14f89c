// Generated from contract/users/profile.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct UpdateOwnProfileRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String?
    /// API path of an uploaded picture; null removes it.
    public var avatar: Presence<String>
    /// Position in the company.
    public var jobTitle: Presence<String>

    public init(name: String? = nil, avatar: Presence<String> = .absent, jobTitle: Presence<String> = .absent) {
        self.name = name
        self.avatar = avatar
        self.jobTitle = jobTitle
    }

    private static let memberTable: MemberTable = MemberTable(["name", "avatar", "job_title"])

    public static func decode(from reader: inout JSONReader) -> UpdateOwnProfileRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var avatar: Presence<String> = .absent
        var jobTitle: Presence<String> = .absent
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 200)
            case 1: avatar = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 2048) }
            case 2:
                jobTitle = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 100) }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateOwnProfileRequest(name: name, avatar: avatar, jobTitle: jobTitle)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("avatar", avatar)
        writer.member("job_title", jobTitle)
        writer.endObject()
    }
}

/// `GET /users/me`: Read one's own profile.
public enum GetOwnProfile: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getOwnProfile", index: OperationIndex.getOwnProfile, method: .get, path: "/users/me",
        policy: .getOwnProfile)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// `PATCH /users/me`: Change one's own profile.
public enum UpdateOwnProfile: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateOwnProfileRequest

        public init(ifMatch: String? = nil, body: UpdateOwnProfileRequest = UpdateOwnProfileRequest()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateOwnProfile", index: OperationIndex.updateOwnProfile, method: .patch, path: "/users/me",
        policy: .updateOwnProfile, requestBody: .optional(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateOwnProfileRequest? = request.optionalJSONBody(UpdateOwnProfileRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// Handlers of contract/users/profile.yaml.
package protocol ProfileAPI: Sendable {
    /// `GET /users/me`: Read one's own profile.
    func getOwnProfile(
        _ input: GetOwnProfile.Input, _ call: GetOwnProfile.Call
    ) async throws(GetOwnProfile.Failure) -> GetOwnProfile.Output

    /// `PATCH /users/me`: Change one's own profile.
    func updateOwnProfile(
        _ input: UpdateOwnProfile.Input, _ call: UpdateOwnProfile.Call
    ) async throws(UpdateOwnProfile.Failure) -> UpdateOwnProfile.Output
}

extension RouteTable {
    /// Serves the operations of contract/users/profile.yaml.
    package mutating func add(_ handlers: some ProfileAPI) {
        add(GetOwnProfile.self) {
            (input: GetOwnProfile.Input, call: GetOwnProfile.Call)
                async throws(GetOwnProfile.Failure) -> GetOwnProfile.Output in
            try await handlers.getOwnProfile(input, call)
        }
        add(UpdateOwnProfile.self) {
            (input: UpdateOwnProfile.Input, call: UpdateOwnProfile.Call)
                async throws(UpdateOwnProfile.Failure) -> UpdateOwnProfile.Output in
            try await handlers.updateOwnProfile(input, call)
        }
    }
}
