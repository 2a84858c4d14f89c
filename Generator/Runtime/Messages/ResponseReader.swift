// SPDX-License-Identifier: Apache-2.0

/// Reads an answer on the client's side: types count, rules do not.
public struct ResponseReader: Sendable {
    /// HTTP status.
    public let status: Int
    /// Headers with lower-case names.
    public let headers: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]
    private let stream: ByteStream?
    private let mode: JSONMode
    private let sink: ViolationSink
    /// Why the body is no JSON.
    public private(set) var jsonFailure: JSONFailure?

    /// Opens an answer; `strict` mode checks every rule, as contract tests want.
    public init(
        status: Int, headers: [(name: String, value: String)], body: [UInt8], stream: ByteStream? = nil,
        mode: JSONMode = .lenient
    ) {
        self.stream = stream
        self.status = status
        self.headers = headers.map { (name: $0.name.lowercased(), value: $0.value) }
        self.body = body
        self.mode = mode
        sink = ViolationSink(suppressesEcho: false, mode: mode)
    }

    /// Opens an answer.
    public init(_ message: ResponseMessage, mode: JSONMode = .lenient) {
        self.init(
            status: message.status, headers: message.headers, body: message.body, stream: message.stream, mode: mode)
    }

    /// What does not fit the contract.
    public var violations: [Violation] { sink.violations }

    /// Whether everything read so far fits.
    public var isValid: Bool { jsonFailure == nil && sink.isEmpty }

    /// Media type without parameters, in lower case.
    public var mediaType: String? {
        headers.first { $0.name == "content-type" }.map { HeaderParameters($0.value).value }
    }

    /// The body as text; malformed UTF-8 is repaired.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// A body that is read while it comes.
    public func byteStream() -> ByteStream { stream ?? ByteStream(body) }

    /// Typed events that are read while they come.
    public func events<Event: StreamedEvent>(_ type: Event.Type) -> EventStream<Event> {
        EventStream(reading: byteStream())
    }

    /// Typed items that are read while they come, one per line.
    public func items<Item: JSONCodable & Sendable>(_ type: Item.Type) -> ItemStream<Item> {
        ItemStream(reading: byteStream(), mode: mode)
    }

    /// A header; the name may be of any case.
    public func header(_ name: StaticString, explode: Bool = false) -> Parameter {
        let wanted: String = String(describing: name).lowercased()
        return Parameter(
            name: String(describing: name), location: .header, order: [0], style: .simple, explode: explode,
            sink: sink,
            occurrences: headers.filter { $0.name == wanted }
                .map { .init(raw: $0.value, text: RequestReader.trimmed($0.value)) })
    }

    /// Reads the JSON body by the type's own decoder.
    public mutating func json<Body: JSONDecodable>(_ type: Body.Type) -> Body? {
        json { (reader: inout JSONReader) -> Body? in Body.decode(from: &reader) }
    }

    /// Reads the JSON body.
    public mutating func json<Body>(_ decode: (inout JSONReader) -> Body?) -> Body? {
        let result: DecodeResult<Body> = body.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> DecodeResult<Body> in
            JSONReader.decodeReporting(from: bytes, mode: mode, decode)
        }
        jsonFailure = jsonFailure ?? result.failure
        for violation in result.violations { sink.add(violation) }
        return result.value
    }
}
