// SPDX-License-Identifier: Apache-2.0
import Gzip
import Testing

@Suite struct `gzip` {
    private static func plain(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    }

    private static func packed(_ plain: [UInt8], pieceBytes: Int) throws -> [UInt8] {
        let packer: GzipPacker = try GzipPacker()
        var packed: [UInt8] = []
        for start in stride(from: 0, to: plain.count, by: pieceBytes) {
            packed += try packer.pack(Array(plain[start..<min(start + pieceBytes, plain.count)]))
        }
        return try packed + packer.finish()
    }

    @Test(arguments: [0, 1, 70_000, 400_000], [1_000, 65_536, 1_000_000])
    func `what was packed in pieces unpacks in other pieces`(count: Int, pieceBytes: Int) throws {
        let plain: [UInt8] = Self.plain(count)
        let packed: [UInt8] = try Self.packed(plain, pieceBytes: pieceBytes)
        #expect(packed.starts(with: [0x1F, 0x8B]))
        let unpacker: GzipUnpacker = try GzipUnpacker()
        var unpacked: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: 777) {
            unpacked += try unpacker.unpack(Array(packed[start..<min(start + 777, packed.count)]))
        }
        try unpacker.finish()
        #expect(unpacked == plain)
    }

    @Test func `what repeats gets short`() throws {
        let packed: [UInt8] = try Self.packed([UInt8](repeating: 7, count: 1_000_000), pieceBytes: 100_000)
        #expect(packed.count < 10_000)
    }

    @Test func `a changed and a cut content are refused`() throws {
        var packed: [UInt8] = try Self.packed(Self.plain(100_000), pieceBytes: 100_000)
        let cut: GzipUnpacker = try GzipUnpacker()
        _ = try cut.unpack(Array(packed.dropLast(20)))
        #expect(throws: GzipFailure.truncated) { try cut.finish() }
        packed[packed.count - 6] ^= 1
        let changed: GzipUnpacker = try GzipUnpacker()
        #expect(throws: GzipFailure.malformed) { _ = try changed.unpack(packed) }
    }
}
