// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// A response ready for the wire, with what the log wants to know of it.
package struct ServerResponse: Sendable {
    package typealias Producer = @Sendable (any ByteSink) async throws -> Void

    package enum Body: Sendable {
        case bytes([UInt8])
        /// Written by the producer after the head; an error of the producer cuts the connection.
        case stream(Producer)
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    /// Fields behind `headers` that are the same in many answers.
    var constants: HeaderBlock?
    package var body: Body
    /// What the producer of a streamed body writes, for who rather reads it.
    package private(set) var stream: ByteStream?
    /// Bytes of a streamed body, where they are known beforehand.
    var streamBytes: Int? { stream?.length }
    package var closesConnection: Bool = false
    /// The refusal behind an error response, for log and metrics.
    package var failure: APIFailure?
    /// What the caller named in vain although the answer is a success.
    package var missing: [NamedIdentifier] = []
    /// Who called, for the log.
    package var caller: CallerNote?
    /// What gates want done when the answer, streams included, is over.
    package var atEnd: [@Sendable (_ status: Int) async -> Void] = []

    package init(status: Int, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package init(_ message: ResponseMessage) {
        self.init(status: message.status, headers: message.headers, body: .bytes(message.body))
        guard let stream: ByteStream = message.stream else { return }
        body = .stream { (sink: any ByteSink) in try await stream.write(to: sink) }
        self.stream = stream
    }

    package func hasHeader(_ name: String) -> Bool {
        headers.contains { field in isSameField(field.name, name) }
    }

    /// All fields, the constant ones behind the others.
    package var allHeaders: [(name: String, value: String)] {
        guard let constants else { return headers }
        return headers + constants.fields
    }

    /// Runs what gates left for the end; called once by whoever sent the answer.
    nonisolated(nonsending) package func end() async { for action in atEnd { await action(status) } }

    /// Bytes of a whole body; 0 for streams.
    package var bodyBytes: Int {
        switch body {
        case .bytes(let bytes): bytes.count
        case .stream: 0
        }
    }
}

/// Ids of the caller for the log line.
package struct CallerNote: Sendable, Equatable {
    package var tenantID: String?
    package var userID: String?

    package init(tenantID: String? = nil, userID: String? = nil) {
        self.tenantID = tenantID
        self.userID = userID
    }
}
