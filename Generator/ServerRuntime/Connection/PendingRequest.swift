// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// A request in the order of its arrival, from its head until its answer is written.
struct PendingRequest {
    var admission: Admission
    let version: RequestHead.Version
    /// The connection may carry another request after this one.
    var keepsAlive: Bool
    let expectsContinue: Bool
    var hasContinued: Bool = false
    var body: ByteBuffer?
    /// The body of a request that may run before all of it came.
    var incoming: IncomingBody?
    /// All of the request was read, or nothing more of it is wanted.
    var isComplete: Bool = false

    init(_ admission: Admission, version: RequestHead.Version, keepsAlive: Bool, expectsContinue: Bool) {
        self.admission = admission
        self.version = version
        self.keepsAlive = keepsAlive
        self.expectsContinue = expectsContinue
    }

    var bodyBytes: Int { body?.readableBytes ?? 0 }

    mutating func append(_ part: inout ByteBuffer) {
        if body == nil {
            body = part
        } else {
            body?.writeBuffer(&part)
        }
    }

    /// The body as an array, for the decoder.
    func bodyArray() -> [UInt8] { body.map { buffer in Array(buffer.readableBytesView) } ?? [] }
}

/// What the next inbound part belongs to.
enum Receiving {
    case head
    /// The body of the newest pending request.
    case body(bytesMax: Int, received: Int)
    /// The body of a request that may run already.
    case streaming(IncomingBody)
    /// A body that nobody wants; more than what is left closes the connection.
    case discarding(left: Int)
    /// Nothing more is read from this connection.
    case ended
}

/// What the receiving side waits for, and until when.
enum ReceiveClock {
    case none
    /// No byte of the next request has come.
    case idle(NIODeadline)
    /// A head has begun.
    case head(NIODeadline)
    /// A body must have brought enough bytes by then.
    case body(NIODeadline, receivedBefore: Int)

    var deadline: NIODeadline? {
        switch self {
        case .none: nil
        case .idle(let deadline), .head(let deadline), .body(let deadline, _): deadline
        }
    }
}

/// The request whose handler runs. Used on the event loop of its connection alone.
final class RunningRequest {
    let serial: Int
    let request: AdmittedRequest
    let body: [UInt8]
    let version: RequestHead.Version
    var keepsAlive: Bool
    let incoming: IncomingBody?
    var task: Task<Void, Never>?
    /// Deadline of the operation; after cancellation the end of the grace time.
    var deadline: NIODeadline
    var isCancelled: Bool = false
    var stream: StreamState?

    init(serial: Int, request: AdmittedRequest, pending: PendingRequest, deadline: NIODeadline) {
        self.serial = serial
        self.request = request
        self.deadline = deadline
        body = pending.bodyArray()
        version = pending.version
        keepsAlive = pending.keepsAlive
        incoming = pending.incoming
    }
}

/// A streamed answer under way.
struct StreamState {
    let response: ServerResponse
    var bytes: Int = 0
    let closes: Bool
    /// Writers waiting for the socket: what makes the body, and what fills its silence.
    var waiting: [CheckedContinuation<Bool, Never>] = []

    /// Counts bytes that are to be sent; false where they exceed the length that the head announced.
    mutating func takes(_ count: Int) -> Bool {
        guard bytes + count <= response.streamBytes ?? .max else { return false }
        bytes += count
        return true
    }

    /// The body is as long as the head announced.
    var isWhole: Bool { response.streamBytes.map { length in length == bytes } ?? true }
}
