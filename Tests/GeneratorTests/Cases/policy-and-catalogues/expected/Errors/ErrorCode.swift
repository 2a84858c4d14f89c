// Generated from contract/errors.yaml. Edit that file, then run scripts/generate.

/// What the catalogue says of one error code.
public struct ErrorEntry: Sendable {
    public let code: ErrorCode
    public let status: Int
    public let category: String
    public let message: String
    public let isRetryable: Bool
    public let headers: [String]

    init(_ code: ErrorCode, status: Int, category: String, message: String, isRetryable: Bool, headers: [String] = []) {
        self.code = code
        self.status = status
        self.category = category
        self.message = message
        self.isRetryable = isRetryable
        self.headers = headers
    }
}

/// Every code the API answers, in catalogue order.
public enum ErrorCode: String, Sendable, CaseIterable {
    case bedNotFound = "BED_NOT_FOUND"
    case bedNameExists = "BED_NAME_EXISTS"
    case rateLimited = "RATE_LIMITED"
}

extension ErrorEntry {
    /// The whole catalogue by code.
    public static let all: [String: ErrorEntry] = {
        let parts: [[ErrorEntry]] = [bedsEntries, generalEntries]
        var all: [String: ErrorEntry] = [:]
        for entry in parts.joined() { all[entry.code.rawValue] = entry }
        return all
    }()
}

extension ErrorCode {
    /// Retired spellings by the code that took their place.
    public static let aliases: [String: String] = [:]

    /// The code of each failure that the server finds before or after a handler.
    public static let framework: [String: String] = ["overloaded": "RATE_LIMITED"]
}
