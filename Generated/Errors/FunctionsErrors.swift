// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let functionsEntries: [ErrorEntry] = [
        ErrorEntry(
            .realtimeChannelForbidden, status: 403, category: "authorization",
            message: "You may not listen to that channel.", isRetryable: false),
        ErrorEntry(
            .functionNotFound, status: 404, category: "not_found", message: "No such function.", isRetryable: false),
        ErrorEntry(
            .functionSignatureInvalid, status: 401, category: "authentication",
            message: "The call to this function is not correctly signed.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .realtimeChannelInvalid, status: 400, category: "validation", message: "That channel name is not valid.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 403: You may not listen to that channel.
    public static func realtimeChannelForbidden(value: String? = nil) -> APIFailure {
        APIFailure(
            code: "REALTIME_CHANNEL_FORBIDDEN", status: 403, details: errorDetails([errorDetail("value", value)]))
    }

    /// 404: No such function.
    public static func functionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "FUNCTION_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 401: The call to this function is not correctly signed.
    public static func functionSignatureInvalid() -> APIFailure {
        APIFailure(code: "FUNCTION_SIGNATURE_INVALID", status: 401)
    }

    /// 400: That channel name is not valid.
    public static func realtimeChannelInvalid(value: String? = nil) -> APIFailure {
        APIFailure(code: "REALTIME_CHANNEL_INVALID", status: 400, details: errorDetails([errorDetail("value", value)]))
    }
}
