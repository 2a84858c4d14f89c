// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The events that one stream of a contract can carry. Emitted as an enum with one case per kind.
public protocol StreamedEvent: Sendable {
    /// Name of the kind that a server sends last; nil where a stream ends without a word.
    static var finalName: String? { get }
    /// Name of the kind.
    var name: String { get }
    /// The data as it stands in the stream.
    var dataBytes: [UInt8] { get }
    /// Reads an event; nil where its data does not fit its kind. Kinds that the contract does not name are kept.
    static func decode(_ event: RawEvent) -> Self?
}

/// Events of a stream whose contract names no kinds.
extension RawEvent: StreamedEvent {
    public static var finalName: String? { nil }
    public var dataBytes: [UInt8] { Array(data.utf8) }
    public static func decode(_ event: RawEvent) -> RawEvent? { event }
}

extension RawEvent {
    /// The data as JSON, read as clients read.
    public func json<Data: JSONDecodable>(_ type: Data.Type) -> Data? {
        let result: DecodeResult<Data> = Array(data.utf8).withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            JSONReader.decodeReporting(from: bytes, mode: .lenient) { (reader: inout JSONReader) -> Data? in
                Data.decode(from: &reader)
            }
        }
        return result.value
    }
}

/// An event with what the stream says about it.
public struct EventFrame<Event: StreamedEvent>: Sendable {
    public var event: Event
    /// From here a client that lost its connection can go on. Servers: nil keeps the last one.
    public var id: String?
    /// How long a client should wait before it connects again. Servers: nil keeps the last one.
    public var retry: Duration?

    public init(_ event: Event, id: String? = nil, retry: Duration? = nil) {
        self.event = event
        self.id = id
        self.retry = retry
    }
}

/// Typed events on their way (`text/event-stream`), read once.
public final class EventStream<Event: StreamedEvent>: AsyncSequence, Sendable {
    public typealias Element = EventFrame<Event>
    /// Gives the next event; nil after the last.
    public typealias Source = @Sendable () async throws -> EventFrame<Event>?

    /// Silence after which a comment tells that the stream still stands.
    public static var heartbeatDefault: Duration { .seconds(15) }

    private let source: Source
    private let heartbeat: Duration
    private let retry: Duration?

    /// Events as they are asked for: the next one when the client took the last.
    public init(
        heartbeat: Duration = EventStream.heartbeatDefault, retry: Duration? = nil, next: @escaping Source
    ) {
        source = next
        self.heartbeat = heartbeat
        self.retry = retry
    }

    /// The events of a sequence.
    public convenience init<Events: AsyncSequence & Sendable>(
        _ events: Events, heartbeat: Duration = EventStream.heartbeatDefault, retry: Duration? = nil
    ) where Events.Element == EventFrame<Event> {
        self.init(heartbeat: heartbeat, retry: retry, next: PulledSequence(events).next)
    }

    /// The events in the bytes of an answer.
    public convenience init(reading bytes: ByteStream, limits: EventLimits = EventLimits()) {
        self.init(next: EventPuller<Event>(bytes, limits).next)
    }

    /// The next event; nil after the last.
    public func next() async throws -> EventFrame<Event>? { try await source() }

    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let source: Source

        public mutating func next() async throws -> EventFrame<Event>? { try await source() }
    }

    /// The bytes of an answer.
    func encoded() -> ByteStream {
        let source: Source = self.source
        let prelude: Mutex<[UInt8]?> = Mutex(retry.map(EventText.retry))
        return ByteStream(idle: IdleFill(bytes: EventText.heartbeat, interval: heartbeat)) { () -> [UInt8]? in
            let first: [UInt8]? = prelude.withLock { (first: inout [UInt8]?) -> [UInt8]? in
                defer { first = nil }
                return first
            }
            if let first { return first }
            guard let frame: EventFrame<Event> = try await source() else { return nil }
            return EventText.event(frame.event.name, data: frame.event.dataBytes, id: frame.id, retry: frame.retry)
        }
    }
}

/// Parses the events of an answer while they come.
private final class EventPuller<Event: StreamedEvent>: Sendable {
    private let bytes: ByteStream
    private let parser: Mutex<EventParser>

    init(_ bytes: ByteStream, _ limits: EventLimits) {
        self.bytes = bytes
        parser = Mutex(EventParser(limits: limits))
    }

    @Sendable func next() async throws -> EventFrame<Event>? {
        while true {
            if let frame: EventFrame<Event> = try parsed() { return frame }
            guard let piece: [UInt8] = try await bytes.next() else { return nil }
            parser.withLock { (parser: inout EventParser) in parser.feed(piece) }
        }
    }

    private func parsed() throws -> EventFrame<Event>? {
        try parser.withLock { (parser: inout EventParser) throws -> EventFrame<Event>? in
            guard let raw: RawEvent = try parser.next() else { return nil }
            guard let event: Event = Event.decode(raw) else { throw UndecodableEvent(name: raw.name) }
            return EventFrame(event, id: raw.lastID.isEmpty ? nil : raw.lastID, retry: parser.retry)
        }
    }
}

/// An event whose data does not fit its kind.
public struct UndecodableEvent: Error, Sendable, Equatable {
    public let name: String
}
