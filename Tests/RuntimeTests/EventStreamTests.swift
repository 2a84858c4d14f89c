// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ContractRuntime

@Suite struct EventStreamTests {
    private func read(_ pieces: [[UInt8]], _ parser: inout EventParser) throws(LineTooLong) -> [RawEvent] {
        var events: [RawEvent] = []
        for piece in pieces {
            parser.feed(piece)
            while let event: RawEvent = try parser.next() { events.append(event) }
        }
        return events
    }

    private func read(_ text: String) throws(LineTooLong) -> [RawEvent] {
        var parser: EventParser = EventParser()
        return try read([Array(text.utf8)], &parser)
    }

    /// Streams of the HTML standard, section 9.2.6, and around them.
    static let streams: [(String, [RawEvent])] = [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [RawEvent(name: "message", data: "YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [
                RawEvent(name: "message", data: "first event", lastID: "1"),
                RawEvent(name: "message", data: "second event"), RawEvent(name: "message", data: " third event"),
            ]
        ),
        ("data\n\ndata\ndata\n\ndata:", [RawEvent(name: "message", data: ""), RawEvent(name: "message", data: "\n")]),
        (
            "data:test\n\ndata: test\n\n",
            [RawEvent(name: "message", data: "test"), RawEvent(name: "message", data: "test")]
        ),
        (
            "event: add\rdata: 1\r\rdata: 2\r\n\r\n",
            [RawEvent(name: "add", data: "1"), RawEvent(name: "message", data: "2")]
        ),
        ("\u{FEFF}data: ä\n\n", [RawEvent(name: "message", data: "ä")]),
        ("\u{FEFF}\u{FEFF}data: 1\n\ndata: 2\n\n", [RawEvent(name: "message", data: "2")]),
        ("event: lost\n\ndata: kept\n\n", [RawEvent(name: "message", data: "kept")]),
        ("id: 7\n\nid: a\u{0}b\ndata: x\n\n", [RawEvent(name: "message", data: "x", lastID: "7")]),
        ("other: y\ndata: x\n\n", [RawEvent(name: "message", data: "x")]),
        ("data: never dispatched\n", []),
    ]

    @Test(arguments: Self.streams)
    func `streams read as the standard says, wherever they are split`(_ text: String, _ expected: [RawEvent]) throws {
        let bytes: [UInt8] = Array(text.utf8)
        for split in 0...bytes.count {
            var parser: EventParser = EventParser()
            #expect(try read([Array(bytes[..<split]), Array(bytes[split...])], &parser) == expected, "at \(split)")
        }
        var parser: EventParser = EventParser()
        #expect(try read(bytes.map { [$0] }, &parser) == expected)
    }

    @Test func `retry is digits and nothing else`() throws {
        let lines: [(String, Int?)] = [
            ("retry: 250\n", 250), ("retry: 2s\n", nil), ("retry:\n", nil), ("retry: 99999999999\n", nil),
        ]
        for (text, wait) in lines {
            var parser: EventParser = EventParser()
            _ = try read([Array(text.utf8)], &parser)
            #expect(parser.retry == wait.map { .milliseconds($0) })
        }
    }

    @Test func `an endless line or event ends the reading`() {
        var limits: EventLimits = EventLimits()
        limits.lineBytesMax = 100
        limits.eventBytesMax = 300
        for line in [String(repeating: "a", count: 200), String(repeating: "data: 0123456789\n", count: 100)] {
            var parser: EventParser = EventParser(limits: limits)
            #expect(throws: LineTooLong.self) { try read(line.utf8.map { [$0] }, &parser) }
        }
    }

    @Test(arguments: ["", "one", "two\nlines", "a\r\nb\rc\n", "\n", ": no comment", " blank"])
    func `what is written is read`(_ data: String) throws {
        let text: [UInt8] = EventText.event("na\nme", data: Array(data.utf8), id: "i\r\n7", retry: .milliseconds(40))
        var parser: EventParser = EventParser()
        let events: [RawEvent] = try read([EventText.heartbeat + text + EventText.heartbeat], &parser)
        let joined: String = String(
            decoding: data.replacing("\r\n", with: "\n").utf8.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self)
        #expect(events == [RawEvent(name: "name", data: joined, lastID: "i7")])
        #expect(parser.retry == .milliseconds(40))
    }

    @Test func `typed events come out of pieces`() async throws {
        let text: String = "id: 1\nevent: tick\ndata: {}\n\nevent: tick\ndata: no JSON\n\n"
        let stream: EventStream<Tick> = EventStream(reading: ByteStream(next: pulled(text.utf8.map { [$0] })))
        var events: EventStream<Tick>.Iterator = stream.makeAsyncIterator()
        let first: EventFrame<Tick>? = try await events.next()
        #expect(first?.id == "1" && first?.event.name == "tick")
        await #expect(throws: UndecodableEvent(name: "tick")) { try await events.next() }
    }

    @Test func `silence is filled with heartbeats until the stream ends`() async throws {
        let sink: NotingSink = NotingSink()
        let released: Gate = Gate()
        let stream: EventStream<RawEvent> = EventStream(heartbeat: .milliseconds(5), retry: .seconds(3)) {
            await released.wait()
            return released.takes(1) ? EventFrame(RawEvent(name: "late", data: "x"), id: "9") : nil
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await stream.encoded().write(to: sink) }
            #expect(await sink.until { text in text.ranges(of: ": \n\n").count >= 3 })
            released.open()
            try await group.waitForAll()
        }
        #expect(sink.text.hasPrefix("retry: 3000\n\n"))
        #expect(sink.text.contains("id: 9\nevent: late\ndata: x\n\n"))
    }
}

/// A kind of event whose data is an object.
private struct Tick: StreamedEvent {
    static let finalName: String? = nil
    let name: String = "tick"
    let dataBytes: [UInt8] = [0x7B, 0x7D]
    static func decode(_ event: RawEvent) -> Tick? { event.json(JSONObject.self).map { _ in Tick() } }
}
