// Generated from contract/tenancy/usage.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TenantUsageReport: JSONCodable, Hashable, Sendable {
    /// -1 means unlimited.
    public var limits: TenantLimits
    public var usage: TenantUsage
    /// When what is counted by the month begins anew.
    public var resetsAt: Timestamp

    public init(limits: TenantLimits, usage: TenantUsage, resetsAt: Timestamp) {
        self.limits = limits
        self.usage = usage
        self.resetsAt = resetsAt
    }

    private static let memberTable: MemberTable = MemberTable(["limits", "usage", "resets_at"])

    public static func decode(from reader: inout JSONReader) -> TenantUsageReport? {
        guard reader.beginObject() else { return nil }
        var limits: TenantLimits?
        var usage: TenantUsage?
        var resetsAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: limits = TenantLimits.decode(from: &reader)
            case 1: usage = TenantUsage.decode(from: &reader)
            case 2: resetsAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let limits, let usage, let resetsAt else { return nil }
        return TenantUsageReport(limits: limits, usage: usage, resetsAt: resetsAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("limits", limits)
        writer.member("usage", usage)
        writer.member("resets_at", resetsAt)
        writer.endObject()
    }
}

/// `GET /tenant/usage`: Read limits and what is used of them.
public enum GetTenantUsage: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = TenantUsageReport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantUsage", index: OperationIndex.getTenantUsage, method: .get, path: "/tenant/usage",
        policy: .getTenantUsage)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TenantUsageReport.self)
    }
}

/// Handlers of contract/tenancy/usage.yaml.
package protocol UsageAPI: Sendable {
    /// `GET /tenant/usage`: Read limits and what is used of them. Needs `canViewTenantSettings|canViewTeamResources`.
    func getTenantUsage(
        _ input: GetTenantUsage.Input, _ call: GetTenantUsage.Call
    ) async throws(GetTenantUsage.Failure) -> GetTenantUsage.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/usage.yaml.
    package mutating func add(_ handlers: some UsageAPI) {
        add(GetTenantUsage.self) {
            (input: GetTenantUsage.Input, call: GetTenantUsage.Call)
                async throws(GetTenantUsage.Failure) -> GetTenantUsage.Output in
            try await handlers.getTenantUsage(input, call)
        }
    }
}
