// SPDX-License-Identifier: Apache-2.0

/// A refusal on its way to the caller: a catalogue code, its status and the details that the catalogue allows.
///
/// Only values of this type choose their error code; any other error becomes an internal error. The text that the
/// caller reads comes from the catalogue, never from here.
public struct APIFailure: Error, Sendable, Equatable {
    /// Catalogue code, `^[A-Z][A-Z0-9_]{2,63}$`.
    public var code: String
    /// HTTP status of the response.
    public var status: Int
    /// Value of the body's `error` member where an operation pins another text than the code.
    public var error: String?
    /// Members of `details`, in catalogue order; never null, never empty values.
    public var details: [(name: String, value: JSONValue)] {
        get { report?.details ?? listed }
        set {
            report = nil
            listed = newValue
        }
    }
    private var listed: [(name: String, value: JSONValue)]
    /// What a refused request broke, in place of listed details: those are made of it only when somebody reads them.
    public private(set) var report: ViolationReport?
    /// Extra top-level members that one operation's contract adds to its error body.
    public var members: [(name: String, value: JSONValue)]
    /// Response headers that belong to the refusal, such as `Retry-After`.
    public var headers: [(name: String, value: String)]
    /// What happened inside, for the log only; never sent.
    public var cause: (any Error)?

    /// Makes a refusal; the emitted catalogue has one factory per code that calls this.
    public init(
        code: String, status: Int, details: [(name: String, value: JSONValue)] = [], cause: (any Error)? = nil
    ) {
        self.code = code
        self.status = status
        self.error = nil
        listed = details
        self.members = []
        self.headers = []
        self.cause = cause
    }

    /// Makes the refusal of a request that breaks its schema.
    init(code: String, status: Int, report: ViolationReport) {
        self.init(code: code, status: status)
        self.report = report
    }

    /// The same refusal under the status that an operation pins for this code.
    public func pinned(status: Int, error: String? = nil) -> APIFailure {
        var copy: APIFailure = self
        copy.status = status
        copy.error = error ?? self.error
        return copy
    }

    /// The same refusal with one more response header.
    public func adding(header name: String, _ value: String) -> APIFailure {
        var copy: APIFailure = self
        copy.headers.append((name, value))
        return copy
    }

    /// The same refusal with one more top-level member of the body.
    public func adding(member name: String, _ value: JSONValue) -> APIFailure {
        var copy: APIFailure = self
        copy.members.append((name, value))
        return copy
    }

    /// The same refusal with the error that caused it, for the log.
    public func caused(by cause: any Error) -> APIFailure {
        var copy: APIFailure = self
        copy.cause = cause
        return copy
    }

    /// Equal as the caller sees it: code, status, details and members; causes are not compared.
    public static func == (left: APIFailure, right: APIFailure) -> Bool {
        left.code == right.code && left.status == right.status && left.error == right.error
            && left.details.elementsEqual(right.details, by: ==)
            && left.members.elementsEqual(right.members, by: ==)
            && left.headers.elementsEqual(right.headers, by: ==)
    }
}

extension APIFailure: CustomStringConvertible {
    /// Code and status; safe to print.
    public var description: String { "\(code) (\(status))" }
}

extension APIFailure {
    /// 500 for an error that no rule covers; the cause goes to the log.
    public static func unexpected(_ cause: any Error) -> APIFailure {
        APIFailure(code: "INTERNAL_ERROR", status: 500, cause: cause)
    }

    /// 413 for a body, or a part of one, beyond its bound.
    public static func tooLarge(bytesMax: Int) -> APIFailure {
        APIFailure(code: "PAYLOAD_TOO_LARGE", status: 413, details: [("maxBytes", .integer(Int64(bytesMax)))])
    }

    /// 501 for an operation of the contract without a handler in this build.
    public static func unserved(_ operationID: String) -> APIFailure {
        APIFailure(code: "NOT_IMPLEMENTED", status: 501, details: [("operation", .string(operationID))])
    }
}

/// What an operation may throw: the emitted `Failure` of each operation has one factory per declared code.
public protocol OperationFailure: Error, Sendable {
    /// The refusal that the caller gets.
    var failure: APIFailure { get }
    /// Takes a refusal decided outside the handler: by a gate, by `Call`, or by a service.
    init(_ failure: APIFailure)
}

extension OperationFailure {
    /// An error that no rule covers: answered 500, logged with its cause.
    public static func `internal`(_ cause: any Error) -> Self { Self(.unexpected(cause)) }
}
