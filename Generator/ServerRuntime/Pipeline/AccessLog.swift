// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Logging

/// One structured line per finished request. It names route templates, never raw paths or header values, so
/// credentials and tokens of query strings cannot reach it.
package struct AccessLog: Sendable {
    /// Status noted for a client that went away before its answer.
    package static let clientGone: Int = 499
    private static let textMax: Int = 256

    private let logger: Logger
    private let successLevel: Logger.Level

    package init(_ logger: Logger, successLevel: Logger.Level = .info) {
        self.logger = logger
        self.successLevel = successLevel
    }

    func write(_ record: RequestRecord, _ response: ServerResponse, status: Int, bytes: Int, elapsed: Duration) {
        let level: Logger.Level = status >= 500 ? .error : successLevel
        guard logger.logLevel <= level else { return }
        var metadata: Logger.Metadata = [
            "requestId": .string(record.requestID), "traceId": .string(record.trace.traceID),
            "operationId": .string(record.operation?.descriptor.id ?? "none"),
            "method": .string(Self.safe(record.method)), "route": .string(record.operation?.descriptor.path ?? "none"),
            "status": .stringConvertible(status), "durationMs": .stringConvertible(Self.milliseconds(elapsed)),
            "bytes": .stringConvertible(bytes), "ip": .string(record.client.ip),
        ]
        if let agent: String = record.userAgent { metadata["userAgent"] = .string(Self.safe(agent)) }
        if let id: String = record.clientRequestID { metadata["clientRequestId"] = .string(id) }
        if let id: String = response.caller?.tenantID { metadata["tenantId"] = .string(id) }
        if let id: String = response.caller?.userID { metadata["userId"] = .string(id) }
        if let failure = response.failure {
            metadata["code"] = .string(failure.code)
            if let cause: any Error = failure.cause {
                metadata["cause"] = .string(Self.safe(String(describing: cause)))
            }
        }
        logger.log(level: level, "request finished", metadata: metadata)
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let parts: (seconds: Int64, attoseconds: Int64) = duration.components
        let micros: Int64 = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        return Double(micros) / 1000
    }

    /// One record is one line: control characters are replaced, and the text is cut.
    private static func safe(_ text: String) -> String {
        let isPlain: Bool = text.utf8.allSatisfy { byte in byte >= 0x20 && byte != 0x7F }
        if isPlain && text.utf8.count <= textMax { return text }
        let scalars: [Unicode.Scalar] = text.unicodeScalars.prefix(textMax).map { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
