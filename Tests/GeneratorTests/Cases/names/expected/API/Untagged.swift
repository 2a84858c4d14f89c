// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct UserProfileOperationRequest: JSONCodable, Hashable, Sendable {
    public var `in`: UserProfileOperationRequestIn?

    public init(`in`: UserProfileOperationRequestIn? = nil) {
        self.in = `in`
    }

    private static let memberTable: MemberTable = MemberTable(["in"])

    public static func decode(from reader: inout JSONReader) -> UserProfileOperationRequest? {
        guard reader.beginObject() else { return nil }
        var `in`: UserProfileOperationRequestIn?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: `in` = UserProfileOperationRequestIn.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UserProfileOperationRequest(in: `in`)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("in", `in`)
        writer.endObject()
    }
}

public struct UserProfileOperationRequestIn: JSONCodable, Hashable, Sendable {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    private static let memberTable: MemberTable = MemberTable(["a"])

    public static func decode(from reader: inout JSONReader) -> UserProfileOperationRequestIn? {
        guard reader.beginObject() else { return nil }
        var a: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: a = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UserProfileOperationRequestIn(a: a)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("a", a)
        writer.endObject()
    }
}

public struct UserProfileOperationResponse: JSONCodable, Hashable, Sendable {
    public var `in`: UserProfileOperationResponseIn?

    public init(`in`: UserProfileOperationResponseIn? = nil) {
        self.in = `in`
    }

    private static let memberTable: MemberTable = MemberTable(["in"])

    public static func decode(from reader: inout JSONReader) -> UserProfileOperationResponse? {
        guard reader.beginObject() else { return nil }
        var `in`: UserProfileOperationResponseIn?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: `in` = UserProfileOperationResponseIn.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UserProfileOperationResponse(in: `in`)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("in", `in`)
        writer.endObject()
    }
}

public struct UserProfileOperationResponseIn: JSONCodable, Hashable, Sendable {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    private static let memberTable: MemberTable = MemberTable(["a"])

    public static func decode(from reader: inout JSONReader) -> UserProfileOperationResponseIn? {
        guard reader.beginObject() else { return nil }
        var a: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: a = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UserProfileOperationResponseIn(a: a)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("a", a)
        writer.endObject()
    }
}

/// `POST /verifyMFASetup`: Take verifyMFASetup.
public enum VerifyMFASetup: ContractOperation {
    public struct Input: Sendable {
        public var body: StringModel

        public init(body: StringModel) {
            self.body = body
        }
    }

    public typealias Output = UserProfile
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyMFASetup", index: OperationIndex.verifyMFASetup, method: .post, path: "/verifyMFASetup",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: StringModel? = request.jsonBody(StringModel.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(UserProfile.self) }
}

/// `POST /userProfile`: Take userProfile.
public enum UserProfileOperation: ContractOperation {
    public struct Input: Sendable {
        public var body: UserProfileOperationRequest

        public init(body: UserProfileOperationRequest) {
            self.body = body
        }
    }

    public typealias Output = UserProfileOperationResponse
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "userProfile", index: OperationIndex.userProfile, method: .post, path: "/userProfile",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: UserProfileOperationRequest? = request.jsonBody(UserProfileOperationRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(UserProfileOperationResponse.self)
    }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /verifyMFASetup`: Take verifyMFASetup.
    func verifyMFASetup(
        _ input: VerifyMFASetup.Input, _ call: VerifyMFASetup.Call
    ) async throws(VerifyMFASetup.Failure) -> VerifyMFASetup.Output

    /// `POST /userProfile`: Take userProfile.
    func userProfile(
        _ input: UserProfileOperation.Input, _ call: UserProfileOperation.Call
    ) async throws(UserProfileOperation.Failure) -> UserProfileOperation.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(VerifyMFASetup.self) {
            (input: VerifyMFASetup.Input, call: VerifyMFASetup.Call)
                async throws(VerifyMFASetup.Failure) -> VerifyMFASetup.Output in
            try await handlers.verifyMFASetup(input, call)
        }
        add(UserProfileOperation.self) {
            (input: UserProfileOperation.Input, call: UserProfileOperation.Call)
                async throws(UserProfileOperation.Failure) -> UserProfileOperation.Output in
            try await handlers.userProfile(input, call)
        }
    }
}
