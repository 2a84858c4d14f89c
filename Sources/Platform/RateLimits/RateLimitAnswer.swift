// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Turns what the buckets said into headers and refusals.
struct RateLimitAnswer {
    /// A bucket and what it said.
    struct Line {
        let bucket: ResolvedBucket
        let outcome: BucketOutcome
    }

    let lines: [Line]
    /// Microseconds since 1970.
    let now: Int64

    init(_ buckets: [ResolvedBucket], _ outcomes: [BucketOutcome], at now: Int64) {
        lines = zip(buckets, outcomes).map { Line(bucket: $0, outcome: $1) }
        self.now = now
    }

    /// The bucket that refuses with the longest wait, if any does.
    var refusing: Line? {
        lines.filter { !$0.outcome.isAdmitted && !$0.bucket.isSilent }
            .max { $0.outcome.retryAfter < $1.outcome.retryAfter }
    }

    /// Whether a silent bucket suppresses the effect.
    var isSilenced: Bool {
        lines.contains { !$0.outcome.isAdmitted && $0.bucket.isSilent && $0.bucket.effect == nil }
    }

    /// Effects of exhausted classes.
    var effects: [RateLimitEffect] { lines.filter { !$0.outcome.isAdmitted }.compactMap(\.bucket.effect) }

    /// Headers of an admitted request, for the visible bucket with the smallest share left.
    var headers: [(name: String, value: String)] {
        let visible: [Line] = lines.filter(\.bucket.isVisible)
        return visible.min(by: RateLimitAnswer.isTighter).map { headers(for: $0, among: visible) } ?? []
    }

    /// The refusal; `isDegraded` leaves out the limits of this node's share.
    func refusal(isDegraded: Bool) -> APIFailure? {
        guard let line = refusing else { return nil }
        let wait: Int = RateLimitAnswer.seconds(line.outcome.retryAfter)
        let bucket: RateLimitBucket = line.bucket.bucket
        let code: String = line.bucket.exceededCode
        var failure = APIFailure(
            code: code, status: bucket.exceededStatus ?? 429, details: details(of: line, code: code, wait: wait),
            cause: RateExhaustion(
                className: line.bucket.className, bucket: bucket.id, limit: line.bucket.limit,
                invalidatesToken: bucket.invalidatesToken))
        failure.headers = [("Retry-After", String(wait))]
        if line.bucket.isVisible && !isDegraded {
            failure.headers += headers(for: line, among: lines.filter(\.bucket.isVisible))
        }
        return failure
    }

    /// 503 of classes that close without Redis.
    static let closed: APIFailure = {
        var failure = APIFailure(code: "SERVICE_UNAVAILABLE", status: 503, details: [("retryAfter", .integer(5))])
        failure.headers = [("Retry-After", "5")]
        return failure
    }()

    /// Whole seconds, at least one, rounded up.
    static func seconds(_ microseconds: Int64) -> Int { Int(max(1, (microseconds + 999_999) / 1_000_000)) }

    /// A length of time as people say it: `1 minute`, `15 minutes`, `1 hour`, `1 day`.
    static func spoken(seconds: Int) -> String {
        let units: [(name: String, seconds: Int)] = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)]
        let unit = units.first { seconds >= $0.seconds && seconds % $0.seconds == 0 } ?? ("second", 1)
        let count: Int = seconds / unit.seconds
        return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
    }

    private func details(of line: Line, code: String, wait: Int) -> [(name: String, value: JSONValue)] {
        let limit = JSONValue.integer(Int64(line.bucket.limit))
        let current = JSONValue.integer(Int64(line.bucket.limit - line.outcome.remaining))
        let retryAfter = JSONValue.integer(Int64(wait))
        let resetAt = JSONValue.string(Timestamp(microseconds: now + line.outcome.resetAfter).wire)
        let policy = JSONValue.string(line.bucket.policy)
        switch code {
        case "SERVICE_OVERLOADED": return [("retryAfter", retryAfter)]
        case "AI_TOKEN_LIMIT_EXCEEDED": return [("limit", limit), ("current", current), ("resetAt", resetAt)]
        case "REALTIME_CONNECTION_LIMIT":
            return [("limit", limit), ("current", current), ("policy", policy), ("retryAfter", retryAfter)]
        default:
            let window = JSONValue.string(RateLimitAnswer.spoken(seconds: line.bucket.bucket.windowSeconds))
            return [
                ("retryAfter", retryAfter), ("limit", limit), ("window", window), ("policy", policy),
                ("resetAt", resetAt),
            ]
        }
    }

    private func headers(for line: Line, among visible: [Line]) -> [(name: String, value: String)] {
        let outcome: BucketOutcome = line.outcome
        let reset: Int64 = (now + outcome.resetAfter + 999_999) / 1_000_000
        let policies: [String] = visible.map { line in
            let window: Int = line.bucket.bucket.windowSeconds
            return "\(line.bucket.label);q=\(line.bucket.limit)" + (window > 0 ? ";w=\(window)" : "")
        }
        let untilReset: Int64 = (outcome.resetAfter + 999_999) / 1_000_000
        return [
            ("X-RateLimit-Limit", String(line.bucket.limit)),
            ("X-RateLimit-Remaining", String(outcome.remaining)),
            ("X-RateLimit-Reset", String(reset)),
            ("X-RateLimit-Window", String(line.bucket.bucket.windowSeconds)),
            ("X-RateLimit-Policy", line.bucket.policy),
            ("RateLimit-Policy", policies.joined(separator: ", ")),
            ("RateLimit", "\(line.bucket.label);r=\(outcome.remaining);t=\(untilReset)"),
        ]
    }

    /// Smaller share left first, then the longer reset.
    private static func isTighter(_ left: Line, _ right: Line) -> Bool {
        let leftShare: Int = left.outcome.remaining * right.bucket.limit
        let rightShare: Int = right.outcome.remaining * left.bucket.limit
        return leftShare == rightShare ? left.outcome.resetAfter > right.outcome.resetAfter : leftShare < rightShare
    }
}
