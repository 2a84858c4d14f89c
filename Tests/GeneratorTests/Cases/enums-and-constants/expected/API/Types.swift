// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct State: JSONCodable, Hashable, Sendable {
    public var version: String { "v1" }
    /// When it runs.
    public var mode: Mode
    public var rank: StateRank
    public var reaction: StateReaction?
    public var level: StateLevel?
    public var only: String?

    public init(
        mode: Mode, rank: StateRank, reaction: StateReaction? = nil, level: StateLevel? = nil, only: String? = nil
    ) {
        self.mode = mode
        self.rank = rank
        self.reaction = reaction
        self.level = level
        self.only = only
    }

    private static let memberTable: MemberTable = MemberTable(["version", "mode", "rank", "reaction", "level", "only"])
    private static let onlyRule: StringRule = StringRule(pattern: Pattern(checked: "^(?:fixed)$"))

    public static func decode(from reader: inout JSONReader) -> State? {
        guard reader.beginObject() else { return nil }
        var mode: Mode?
        var rank: StateRank?
        var reaction: StateReaction?
        var level: StateLevel?
        var only: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: _ = reader.constant("v1")
            case 1: mode = reader.enumeration(Mode.self)
            case 2: rank = StateRank.decode(from: &reader)
            case 3: reaction = reader.enumeration(StateReaction.self)
            case 4: level = reader.enumeration(StateLevel.self)
            case 5: only = reader.string(onlyRule)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let mode, let rank else { return nil }
        return State(mode: mode, rank: rank, reaction: reaction, level: level, only: only)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("version", version)
        writer.member("mode", mode)
        writer.member("rank", rank)
        writer.member("reaction", reaction)
        writer.member("level", level)
        writer.member("only", only)
        writer.endObject()
    }
}

public enum StateRank: Int, JSONCodable, ParameterEncodable, Sendable, CaseIterable {
    case value1 = 1
    case minus2 = -2
    case value30 = 30

    public static func decode(from reader: inout JSONReader) -> StateRank? {
        reader.integer(oneOf: [1, -2, 30])
            .flatMap { (value: Int) -> StateRank? in StateRank(rawValue: value) }
    }

    public func encode(to writer: inout JSONWriter) { writer.integer(rawValue) }

    public var parameterText: String { String(rawValue) }
}

public enum StateReaction: WireEnum {
    case plus1, minus1, inProgress, `default`, n2xl, empty, any, get
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<StateReaction> = WireCases(
        ["+1", "-1", "in_progress", "default", "2xl", "", "*", "GET"],
        [.plus1, .minus1, .inProgress, .`default`, .n2xl, .empty, .any, .get])

    public var wire: String {
        switch self {
        case .plus1: "+1"
        case .minus1: "-1"
        case .inProgress: "in_progress"
        case .`default`: "default"
        case .n2xl: "2xl"
        case .empty: ""
        case .any: "*"
        case .get: "GET"
        case .undocumented(let text): text
        }
    }
}

public enum StateLevel: WireEnum {
    /// Rarely.
    case low
    /// Often.
    case high
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<StateLevel> = WireCases(["low", "high"], [.low, .high])

    public var wire: String {
        switch self {
        case .low: "low"
        case .high: "high"
        case .undocumented(let text): text
        }
    }
}

/// When it runs.
public enum Mode: WireEnum {
    case day, night, euCentral
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<Mode> = WireCases(
        ["day", "night", "eu-central"], [.day, .night, .euCentral])

    public var wire: String {
        switch self {
        case .day: "day"
        case .night: "night"
        case .euCentral: "eu-central"
        case .undocumented(let text): text
        }
    }
}
