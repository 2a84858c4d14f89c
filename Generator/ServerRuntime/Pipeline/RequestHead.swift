// SPDX-License-Identifier: Apache-2.0

/// The head of a request as the engine hands it to the pipeline, the same for sockets and for in-process calls.
package struct RequestHead: Sendable {
    package enum Version: Sendable { case http1_0, http1_1, http2 }

    /// How the head announces a body.
    package enum Framing: Sendable, Equatable {
        case none
        case length(Int)
        /// Chunked, or HTTP/2 without a declared length.
        case unknown
    }

    package var method: String
    /// Request target as received.
    package var target: String
    /// Names in lower case, values as received.
    package var headers: [(name: String, value: String)]
    package var version: Version
    package var peer: Peer
    package var framing: Framing

    package init(
        method: String, target: String, headers: [(name: String, value: String)], version: Version = .http1_1,
        peer: Peer = .local, framing: Framing = .none
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.version = version
        self.peer = peer
        self.framing = framing
    }

    /// First field of that lower-case name.
    package func header(_ name: String) -> String? {
        for field in headers where field.name == name { return field.value }
        return nil
    }

    /// All values of that lower-case name, in order.
    package func values(_ name: String) -> [String] {
        headers.lazy.filter { field in field.name == name }.map(\.value)
    }

    package var expectsContinue: Bool {
        version != .http1_0 && header("expect")?.lowercased() == "100-continue"
    }
}

/// The other end of a connection.
package struct Peer: Sendable {
    /// Nil for Unix sockets and in-process calls: the peer is then a proxy of our own.
    package let address: NetworkAddress?
    package let text: String
    package let isTLS: Bool

    package init(address: NetworkAddress?, isTLS: Bool) {
        self.address = address
        self.text = address?.text ?? "unix"
        self.isTLS = isTLS
    }

    package static let local: Peer = Peer(address: nil, isTLS: false)
}
