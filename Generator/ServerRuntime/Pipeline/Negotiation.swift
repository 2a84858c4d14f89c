// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// `Accept` and `Content-Type` against what an operation says (RFC 9110 sections 12.5.1 and 8.3).
enum Negotiation {
    private static let rangesMax: Int = 32

    /// True when one of the offered types is acceptable; an absent field accepts everything.
    static func accepts(_ head: RequestHead, offered: [String]) -> Bool {
        let fields: [String] = head.values("accept")
        if fields.isEmpty || offered.isEmpty || fields == ["*/*"] { return true }
        var ranges: [(range: Substring, isRefused: Bool)] = []
        for item in fields.joined(separator: ",").split(separator: ",").prefix(rangesMax) {
            let parts: [Substring] = item.split(separator: ";")
            guard let first: Substring = parts.first else { continue }
            ranges.append((trimmed(first), parts.dropFirst().contains(where: isZeroWeight)))
        }
        if ranges.isEmpty { return true }
        return offered.contains { type in isAcceptable(type.lowercased(), ranges) }
    }

    /// The most specific range that names a type decides.
    private static func isAcceptable(_ type: String, _ ranges: [(range: Substring, isRefused: Bool)]) -> Bool {
        let essence: Substring = trimmed(type.prefix { character in character != ";" })
        let group: Substring = essence.prefix { character in character != "/" }
        for candidate in [String(essence), group + "/*", "*/*"] {
            if let match = ranges.first(where: { range in range.range.lowercased() == candidate }) {
                return !match.isRefused
            }
        }
        return false
    }

    private static func isZeroWeight(_ parameter: Substring) -> Bool {
        let text: String = trimmed(parameter).lowercased()
        guard text.hasPrefix("q=") else { return false }
        return text.dropFirst(2).allSatisfy { character in character == "0" || character == "." }
    }

    /// True when a body of that content type may be read by the operation.
    static func isReadable(_ head: RequestHead, by rule: RequestBodyRule) -> Bool {
        if let encoding: String = head.header("content-encoding"), encoding.lowercased() != "identity" { return false }
        guard let text: String = head.header("content-type") else {
            return head.framing == .none || head.framing == .unknown
        }
        if rule.mediaTypes.contains(text) { return true }
        let parts: [Substring] = text.split(separator: ";").map(trimmed)
        guard let essence: String = parts.first?.lowercased() else { return false }
        guard parts.dropFirst().allSatisfy(isPlainParameter) else { return false }
        return rule.mediaTypes.contains { type in matches(essence, type.lowercased()) }
    }

    /// JSON also under a structured suffix (RFC 6839).
    private static func matches(_ essence: String, _ type: String) -> Bool {
        if essence == type || type == "*/*" { return true }
        return type == "application/json" && essence.hasPrefix("application/") && essence.hasSuffix("+json")
    }

    private static func isPlainParameter(_ parameter: Substring) -> Bool {
        let text: String = parameter.lowercased()
        guard text.hasPrefix("charset=") else { return true }
        let charset: Substring = text.dropFirst(8)
        return charset == "utf-8" || charset == "\"utf-8\""
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text: Substring = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
