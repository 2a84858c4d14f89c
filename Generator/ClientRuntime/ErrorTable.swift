// SPDX-License-Identifier: Apache-2.0

/// What a client knows of error codes; a product hands in the rows of its catalogue.
public struct ErrorTable: Sendable {
    /// One code.
    public struct Entry: Sendable {
        public var category: String
        public var isRetryable: Bool

        public init(category: String, isRetryable: Bool) {
            self.category = category
            self.isRetryable = isRetryable
        }
    }

    /// Older spellings and the codes that they stand for.
    public var aliases: [String: String]
    public var entries: [String: Entry]
    /// Codes that a new credential cures.
    public var expired: Set<String>
    /// Codes that a fresh proof of the user cures.
    public var stepUp: Set<String>

    public init(
        aliases: [String: String] = [:], entries: [String: Entry] = [:],
        expired: Set<String> = ["AUTH_TOKEN_EXPIRED"],
        stepUp: Set<String> = ["AUTH_MFA_REQUIRED", "AUTHZ_MFA_SESSION_EXPIRED"]
    ) {
        self.aliases = aliases
        self.entries = entries
        self.expired = expired
        self.stepUp = stepUp
    }

    func code(for text: String) -> String { entries[text] == nil ? aliases[text] ?? text : text }

    func category(_ code: String, status: Int) -> String {
        entries[code]?.category ?? ErrorTable.category(status: status)
    }

    func isRetryable(_ code: String, status: Int) -> Bool {
        entries[code]?.isRetryable ?? ErrorTable.isRetryable(status: status)
    }

    /// An unknown code is judged by its status.
    static func isRetryable(status: Int) -> Bool { [408, 429, 502, 503, 504].contains(status) }

    private static func category(status: Int) -> String {
        switch status {
        case 400, 422: "validation"
        case 401: "authentication"
        case 402: "payment"
        case 403: "authorization"
        case 404: "not_found"
        case 408, 504: "timeout"
        case 409: "conflict"
        case 410: "gone"
        case 412, 428: "precondition"
        case 423: "locked"
        case 429: "rate_limit"
        case 502: "upstream"
        case 501, 503: "unavailable"
        case 500...: "internal"
        default: "protocol"
        }
    }
}
