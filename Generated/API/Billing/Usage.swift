// Generated from contract/billing/usage.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct UsagePeriod: JSONCodable, Hashable, Sendable {
    /// First day.
    public var start: CalendarDate
    /// Last day.
    public var end: CalendarDate

    public init(start: CalendarDate, end: CalendarDate) {
        self.start = start
        self.end = end
    }

    private static let memberTable: MemberTable = MemberTable(["start", "end"])

    public static func decode(from reader: inout JSONReader) -> UsagePeriod? {
        guard reader.beginObject() else { return nil }
        var start: CalendarDate?
        var end: CalendarDate?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: start = reader.date()
            case 1: end = reader.date()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let start, let end else { return nil }
        return UsagePeriod(start: start, end: end)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("start", start)
        writer.member("end", end)
        writer.endObject()
    }
}

public struct UsageMetric: JSONCodable, Hashable, Sendable {
    /// Used so far.
    public var used: Int
    /// -1 means unlimited.
    public var limit: Int
    /// Unit.
    public var unit: String

    public init(used: Int, limit: Int, unit: String) {
        self.used = used
        self.limit = limit
        self.unit = unit
    }

    private static let memberTable: MemberTable = MemberTable(["used", "limit", "unit"])

    public static func decode(from reader: inout JSONReader) -> UsageMetric? {
        guard reader.beginObject() else { return nil }
        var used: Int?
        var limit: Int?
        var unit: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: used = reader.integer(minimum: 0)
            case 1: limit = reader.integer(minimum: -1)
            case 2: unit = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let used, let limit, let unit else { return nil }
        return UsageMetric(used: used, limit: limit, unit: unit)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("used", used)
        writer.member("limit", limit)
        writer.member("unit", unit)
        writer.endObject()
    }
}

public struct UsageTrends: JSONCodable, Hashable, Sendable {
    /// Tokens a day, mean of 30 days.
    public var avgDailyTokens: Double
    /// Nodes in use.
    public var activeNodes: Int
    /// Executions in 30 days.
    public var executions30d: Int

    public init(avgDailyTokens: Double, activeNodes: Int, executions30d: Int) {
        self.avgDailyTokens = avgDailyTokens
        self.activeNodes = activeNodes
        self.executions30d = executions30d
    }

    private static let memberTable: MemberTable = MemberTable(["avg_daily_tokens", "active_nodes", "executions_30d"])

    public static func decode(from reader: inout JSONReader) -> UsageTrends? {
        guard reader.beginObject() else { return nil }
        var avgDailyTokens: Double?
        var activeNodes: Int?
        var executions30d: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: avgDailyTokens = reader.double(NumberRule(minimum: 0))
            case 1: activeNodes = reader.integer(minimum: 0)
            case 2: executions30d = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let avgDailyTokens, let activeNodes, let executions30d else { return nil }
        return UsageTrends(avgDailyTokens: avgDailyTokens, activeNodes: activeNodes, executions30d: executions30d)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("avg_daily_tokens", avgDailyTokens)
        writer.member("active_nodes", activeNodes)
        writer.member("executions_30d", executions30d)
        writer.endObject()
    }
}

public struct UsageReport: JSONCodable, Hashable, Sendable {
    public var period: UsagePeriod
    /// By metric.
    public var usage: [String: UsageMetric]
    public var trends: UsageTrends

    public init(period: UsagePeriod, usage: [String: UsageMetric], trends: UsageTrends) {
        self.period = period
        self.usage = usage
        self.trends = trends
    }

    private static let memberTable: MemberTable = MemberTable(["period", "usage", "trends"])

    public static func decode(from reader: inout JSONReader) -> UsageReport? {
        guard reader.beginObject() else { return nil }
        var period: UsagePeriod?
        var usage: [String: UsageMetric]?
        var trends: UsageTrends?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: period = UsagePeriod.decode(from: &reader)
            case 1: usage = reader.map(MapRule(maxProperties: 1000), of: UsageMetric.self)
            case 2: trends = UsageTrends.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let period, let usage, let trends else { return nil }
        return UsageReport(period: period, usage: usage, trends: trends)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("period", period)
        writer.member("usage", usage)
        writer.member("trends", trends)
        writer.endObject()
    }
}

/// `GET /billing/usage`: Read use against limits.
public enum GetUsage: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = UsageReport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getUsage", index: OperationIndex.getUsage, method: .get, path: "/billing/usage", policy: .getUsage)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(UsageReport.self) }
}
