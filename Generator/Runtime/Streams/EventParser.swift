// SPDX-License-Identifier: Apache-2.0

/// One event as it stands in an event stream.
public struct RawEvent: Sendable, Equatable {
    /// Name of the kind; `message` where the stream gives none.
    public var name: String
    public var data: String
    /// The last id that the stream gave, for going on from there; empty before the first.
    public var lastID: String

    public init(name: String, data: String, lastID: String = "") {
        self.name = name
        self.data = data
        self.lastID = lastID
    }
}

/// Bounds of event streams as they are read.
public struct EventLimits: Sendable {
    /// Longest line.
    public var lineBytesMax: Int = 1_048_576
    /// Most data of one event.
    public var eventBytesMax: Int = 4_194_304

    public init() {}
}

/// Reads `text/event-stream` by the algorithm of the HTML standard (section 9.2.6), however the bytes are split.
struct EventParser: Sendable {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// More digits of `retry` are no waiting time of this world.
    private static let retryDigitsMax: Int = 9

    private let limits: EventLimits
    private var lines: LineSplitter
    private var isFirstLine: Bool = true
    private var name: String = ""
    private var data: [UInt8] = []
    private var hasData: Bool = false
    /// Last id, also of events without data.
    private(set) var lastID: String
    /// The waiting time that the stream asks for.
    private(set) var retry: Duration?

    init(limits: EventLimits = EventLimits(), lastID: String = "") {
        self.limits = limits
        self.lastID = lastID
        lines = LineSplitter(.any, lineBytesMax: limits.lineBytesMax)
    }

    mutating func feed(_ bytes: [UInt8]) { lines.feed(bytes) }

    /// The next event; nil where more bytes are needed. An event without its empty line at the end never happened.
    mutating func next() throws(LineTooLong) -> RawEvent? {
        while var line: [UInt8] = try lines.next() {
            if isFirstLine {
                isFirstLine = false
                if line.starts(with: EventParser.byteOrderMark) { line.removeFirst(EventParser.byteOrderMark.count) }
            }
            if line.isEmpty {
                if let event: RawEvent = dispatched() { return event }
            } else {
                try read(line)
            }
        }
        return nil
    }

    private mutating func dispatched() -> RawEvent? {
        defer {
            name = ""
            data = []
            hasData = false
        }
        guard hasData else { return nil }
        return RawEvent(
            name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self), lastID: lastID)
    }

    private mutating func read(_ line: [UInt8]) throws(LineTooLong) {
        let colon: Int = line.firstIndex(of: 0x3A) ?? line.count
        if colon == 0 { return }
        var value: ArraySlice<UInt8> = line[min(colon + 1, line.count)...]
        if value.first == 0x20 { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data":
            guard data.count + value.count < limits.eventBytesMax else {
                throw LineTooLong(bytesMax: limits.eventBytesMax)
            }
            if hasData { data.append(0x0A) }
            data += value
            hasData = true
        case "id" where !value.contains(0): lastID = String(decoding: value, as: UTF8.self)
        case "retry": readRetry(value)
        default: return
        }
    }

    private mutating func readRetry(_ digits: ArraySlice<UInt8>) {
        guard !digits.isEmpty, digits.count <= EventParser.retryDigitsMax,
            digits.allSatisfy({ (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }),
            let milliseconds: Int = Int(String(decoding: digits, as: UTF8.self))
        else { return }
        retry = .milliseconds(milliseconds)
    }
}

/// Writes `text/event-stream`.
enum EventText {
    /// A line that readers pass over.
    static let heartbeat: [UInt8] = Array(": \n\n".utf8)

    static func retry(_ wait: Duration) -> [UInt8] { Array("retry: \(milliseconds(wait))\n\n".utf8) }

    /// One event; line breaks in name and id, which would end their line, are dropped.
    static func event(_ name: String, data: [UInt8], id: String?, retry: Duration?) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(data.count + name.utf8.count + 48)
        if let retry { text += "retry: \(milliseconds(retry))\n".utf8 }
        if let id { field("id", oneLine(id), &text) }
        field("event", oneLine(name), &text)
        var rest: ArraySlice<UInt8> = data[...]
        while true {
            let end: Int? = rest.firstIndex { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
            field("data", rest[..<(end ?? rest.endIndex)], &text)
            guard let end else { break }
            let isPair: Bool = rest[end] == 0x0D && end + 1 < rest.endIndex && rest[end + 1] == 0x0A
            rest = rest[(end + (isPair ? 2 : 1))...]
        }
        text.append(0x0A)
        return text
    }

    private static func field(_ name: StaticString, _ value: some Collection<UInt8>, _ text: inout [UInt8]) {
        text += String(describing: name).utf8
        text += [0x3A, 0x20]
        text += value
        text.append(0x0A)
    }

    private static func oneLine(_ text: String) -> [UInt8] {
        text.utf8.filter { (byte: UInt8) in byte != 0x0A && byte != 0x0D && byte != 0 }
    }

    private static func milliseconds(_ wait: Duration) -> Int64 {
        wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000
    }
}
