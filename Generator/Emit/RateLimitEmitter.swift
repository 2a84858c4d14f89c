// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints the rate-limit catalogue as one value.
struct RateLimitEmitter {
    private let catalogue: RateLimitCatalogue

    init(_ catalogue: RateLimitCatalogue) {
        self.catalogue = catalogue
    }

    func file() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line("public import ContractRuntime")
        writer.line()
        writer.doc("The rate limits of the contract.")
        writer.block("public enum RateLimitTable {") { writer in
            writer.line("public static let catalogue: RateLimitCatalogue = RateLimitCatalogue(")
            writer.indented { $0.line("classes: classes, lockouts: lockouts, plans: plans, planAliases: planAliases)") }
            writer.gap()
            classes(&writer)
            writer.gap()
            lockouts(&writer)
            writer.gap()
            plans(&writer)
        }
        return GeneratedFile(path: "Policy/RateLimits.swift", text: writer.text)
    }

    private func strings(_ node: Node?) -> [String] { (node?.sequence ?? []).compactMap { $0.scalar?.text } }

    private func classes(_ writer: inout CodeWriter) {
        writer.block("private static let classes: [RateLimitClass] = [", tail: "]") { writer in
            for entry in catalogue.root["classes"]?.mapping?.entries ?? [] {
                let node = entry.value
                var arguments = ["name: \(Literal.string(entry.key))"]
                if let charge = node["charge"]?.string, charge != "all" { arguments.append("charge: .\(charge)") }
                if let base = node["extends"]?.string { arguments.append("extends: \(Literal.string(base))") }
                let global = strings(node["extends_global"])
                if !global.isEmpty { arguments.append("extendsGlobal: \(Literal.strings(global))") }
                arguments.append("onRedisDown: .\(node["on_redis_down"]?.string ?? "local")")
                arguments.append("allowlistApplies: \(node["allowlist_applies"]?.bool ?? false)")
                arguments.append("headers: \(node["headers"]?.bool ?? false)")
                arguments.append("exceededCode: \(Literal.string(node["exceeded_code"]?.string ?? ""))")
                if let effect = node["effect"]?.string { arguments.append("effect: .\(SwiftName.member(effect))") }
                let locks = strings(node["lockouts"])
                if !locks.isEmpty { arguments.append("lockouts: \(Literal.strings(locks))") }
                let buckets = node["buckets"]?.sequence ?? []
                guard !buckets.isEmpty else {
                    writer.call("RateLimitClass(", arguments + ["buckets: []"], "),")
                    continue
                }
                writer.call("RateLimitClass(", arguments + ["buckets: ["], "")
                writer.indented { writer in
                    for bucket in buckets { writer.call("RateLimitBucket(", self.bucket(bucket), "),") }
                }
                writer.line("]),")
            }
        }
    }

    private func bucket(_ node: Node) -> [String] {
        var arguments = [
            "id: \(Literal.string(node["id"]?.string ?? ""))",
            "scope: .\(SwiftName.member(node["scope"]?.string ?? "ip"))",
            "algorithm: .\(SwiftName.member(node["algorithm"]?.string ?? "token_bucket"))",
        ]
        if let plan = node["plan_limit"]?.string {
            arguments.append("limit: .plan(\(Literal.string(plan)))")
        } else {
            arguments.append("limit: .fixed(\(Literal.integer(node["limit"]?.scalar?.text ?? "0")))")
        }
        arguments.append("windowSeconds: \(Literal.integer(node["window_seconds"]?.scalar?.text ?? "0"))")
        if let burst = node["burst"]?.integer { arguments.append("burst: \(Literal.integer(String(burst)))") }
        if let lease = node["lease_seconds"]?.integer { arguments.append("leaseSeconds: \(lease)") }
        if let charge = node["charge"]?.string { arguments.append("charge: .\(charge)") }
        if node["silent"]?.bool == true { arguments.append("silent: true") }
        if node["applies_to"] != nil { arguments.append("anonymousOnly: true") }
        if let code = node["exceeded_code"]?.string { arguments.append("exceededCode: \(Literal.string(code))") }
        if let status = node["exceeded_status"]?.integer { arguments.append("exceededStatus: \(status)") }
        if node["on_exhaust"]?.string == "invalidate_token" { arguments.append("invalidatesToken: true") }
        if let unit = node["unit"]?.string { arguments.append("unit: .\(unit)") }
        return arguments
    }

    private func lockouts(_ writer: inout CodeWriter) {
        let entries = catalogue.root["lockouts"]?.mapping?.entries ?? []
        guard !entries.isEmpty else {
            writer.line("private static let lockouts: [RateLockout] = []")
            return
        }
        writer.block("private static let lockouts: [RateLockout] = [", tail: "]") { writer in
            for entry in entries {
                let node = entry.value
                let tiers = (node["tiers"]?.sequence ?? []).map { tier in
                    "RateLockout.Tier(failures: \(Literal.integer(tier["failures"]?.scalar?.text ?? "0")), "
                        + "lockSeconds: \(Literal.integer(tier["lock_seconds"]?.scalar?.text ?? "0")))"
                }
                var arguments = [
                    "name: \(Literal.string(entry.key))",
                    "subject: .\(SwiftName.member(node["subject"]?.string ?? "ip"))",
                    "counterSeconds: \(Literal.integer(node["counter_ttl_seconds"]?.scalar?.text ?? "0"))",
                ]
                if node["counter_ttl_from"] != nil { arguments.append("countsFromLastFailure: true") }
                arguments.append("tiers: [\(tiers.joined(separator: ", "))]")
                if node["beyond_last_tier"] != nil { arguments.append("repeatsLastTier: true") }
                arguments.append("code: \(Literal.string(node["code"]?.string ?? ""))")
                if let status = node["status"]?.integer, status != 403 { arguments.append("status: \(status)") }
                if let reason = node["reason"]?.string { arguments.append("reason: \(Literal.string(reason))") }
                if node["charge"]?.string == "all" { arguments.append("charge: .all") }
                let blocks = strings(node["blocks"]) + (node["scope_of_block"]?.string == "all" ? ["*"] : [])
                if !blocks.isEmpty { arguments.append("blocks: \(Literal.strings(blocks))") }
                writer.call("RateLockout(", arguments, "),")
            }
        }
    }

    private func plans(_ writer: inout CodeWriter) {
        let plans = catalogue.root["plan_limits"]?.mapping?.entries ?? []
        if plans.isEmpty {
            writer.line("private static let plans: [String: [String: Int]] = [:]")
        } else {
            writer.block("private static let plans: [String: [String: Int]] = [", tail: "]") { writer in
                for plan in plans {
                    let items = (plan.value.mapping?.entries ?? []).flatMap { group in
                        (group.value.mapping?.entries ?? []).map { item in
                            "\(Literal.string(group.key + "." + item.key)): "
                                + Literal.integer(item.value.scalar?.text ?? "0")
                        }
                    }
                    writer.call("\(Literal.string(plan.key)): [", items, "],")
                }
            }
        }
        writer.gap()
        let aliases = (catalogue.root["plan_aliases"]?.mapping?.entries ?? []).map { entry in
            "\(Literal.string(entry.key)): \(Literal.string(entry.value.scalar?.text ?? ""))"
        }
        writer.call("private static let planAliases: [String: String] = [", aliases.isEmpty ? [":"] : aliases, "]")
    }
}
