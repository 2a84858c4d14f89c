// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public indirect enum CreateRuleRequest: JSONCodable, Hashable, Sendable {
    case inbound(CreateRuleRequestInbound)
    case outbound(CreateRuleRequestOutbound)
    /// A value that fits no branch; read by clients only.
    case undocumented(JSONValue)

    public static func decode(from reader: inout JSONReader) -> CreateRuleRequest? {
        if let value = reader.attempt({ (reader: inout JSONReader) -> CreateRuleRequest? in
            CreateRuleRequestInbound.decode(from: &reader).map(CreateRuleRequest.inbound)
        }) { return value }
        if let value = reader.attempt({ (reader: inout JSONReader) -> CreateRuleRequest? in
            CreateRuleRequestOutbound.decode(from: &reader).map(CreateRuleRequest.outbound)
        }) { return value }
        return unknown(&reader)
    }

    private static func unknown(_ reader: inout JSONReader) -> CreateRuleRequest? {
        if reader.mode == .lenient { return reader.value().map(CreateRuleRequest.undocumented) }
        reader.refuseUnion()
        return nil
    }

    public func encode(to writer: inout JSONWriter) {
        switch self {
        case .inbound(let value): writer.encode(value)
        case .outbound(let value): writer.encode(value)
        case .undocumented(let value): writer.value(value)
        }
    }
}

public struct CreateRuleRequestInbound: JSONCodable, Hashable, Sendable {
    public var name: String
    public var inbound: Int
    public var outbound: Int?
    public var extra: JSONValue

    public init(name: String, inbound: Int, outbound: Int? = nil, extra: JSONValue) {
        self.name = name
        self.inbound = inbound
        self.outbound = outbound
        self.extra = extra
    }

    private static let memberTable: MemberTable = MemberTable(["name", "inbound", "outbound", "extra"])

    public static func decode(from reader: inout JSONReader) -> CreateRuleRequestInbound? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var inbound: Int?
        var outbound: Int?
        var extra: JSONValue?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string()
            case 1: inbound = reader.integer()
            case 2: outbound = reader.integer()
            case 3: extra = reader.value()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xb) else { return nil }
        guard let name, let inbound, let extra else { return nil }
        return CreateRuleRequestInbound(name: name, inbound: inbound, outbound: outbound, extra: extra)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("inbound", inbound)
        writer.member("outbound", outbound)
        writer.member("extra", extra)
        writer.endObject()
    }
}

public struct CreateRuleRequestOutbound: JSONCodable, Hashable, Sendable {
    public var name: String
    public var inbound: Int?
    public var outbound: Int
    public var extra: JSONValue

    public init(name: String, inbound: Int? = nil, outbound: Int, extra: JSONValue) {
        self.name = name
        self.inbound = inbound
        self.outbound = outbound
        self.extra = extra
    }

    private static let memberTable: MemberTable = MemberTable(["name", "inbound", "outbound", "extra"])

    public static func decode(from reader: inout JSONReader) -> CreateRuleRequestOutbound? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var inbound: Int?
        var outbound: Int?
        var extra: JSONValue?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string()
            case 1: inbound = reader.integer()
            case 2: outbound = reader.integer()
            case 3: extra = reader.value()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xd) else { return nil }
        guard let name, let outbound, let extra else { return nil }
        return CreateRuleRequestOutbound(name: name, inbound: inbound, outbound: outbound, extra: extra)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("inbound", inbound)
        writer.member("outbound", outbound)
        writer.member("extra", extra)
        writer.endObject()
    }
}

/// `POST /rules`: Create a rule.
public enum CreateRule: ContractOperation {
    public struct Input: Sendable {
        public var body: CreateRuleRequest

        public init(body: CreateRuleRequest) {
            self.body = body
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createRule", index: OperationIndex.createRule, method: .post, path: "/rules",
        requestBody: .required(["application/json"]), responseTypes: [], successStatus: 204)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: CreateRuleRequest? = request.jsonBody(CreateRuleRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /rules`: Create a rule.
    func createRule(
        _ input: CreateRule.Input, _ call: CreateRule.Call
    ) async throws(CreateRule.Failure) -> CreateRule.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(CreateRule.self) {
            (input: CreateRule.Input, call: CreateRule.Call)
                async throws(CreateRule.Failure) -> CreateRule.Output in
            try await handlers.createRule(input, call)
        }
    }
}
