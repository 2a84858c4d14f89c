// SPDX-License-Identifier: Apache-2.0

/// Takes the success answer of an operation: status, headers and body.
public struct ResponseWriter: Sendable {
    static let bodyBytesMin: Int = 512

    private let capacity: Int
    /// HTTP status.
    public var status: Int
    /// Headers with lower-case names, `content-type` excepted.
    public private(set) var headers: [(name: String, value: String)] = []
    /// Media type of the body; nil without a body.
    public private(set) var contentType: String?
    /// The body.
    public private(set) var body: [UInt8] = []
    /// A body that is made while it is sent, in place of `body`.
    public private(set) var stream: ByteStream?

    /// Opens an answer.
    public init(status: Int = 200) { self.init(status: status, bodyBytes: ResponseWriter.bodyBytesMin) }

    /// Opens an answer whose body will be about so long.
    init(status: Int, bodyBytes: Int) {
        self.status = status
        capacity = bodyBytes
    }

    /// Adds a header; control characters are dropped, so that no value can start another line.
    public mutating func setHeader(_ name: String, _ value: String) {
        let isClean: Bool = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        let clean: String = isClean ? value : String(value.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{7F}" })
        headers.append((name.lowercased(), clean))
    }

    /// Adds a header of any parameter type; nil leaves it out.
    public mutating func setHeader(_ name: String, _ value: (some ParameterEncodable)?) {
        if let value { setHeader(name, value.parameterText) }
    }

    /// Writes a JSON body.
    public mutating func json(_ value: some JSONEncodable) {
        json { (writer: inout JSONWriter) in value.encode(to: &writer) }
    }

    /// Writes a JSON body by a closure.
    public mutating func json(_ write: (inout JSONWriter) -> Void) {
        var writer: JSONWriter = JSONWriter(capacity: capacity)
        write(&writer)
        body = writer.takeBytes()
        contentType = "application/json; charset=utf-8"
    }

    /// Leaves the body empty.
    public mutating func empty() {
        body = []
        contentType = nil
    }

    /// Writes a body of bytes.
    public mutating func bytes(_ bytes: [UInt8], contentType: String) {
        body = bytes
        self.contentType = contentType
    }

    /// Writes a body of text.
    public mutating func text(_ text: String, contentType: String = "text/plain; charset=utf-8") {
        bytes(Array(text.utf8), contentType: contentType)
    }

    /// Sends a body while it is made; one that lies in memory is sent as such.
    public mutating func stream(_ stream: ByteStream, contentType: String) {
        if let whole: [UInt8] = stream.whole {
            bytes(whole, contentType: contentType)
        } else {
            self.stream = stream
            self.contentType = contentType
        }
    }

    /// Sends typed events as they come.
    public mutating func events<Event: StreamedEvent>(_ events: EventStream<Event>) {
        setHeader("cache-control", "no-store")
        // Proxies that collect answers would hold events back.
        setHeader("x-accel-buffering", "no")
        stream(events.encoded(), contentType: "text/event-stream")
    }

    /// Sends typed items as they come, one per line.
    public mutating func items<Item: JSONCodable & Sendable>(_ items: ItemStream<Item>, contentType: String) {
        stream(items.encoded(), contentType: contentType)
    }

    /// The whole answer.
    public func finish() -> ResponseMessage {
        var all: [(name: String, value: String)] = headers
        if let contentType { all.append(("content-type", contentType)) }
        return ResponseMessage(status: status, headers: all, body: body, stream: stream)
    }
}
