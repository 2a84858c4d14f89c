// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct UserInput: JSONCodable, Hashable, Sendable {
    public var name: String
    public var password: Secret<String>
    public var state: UserInputState?

    public init(name: String, password: Secret<String>, state: UserInputState? = nil) {
        self.name = name
        self.password = password
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(["name", "password", "state"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> UserInput? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var password: Secret<String>?
        var state: UserInputState?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string()
            case 1: password = reader.string(StringRule(isSensitive: true)).map(Secret<String>.init)
            case 2: state = reader.enumeration(UserInputState.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let name, let password else { return nil }
        return UserInput(name: name, password: password, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("password", password)
        writer.member("state", state)
        writer.endObject()
    }
}

public struct User: JSONCodable, Hashable, Sendable {
    public var id: WireUUID
    public var name: String
    public var state: UserInputState?

    public init(id: WireUUID, name: String, state: UserInputState? = nil) {
        self.id = id
        self.name = name
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "state"])

    public static func decode(from reader: inout JSONReader) -> User? {
        guard reader.beginObject() else { return nil }
        var id: WireUUID?
        var name: String?
        var state: UserInputState?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.uuid()
            case 1: name = reader.string()
            case 2: state = reader.enumeration(UserInputState.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let id, let name else { return nil }
        return User(id: id, name: name, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("state", state)
        writer.endObject()
    }
}

public enum UserInputState: WireEnum {
    case on, off
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UserInputState> = WireCases(["on", "off"], [.on, .off])

    public var wire: String {
        switch self {
        case .on: "on"
        case .off: "off"
        case .undocumented(let text): text
        }
    }
}

public struct Credentials: JSONCodable, Hashable, Sendable {
    public var password: String

    public init(password: String) {
        self.password = password
    }

    private static let memberTable: MemberTable = MemberTable(["password"])

    public static func decode(from reader: inout JSONReader) -> Credentials? {
        guard reader.beginObject() else { return nil }
        var password: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: password = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let password else { return nil }
        return Credentials(password: password)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("password", password)
        writer.endObject()
    }
}

public struct Token: JSONCodable, Hashable, Sendable {
    public var token: String

    public init(token: String) {
        self.token = token
    }

    private static let memberTable: MemberTable = MemberTable(["token"])

    public static func decode(from reader: inout JSONReader) -> Token? {
        guard reader.beginObject() else { return nil }
        var token: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let token else { return nil }
        return Token(token: token)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.endObject()
    }
}
