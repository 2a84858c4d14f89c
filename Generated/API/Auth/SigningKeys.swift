// Generated from contract/auth/signing_keys.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct JsonWebKey: JSONCodable, Hashable, Sendable {
    /// Key type.
    public var kty: JsonWebKeyKty
    /// Purpose of the key.
    public var use: JsonWebKeyUse
    /// Signature algorithm.
    public var alg: JsonWebKeyAlg
    /// Thumbprint of the key.
    public var kid: String
    /// Curve.
    public var crv: JsonWebKeyCrv
    /// X coordinate, base64url.
    public var x: String
    /// Y coordinate, base64url.
    public var y: String

    public init(
        kty: JsonWebKeyKty, use: JsonWebKeyUse, alg: JsonWebKeyAlg, kid: String, crv: JsonWebKeyCrv, x: String,
        y: String
    ) {
        self.kty = kty
        self.use = use
        self.alg = alg
        self.kid = kid
        self.crv = crv
        self.x = x
        self.y = y
    }

    private static let memberTable: MemberTable = MemberTable(["kty", "use", "alg", "kid", "crv", "x", "y"])

    public static func decode(from reader: inout JSONReader) -> JsonWebKey? {
        guard reader.beginObject() else { return nil }
        var kty: JsonWebKeyKty?
        var use: JsonWebKeyUse?
        var alg: JsonWebKeyAlg?
        var kid: String?
        var crv: JsonWebKeyCrv?
        var x: String?
        var y: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: kty = reader.enumeration(JsonWebKeyKty.self)
            case 1: use = reader.enumeration(JsonWebKeyUse.self)
            case 2: alg = reader.enumeration(JsonWebKeyAlg.self)
            case 3: kid = reader.string(maxLength: 128)
            case 4: crv = reader.enumeration(JsonWebKeyCrv.self)
            case 5: x = reader.string(maxLength: 64)
            case 6: y = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7f) else { return nil }
        guard let kty, let use, let alg, let kid, let crv, let x, let y else { return nil }
        return JsonWebKey(kty: kty, use: use, alg: alg, kid: kid, crv: crv, x: x, y: y)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kty", kty)
        writer.member("use", use)
        writer.member("alg", alg)
        writer.member("kid", kid)
        writer.member("crv", crv)
        writer.member("x", x)
        writer.member("y", y)
        writer.endObject()
    }
}

/// Key type.
public enum JsonWebKeyKty: WireEnum {
    case ec
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<JsonWebKeyKty> = WireCases(["EC"], [.ec])

    public var wire: String {
        switch self {
        case .ec: "EC"
        case .undocumented(let text): text
        }
    }
}

/// Purpose of the key.
public enum JsonWebKeyUse: WireEnum {
    case sig
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<JsonWebKeyUse> = WireCases(["sig"], [.sig])

    public var wire: String {
        switch self {
        case .sig: "sig"
        case .undocumented(let text): text
        }
    }
}

/// Signature algorithm.
public enum JsonWebKeyAlg: WireEnum {
    case es256
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<JsonWebKeyAlg> = WireCases(["ES256"], [.es256])

    public var wire: String {
        switch self {
        case .es256: "ES256"
        case .undocumented(let text): text
        }
    }
}

/// Curve.
public enum JsonWebKeyCrv: WireEnum {
    case p256
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<JsonWebKeyCrv> = WireCases(["P-256"], [.p256])

    public var wire: String {
        switch self {
        case .p256: "P-256"
        case .undocumented(let text): text
        }
    }
}

public struct JsonWebKeySet: JSONCodable, Hashable, Sendable {
    /// Current public keys.
    public var keys: [JsonWebKey]

    public init(keys: [JsonWebKey]) {
        self.keys = keys
    }

    private static let memberTable: MemberTable = MemberTable(["keys"])

    public static func decode(from reader: inout JSONReader) -> JsonWebKeySet? {
        guard reader.beginObject() else { return nil }
        var keys: [JsonWebKey]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: keys = reader.array(ArrayRule(maxItems: 20), of: JsonWebKey.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let keys else { return nil }
        return JsonWebKeySet(keys: keys)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("keys", keys)
        writer.endObject()
    }
}

/// `GET /.well-known/jwks.json`: Read the public signing keys.
public enum GetJwks: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = JsonWebKeySet
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getJwks", index: OperationIndex.getJwks, method: .get, path: "/.well-known/jwks.json", base: .root,
        policy: .getJwks)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(JsonWebKeySet.self) }
}

/// Handlers of contract/auth/signing_keys.yaml.
package protocol SigningKeysAPI: Sendable {
    /// `GET /.well-known/jwks.json`: Read the public signing keys.
    func getJwks(
        _ input: GetJwks.Input, _ call: GetJwks.Call
    ) async throws(GetJwks.Failure) -> GetJwks.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/signing_keys.yaml.
    package mutating func add(_ handlers: some SigningKeysAPI) {
        add(GetJwks.self) {
            (input: GetJwks.Input, call: GetJwks.Call)
                async throws(GetJwks.Failure) -> GetJwks.Output in
            try await handlers.getJwks(input, call)
        }
    }
}
