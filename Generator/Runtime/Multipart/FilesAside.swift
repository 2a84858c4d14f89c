// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Room for bytes that wait for their reader, outside memory. Empty at first; what is on it goes with it.
package protocol Shelf: Sendable {
    /// Puts bytes behind those that are there.
    func append(_ piece: [UInt8]) async throws
    /// The bytes from a place on, as many as asked for where there are so many.
    func read(at offset: Int, count: Int) async throws -> [UInt8]
}

/// Files of a form that stand before one of its fields, kept on a shelf until their handler reads them.
final class FilesAside: Sendable {
    /// Largest piece that is read at once.
    private static let pieceBytes: Int = 64 * 1024

    private struct Entry {
        let head: PartHead
        var rest: Range<Int>
        var isTold: Bool
    }

    private struct State {
        var entries: [Entry] = []
        var end: Int = 0
    }

    private enum Step {
        case event(MultipartParser.Event?)
        case read(Range<Int>)
    }

    private let shelf: any Shelf
    private let state: Mutex<State> = Mutex(State())

    init(_ shelf: any Shelf) { self.shelf = shelf }

    /// Takes a file to its end.
    func put(_ head: PartHead, _ next: () async throws -> MultipartParser.Event?) async throws {
        let start: Int = state.withLock { (state: inout State) in state.end }
        var end: Int = start
        while case .content(let piece)? = try await next() {
            try await shelf.append(piece)
            end += piece.count
        }
        state.withLock { (state: inout State) in
            state.end = end
            // The head of the first file is known to whoever put it here.
            state.entries.append(Entry(head: head, rest: start..<end, isTold: state.entries.isEmpty))
        }
    }

    /// What a parser would give behind the head of the first file, for the files alone; nil behind the last.
    func next() async throws -> MultipartParser.Event? {
        switch state.withLock({ (state: inout State) in Self.step(&state) }) {
        case .event(let event): return event
        case .read(let range):
            let piece: [UInt8] = try await shelf.read(at: range.lowerBound, count: range.count)
            guard piece.count == range.count else { throw APIFailure.unexpected(ShelfCut()) }
            return .content(piece)
        }
    }

    private static func step(_ state: inout State) -> Step {
        guard let entry: Entry = state.entries.first else { return .event(nil) }
        if !entry.isTold {
            state.entries[0].isTold = true
            return .event(.head(entry.head))
        }
        guard !entry.rest.isEmpty else {
            state.entries.removeFirst()
            return .event(.partEnd)
        }
        let range: Range<Int> = entry.rest.prefix(Self.pieceBytes)
        state.entries[0].rest = range.upperBound..<entry.rest.upperBound
        return .read(range)
    }
}

/// A shelf gave less than was put on it.
private struct ShelfCut: Error {}
