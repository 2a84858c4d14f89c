// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Secrecy
import Testing

@Suite struct `sealed streams` {
    private static let tenant: UUID = UUID()
    private static let place: SealedPlace = SealedPlace(purpose: "export.artifact", recordID: UUID(), version: 2)
    private static let stream: SealedStream = SealedStream(
        key: SealingKey(id: UUID(), tenantID: tenant, bytes: Secret([UInt8](repeating: 7, count: 32))))

    private static func plain(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
    func `what is sealed opens at its place`(count: Int) throws {
        let sealed: [UInt8] = try Self.stream.seal(Self.plain(count), at: Self.place)
        #expect(sealed.starts(with: Array("ZYGS".utf8)))
        #expect(try Self.stream.open(sealed, at: Self.place) == Self.plain(count))
        let chunks: Int = max(1, (count + 65_535) / 65_536)
        #expect(sealed.count == 45 + count + chunks * 16)
    }

    @Test func `a cut, a missing, an exchanged chunk and any other place are refused`() throws {
        let sealed: [UInt8] = try Self.stream.seal(Self.plain(200_000), at: Self.place)
        let chunk: Int = 65_536 + 16
        let (first, second): (Range<Int>, Range<Int>) = (45..<45 + chunk, 45 + chunk..<45 + 2 * chunk)
        var flipped: [UInt8] = sealed
        flipped[100] ^= 1
        var header: [UInt8] = sealed
        header[30] ^= 1
        let wrong: [[UInt8]] = [
            Array(sealed.dropLast()), Array(sealed.prefix(45 + chunk)), Array(sealed.prefix(45 + 2 * chunk)),
            Array(sealed[..<first.lowerBound] + sealed[second.lowerBound...]),
            Array(sealed[..<first.lowerBound] + sealed[second] + sealed[first] + sealed[second.upperBound...]),
            flipped, header, [],
        ]
        for bytes in wrong {
            #expect(throws: SealingError.self) { try Self.stream.open(bytes, at: Self.place) }
        }
        for place in [
            SealedPlace(purpose: "export.artifact", recordID: Self.place.recordID, version: 1),
            SealedPlace(purpose: "export.other", recordID: Self.place.recordID, version: 2),
            SealedPlace(purpose: "export.artifact", recordID: UUID(), version: 2),
        ] {
            #expect(throws: SealingError.self) { try Self.stream.open(sealed, at: place) }
        }
    }
}
