// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// The one place that turns a refusal into a response; the body is that of `ErrorResponse`.
package struct ErrorWriter: Sendable {
    private static let contentType: String = "application/json; charset=utf-8"
    private static let bytesMin: Int = 512
    private static let bytesPerEntry: Int = 256
    private static let internalCode: String = "INTERNAL_ERROR"
    private static let internalMessage: String = "An unexpected error occurred."

    let catalogue: ErrorCatalogue
    let now: @Sendable () -> Timestamp

    package init(catalogue: ErrorCatalogue, now: @escaping @Sendable () -> Timestamp) {
        self.catalogue = catalogue
        self.now = now
    }

    package func response(for failure: APIFailure, _ record: RequestRecord) -> ServerResponse {
        guard let entry: ErrorCatalogue.Entry = catalogue.entry(failure.code) else {
            return constant(failure, record)
        }
        let message: String = catalogue.translation(failure.code, record.language) ?? entry.message
        var response: ServerResponse = ServerResponse(
            status: failure.status, headers: failure.headers,
            body: .bytes(body(failure, message: message, record)))
        response.headers.append(("Content-Type", Self.contentType))
        response.headers.append(("Content-Language", record.language))
        if Self.asksForRetryTime(failure), !response.hasHeader("retry-after") {
            response.headers.append(("Retry-After", Self.retrySeconds(failure)))
        }
        if failure.status == 401, !response.hasHeader("www-authenticate") {
            response.headers.append(("WWW-Authenticate", "Bearer"))
        }
        response.failure = failure
        response.closesConnection = failure.closesConnection
        return response
    }

    private func body(_ failure: APIFailure, message: String, _ record: RequestRecord) -> [UInt8] {
        var writer: JSONWriter = JSONWriter(capacity: Self.capacity(failure))
        writer.beginObject()
        writer.key("error")
        writer.string(failure.error ?? failure.code)
        writer.key("code")
        writer.string(failure.code)
        writer.key("message")
        writer.string(message)
        writer.key("messageKey")
        writer.string("errors." + failure.code.lowercased())
        writer.key("statusCode")
        writer.integer(failure.status)
        writer.key("timestamp")
        writer.timestamp(now())
        writer.key("requestId")
        writer.string(record.requestID)
        writer.key("path")
        writer.string(record.path)
        if let report: ViolationReport = failure.report {
            Self.write(report, to: &writer)
        } else {
            Self.write(details: failure.details, to: &writer)
        }
        Self.write(failure.members, to: &writer)
        writer.endObject()
        return writer.takeBytes()
    }

    private static func write(_ report: ViolationReport, to writer: inout JSONWriter) {
        if let field: String = report.onlyField {
            writer.key("field")
            writer.string(field)
        }
        writer.key("details")
        writer.beginObject()
        report.writeDetails(to: &writer)
        writer.endObject()
    }

    private static func write(details: [(name: String, value: JSONValue)], to writer: inout JSONWriter) {
        guard !details.isEmpty else { return }
        for member in details where member.name == "field" {
            writer.key("field")
            writer.value(member.value)
        }
        writer.key("details")
        writer.beginObject()
        write(details, to: &writer)
        writer.endObject()
    }

    private static func write(_ members: [(name: String, value: JSONValue)], to writer: inout JSONWriter) {
        for member in members {
            writer.key(text: member.name)
            writer.value(member.value)
        }
    }

    /// A code outside the catalogue is a defect of ours: the constant body of an internal error, id spliced in.
    private func constant(_ failure: APIFailure, _ record: RequestRecord) -> ServerResponse {
        let code: String = Self.internalCode
        let body: String = """
            {"error":"\(code)","code":"\(code)","message":"\(Self.internalMessage)",\
            "messageKey":"errors.internal_error",\
            "statusCode":500,"timestamp":"\(now().wire)","requestId":"\(record.requestID)","path":""}
            """
        var response: ServerResponse = ServerResponse(
            status: 500, headers: [("Content-Type", Self.contentType), ("Content-Language", record.language)],
            body: .bytes(Array(body.utf8)))
        response.failure = APIFailure.unexpected(UncataloguedCode(code: failure.code))
        return response
    }

    /// About the size of the body.
    private static func capacity(_ failure: APIFailure) -> Int {
        bytesMin + (failure.report?.entries.count ?? 0) * bytesPerEntry
    }

    private static func asksForRetryTime(_ failure: APIFailure) -> Bool {
        switch failure.status {
        case 403, 423: failure.details.contains { member in member.name == "retryAfter" }
        case 429, 503: true
        default: false
        }
    }

    private static func retrySeconds(_ failure: APIFailure) -> String {
        for member in failure.details where member.name == "retryAfter" {
            if case .integer(let seconds) = member.value { return String(max(seconds, 1)) }
        }
        return "1"
    }
}

/// A refusal named a code that the catalogue does not hold.
struct UncataloguedCode: Error, CustomStringConvertible {
    let code: String
    var description: String { "answer with code \(code): not in the catalogue" }
}
