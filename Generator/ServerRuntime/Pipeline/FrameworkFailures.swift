// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Refusals that arise outside an operation; the error catalogue must hold every code named here.
extension APIFailure {
    package static func badRequest() -> APIFailure { APIFailure(code: "BAD_REQUEST", status: 400) }
    package static func uriTooLong() -> APIFailure { APIFailure(code: "URI_TOO_LONG", status: 414) }
    package static func headersTooLarge() -> APIFailure { APIFailure(code: "HEADERS_TOO_LARGE", status: 431) }
    package static func requestTimeout() -> APIFailure { APIFailure(code: "REQUEST_TIMEOUT", status: 408) }
    package static func routeNotFound() -> APIFailure { APIFailure(code: "ROUTE_NOT_FOUND", status: 404) }
    package static func notAcceptable() -> APIFailure { APIFailure(code: "NOT_ACCEPTABLE", status: 406) }

    package static func methodNotAllowed(_ allowed: [HTTPMethodName]) -> APIFailure {
        let names: [JSONValue] = allowed.map { method in .string(method.rawValue) }
        return APIFailure(code: "METHOD_NOT_ALLOWED", status: 405, details: [("allowedMethods", .array(names))])
            .adding(header: "Allow", allowed.map(\.rawValue).joined(separator: ", "))
    }

    package static func payloadTooLarge(bytesMax: Int) -> APIFailure {
        tooLarge(bytesMax: bytesMax)
    }

    package static func unsupportedMediaType(_ method: HTTPMethodName, accepted: [String]) -> APIFailure {
        let failure: APIFailure = APIFailure(code: "UNSUPPORTED_MEDIA_TYPE", status: 415)
        switch method {
        case .post: return failure.adding(header: "Accept-Post", accepted.joined(separator: ", "))
        case .patch: return failure.adding(header: "Accept-Patch", accepted.joined(separator: ", "))
        default: return failure
        }
    }

    package static func deadlineExceeded(after deadline: Duration) -> APIFailure {
        let milliseconds: Int64 =
            deadline.components.seconds * 1000 + deadline.components.attoseconds / 1_000_000_000_000_000
        return APIFailure(
            code: "REQUEST_DEADLINE_EXCEEDED", status: 504, details: [("timeoutMs", .integer(milliseconds))])
    }

    package static func overloaded(retryAfter seconds: Int) -> APIFailure {
        APIFailure(
            code: "SERVICE_OVERLOADED", status: 503, details: [("retryAfter", .integer(Int64(seconds)))]
        ).adding(header: "Retry-After", String(seconds))
    }

    package static func unavailable(cause: (any Error)? = nil) -> APIFailure {
        APIFailure(
            code: "SERVICE_UNAVAILABLE", status: 503, details: [("retryAfter", .integer(1))], cause: cause
        ).adding(header: "Retry-After", "1")
    }

    /// The connection cannot carry another request after this answer.
    var closesConnection: Bool {
        switch status {
        case 408, 413, 414, 431: true
        default: false
        }
    }
}
