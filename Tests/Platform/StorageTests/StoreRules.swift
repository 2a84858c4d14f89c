// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Foundation
import Storage
import Testing

/// What every driver of storage must do; each driver's suite runs all of it.
struct StoreRules {
    let store: any ObjectStore
    let tenant: UUID = UUID()
    let other: UUID = UUID()

    func key(_ tenant: UUID, _ ending: String = "bin") -> StorageKey {
        StorageKey(
            tenantID: tenant, area: .documents, random: (0..<16).map { _ in UInt8.random(in: 0...255) },
            ending: ending)
    }

    /// A body in pieces, without a length.
    private func body(_ bytes: [UInt8], pieces size: Int = 65_536) -> ByteStream {
        let (stream, feed) = AsyncStream<[UInt8]>.makeStream()
        for start in stride(from: 0, to: bytes.count, by: size) {
            feed.yield(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        feed.finish()
        return ByteStream(stream)
    }

    func expectStoring() async throws {
        let key: StorageKey = key(tenant)
        let bytes: [UInt8] = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let stored: StoredObject = try await store.store(body(bytes), as: key, bytesMax: bytes.count)
        #expect(stored == StoredObject(bytes: bytes.count, sha256: Array(SHA256.hash(data: bytes))))
        #expect(try await store.read(key, nil).collect(upTo: bytes.count) == bytes)
        #expect(try await store.read(key, 10..<20).collect(upTo: 100) == Array(bytes[10..<20]))
        #expect(try await store.read(key, 199_990..<200_000).collect(upTo: 100) == Array(bytes[199_990...]))
        try await store.remove(key)
        try await store.remove(key)
        await #expect(throws: StorageFailure.missing) { _ = try await store.read(key, nil) }
    }

    /// More than one part of the services that take objects in parts.
    func expectStoringMuch() async throws {
        let key: StorageKey = key(tenant)
        let bytes: [UInt8] = [UInt8](repeating: 0x61, count: 9 << 20) + [1, 2, 3]
        let stored: StoredObject = try await store.store(body(bytes, pieces: 1 << 20), as: key, bytesMax: bytes.count)
        #expect(stored.bytes == bytes.count)
        let tail: Range<Int> = bytes.count - 5..<bytes.count
        #expect(try await store.read(key, tail).collect(upTo: 5) == [0x61, 0x61, 1, 2, 3])
        try await store.remove(key)
    }

    func expectNothingLeft() async throws {
        let long: StorageKey = key(tenant)
        await #expect(throws: StorageFailure.tooLarge(bytesMax: 3)) {
            try await store.store(ByteStream([1, 2, 3, 4]), as: long, bytesMax: 3)
        }
        await #expect(throws: StorageFailure.missing) { _ = try await store.read(long, nil) }
        let broken: StorageKey = key(tenant)
        let stream: ByteStream = ByteStream { throw APIFailure.tooLarge(bytesMax: 1) }
        await #expect(throws: APIFailure.self) { try await store.store(stream, as: broken, bytesMax: 10 << 20) }
        await #expect(throws: StorageFailure.missing) { _ = try await store.read(broken, nil) }
        try await store.discard(broken)
    }

    /// The same random part under two workspaces is two objects.
    func expectWorkspacesApart() async throws {
        let random: [UInt8] = [UInt8](repeating: 9, count: 16)
        let ours: StorageKey = StorageKey(tenantID: tenant, area: .documents, random: random, ending: "txt")
        let theirs: StorageKey = StorageKey(tenantID: other, area: .documents, random: random, ending: "txt")
        _ = try await store.store(ByteStream([1]), as: ours, bytesMax: 9)
        await #expect(throws: StorageFailure.missing) { _ = try await store.read(theirs, nil) }
        _ = try await store.store(ByteStream([2]), as: theirs, bytesMax: 9)
        try await store.remove(ours)
        #expect(try await store.read(theirs, nil).collect(upTo: 9) == [2])
        await #expect(throws: StorageFailure.missing) { _ = try await store.read(ours, nil) }
        try await store.remove(theirs)
    }
}
