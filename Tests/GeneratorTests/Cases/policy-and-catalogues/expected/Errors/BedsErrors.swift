// Generated from contract/errors.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let bedsEntries: [ErrorEntry] = [
        ErrorEntry(.bedNotFound, status: 404, category: "not_found", message: "No such bed.", isRetryable: false),
        ErrorEntry(
            .bedNameExists, status: 409, category: "conflict", message: "The name is taken.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such bed.
    public static func bedNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "BED_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The name is taken.
    public static func bedNameExists(value: String? = nil) -> APIFailure {
        APIFailure(code: "BED_NAME_EXISTS", status: 409, details: errorDetails([errorDetail("value", value)]))
    }
}
