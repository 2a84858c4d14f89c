// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing

@testable import ContractRuntime

@Suite struct StreamTests {
    @Test func `a body is read once, by one reader, without empty pieces`() async throws {
        let body: ByteStream = ByteStream(next: pulled([[], [1], [], [2, 3]]))
        #expect(body.isRepeatable)
        var pieces: [[UInt8]] = []
        for try await piece in body { pieces.append(piece) }
        #expect(pieces == [[1], [2, 3]])
        #expect(!body.isRepeatable)
        let whole: ByteStream = ByteStream([1, 2])
        #expect(try await whole.collect(upTo: 2) == [1, 2])
        #expect(try await whole.next() == nil)
        #expect(whole.isRepeatable && whole.length == 2)
    }

    @Test func `two readers at a time are a bug that is told`() async throws {
        let gate: Gate = Gate()
        let body: ByteStream = ByteStream {
            await gate.wait()
            return nil
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await body.next() }
            await gate.arrived()
            await #expect(throws: BodyMisuse.readByTwo) { try await body.next() }
            gate.open()
            try await group.waitForAll()
        }
    }

    @Test func `collecting and limiting have bounds`() async {
        await #expect(throws: BodyMisuse.longerThan(3)) { try await ByteStream([1, 2, 3, 4]).collect(upTo: 3) }
        let limited: ByteStream = ByteStream(next: pulled([[1, 2], [3]])).limited(to: 2)
        await #expect(throws: APIFailure.tooLarge(bytesMax: 2)) { try await limited.collect(upTo: 10) }
        #expect(limited.failure?.status == 413)
    }

    @Test func `a queue is full at its bound and calls for more when it is read`() async throws {
        let demands: Mutex<Int> = Mutex(0)
        let queue: ByteQueue = ByteQueue(bytesMax: 4) { demands.withLock { $0 += 1 } }
        queue.offer([1, 2])
        #expect(!queue.isFull)
        // Small pieces are joined.
        queue.offer([3, 4, 5])
        #expect(queue.isFull)
        #expect(try await queue.next() == [1, 2, 3, 4, 5])
        #expect(!queue.isFull && demands.withLock { $0 } == 1)
        queue.offer([6])
        queue.finish()
        #expect(try await queue.next() == [6])
        #expect(try await queue.next() == nil)
    }

    @Test func `a failure drops what waits`() async {
        let queue: ByteQueue = ByteQueue(bytesMax: 4) {}
        queue.offer([1])
        queue.finish(APIFailure.tooLarge(bytesMax: 1))
        queue.finish()
        await #expect(throws: APIFailure.tooLarge(bytesMax: 1)) { try await queue.next() }
    }

    @Test func `a waiting reader gets the next piece, the end, or its cancellation`() async throws {
        for end in 0..<3 {
            let waits: Gate = Gate()
            let queue: ByteQueue = ByteQueue(bytesMax: 4) { waits.open() }
            let reader: Task<[UInt8]?, any Error> = Task { try await queue.next() }
            await waits.wait()
            switch end {
            case 0:
                queue.offer([7])
                #expect(try await reader.value == [7])
            case 1:
                queue.finish()
                #expect(try await reader.value == nil)
            default:
                reader.cancel()
                await #expect(throws: CancellationError.self) { try await reader.value }
            }
        }
    }

    @Test func `who reads no more lets nothing gather`() {
        let queue: ByteQueue = ByteQueue(bytesMax: 4) {}
        queue.offer([1, 2, 3, 4])
        queue.abandon()
        #expect(!queue.isFull)
        queue.offer([1, 2, 3, 4])
        #expect(!queue.isFull)
    }

    // MARK: JSON lines

    private func items(_ text: String, pieces size: Int, limits: ItemLimits = ItemLimits()) -> (
        ItemStream<Widget>, ByteStream
    ) {
        let bytes: [UInt8] = Array(text.utf8)
        let body: ByteStream = ByteStream(
            next: pulled(
                stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }))
        return (ItemStream(reading: body, mode: .strict, limits: limits), body)
    }

    @Test func `lines are items wherever they are split`() async throws {
        let text: String = "{\"name\":\"ab\"}\n\n \r\n{\"name\":\"cd\"}\r\n{\"name\":\"ef\"}"
        for size in 1...text.utf8.count {
            var names: [String] = []
            for try await item in items(text, pieces: size).0 { names.append(item.name) }
            #expect(names == ["ab", "cd", "ef"], "pieces of \(size)")
        }
    }

    private func refusal(_ text: String, limits: ItemLimits = ItemLimits()) async -> APIFailure? {
        let (stream, body) = items(text, pieces: 5, limits: limits)
        do {
            for try await _ in stream {}
        } catch let failure as APIFailure {
            #expect(body.failure == failure)
            return failure
        } catch {
            Issue.record("\(error)")
        }
        return nil
    }

    @Test func `what is wrong with a line is told with its place`() async {
        let broken: APIFailure? = await refusal("{\"name\":\"ab\"}\n{\"name\":}\n")
        #expect(broken?.code == "VALIDATION_INVALID_JSON")
        #expect(broken?.details.last?.value == .integer(22))
        let invalid: APIFailure? = await refusal("{\"name\":\"ab\"}\n\n{\"name\":7}\n")
        #expect(invalid?.code == "VALIDATION_FAILED")
        #expect(invalid?.report?.entries.first?.field == "[2].name")
        var limits: ItemLimits = ItemLimits()
        limits.lineBytesMax = 20
        let long: APIFailure? = await refusal(String(repeating: "x", count: 1000), limits: limits)
        #expect(long == .tooLarge(bytesMax: 20))
    }

    @Test func `items are written one per line`() async throws {
        let items: ItemStream<Widget> = ItemStream([Widget(name: "ab"), Widget(name: "cd")])
        let bytes: [UInt8] = try await items.encoded().collect(upTo: 1000)
        let lines: [Substring] = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{\"name\":") } && bytes.last == 0x0A)
    }
}

/// A door that opens once.
final class Gate: Sendable {
    private struct State {
        var isOpen: Bool = false
        var isReached: Bool = false
        var taken: Int = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        var watching: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State> = Mutex(State())

    func wait() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let (isOpen, watching) = state.withLock { (state: inout State) in
                state.isReached = true
                if !state.isOpen { state.waiting.append(continuation) }
                defer { state.watching = [] }
                return (state.isOpen, state.watching)
            }
            for watcher in watching { watcher.resume() }
            if isOpen { continuation.resume() }
        }
    }

    /// Waits until somebody waits.
    func arrived() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isReached: Bool = state.withLock { (state: inout State) in
                if !state.isReached { state.watching.append(continuation) }
                return state.isReached
            }
            if isReached { continuation.resume() }
        }
    }

    func open() {
        let waiting: [CheckedContinuation<Void, Never>] = state.withLock { (state: inout State) in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// True the first `count` times.
    func takes(_ count: Int) -> Bool {
        state.withLock { (state: inout State) in
            state.taken += 1
            return state.taken <= count
        }
    }
}

/// Keeps what is written.
final class NotingSink: ByteSink {
    private struct State {
        var text: String = ""
        var waiting: [(isMet: @Sendable (String) -> Bool, continuation: CheckedContinuation<Bool, Never>)] = []
    }

    private let state: Mutex<State> = Mutex(State())

    var text: String { state.withLock { (state: inout State) in state.text } }

    func write(_ bytes: [UInt8]) async throws(SinkClosed) {
        state.withLock { (state: inout State) in
            state.text += String(decoding: bytes, as: UTF8.self)
            let text: String = state.text
            for waiter in state.waiting where waiter.isMet(text) { waiter.continuation.resume(returning: true) }
            state.waiting.removeAll { waiter in waiter.isMet(text) }
        }
    }

    /// Waits until the text is as wanted.
    func until(_ isMet: @escaping @Sendable (String) -> Bool) async -> Bool {
        await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
            let isThere: Bool = state.withLock { (state: inout State) in
                let isThere: Bool = isMet(state.text)
                if !isThere { state.waiting.append((isMet, continuation)) }
                return isThere
            }
            if isThere { continuation.resume(returning: true) }
        }
    }
}
