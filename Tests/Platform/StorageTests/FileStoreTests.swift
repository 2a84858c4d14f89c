// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Foundation
import Storage
import Testing

@Suite struct FileStoreTests {
    /// A folder of its own for the duration of the body.
    private func with(_ body: (FileStore, String) async throws -> Void) async throws {
        let folder: URL = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let result: Result<Void, any Error>
        do { result = .success(try await body(FileStore(folder: folder.path), folder.path)) } catch {
            result = .failure(error)
        }
        try FileManager.default.removeItem(at: folder)
        try result.get()
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `a body is written while it comes and read back`() async throws {
        try await with { store, folder in
            let pieces: [[UInt8]] = (0..<100).map { number in [UInt8](repeating: UInt8(number), count: 10_007) }
            let all: [UInt8] = Array(pieces.joined())
            let (stream, feed) = AsyncStream<[UInt8]>.makeStream()
            for piece in pieces { feed.yield(piece) }
            feed.finish()
            let stored: StoredFile = try await store.store(ByteStream(stream), as: "photo", bytesMax: all.count)
            #expect(stored.bytes == all.count && stored.sha256 == Array(SHA256.hash(data: all)))
            #expect(try names(folder) == ["photo"])
            let read: ByteStream = try await store.read("photo")
            #expect(read.length == all.count)
            #expect(try await read.collect(upTo: all.count) == all)
            #expect(try await read.next() == nil)
            try await store.remove("photo")
            try await store.remove("photo")
            await #expect(throws: StorageFailure.missing) { _ = try await store.read("photo") }
        }
    }

    @Test func `what breaks off or grows too long leaves nothing behind`() async throws {
        try await with { store, folder in
            await #expect(throws: StorageFailure.tooLarge(bytesMax: 3)) {
                try await store.store(ByteStream([1, 2, 3, 4]), as: "long", bytesMax: 3)
            }
            let broken: ByteStream = ByteStream { throw APIFailure.tooLarge(bytesMax: 1) }
            await #expect(throws: APIFailure.self) { try await store.store(broken, as: "broken", bytesMax: 3) }
            let left: [String] = try names(folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `a new content replaces the old one at once`() async throws {
        try await with { store, _ in
            _ = try await store.store(ByteStream([1]), as: "photo", bytesMax: 3)
            let old: ByteStream = try await store.read("photo")
            _ = try await store.store(ByteStream([2, 3]), as: "photo", bytesMax: 3)
            #expect(try await old.collect(upTo: 3) == [1])
            #expect(try await store.read("photo").collect(upTo: 3) == [2, 3])
        }
    }

    @Test(arguments: ["", ".", "..", "a/b", "../a", ".hidden", "a\u{0}b", String(repeating: "a", count: 201)])
    func `a name stays in its folder`(_ name: String) async throws {
        try await with { store, _ in
            await #expect(throws: StorageFailure.invalidName) {
                try await store.store(ByteStream([1]), as: name, bytesMax: 3)
            }
        }
    }
}
