// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A sequence behind a function that gives its next element.
final class PulledSequence<Base: AsyncSequence & Sendable>: Sendable where Base.Element: Sendable {
    /// The state of the iteration, passed from call to call.
    // SAFETY: the box is taken out of the mutex for the time of one call of `next`, so nobody else can reach it.
    private final class Box: @unchecked Sendable {
        var iterator: Base.AsyncIterator

        init(_ iterator: Base.AsyncIterator) { self.iterator = iterator }
    }

    private let box: Mutex<Box?>

    init(_ base: Base) { box = Mutex(Box(base.makeAsyncIterator())) }

    @Sendable func next() async throws -> Base.Element? {
        let taken: Box? = box.withLock { (box: inout Box?) -> Box? in
            defer { box = nil }
            return box
        }
        guard let taken else { throw BodyMisuse.readByTwo }
        defer { box.withLock { (box: inout Box?) in box = taken } }
        return try await taken.iterator.next()
    }
}

/// Elements in memory behind a function that gives the next one.
func pulled<Element: Sendable>(_ elements: [Element]) -> @Sendable () async throws -> Element? {
    let position: Mutex<Int> = Mutex(0)
    return { () -> Element? in
        position.withLock { (position: inout Int) -> Element? in
            defer { position += 1 }
            return position < elements.count ? elements[position] : nil
        }
    }
}
