// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Stream envelope `ZYGS`: content of any length under one key of its own, in chunks that can be neither left out nor
/// exchanged, nor taken to another place.
package struct SealedStream: Sendable {
    /// Plain bytes of each chunk but the last.
    static let chunkBytes: Int = 65_536
    fileprivate static let magic: [UInt8] = Array("ZYGS".utf8)
    fileprivate static let headerBytes: Int = 41
    fileprivate static let tagBytes: Int = 16
    private static let prefixBytes: Int = 7

    private let key: SealingKey
    private let random: RandomSource

    /// - Parameter key: data key of the workspace that the content belongs to.
    package init(key: SealingKey, random: RandomSource = .system) {
        self.key = key
        self.random = random
    }

    package func seal(_ plain: [UInt8], at place: SealedPlace) throws(SealingError) -> [UInt8] {
        var writer: Writer = writer(at: place)
        return try writer.write(plain) + writer.finish()
    }

    package func open(_ sealed: [UInt8], at place: SealedPlace) throws(SealingError) -> [UInt8] {
        var reader: Reader = reader(at: place)
        return try reader.read(sealed) + reader.finish()
    }

    /// Seals content that comes piece by piece.
    package func writer(at place: SealedPlace) -> Writer {
        let header: [UInt8] = [0x01, 0x03] + bytesOf(key.id) + random.bytes(16) + random.bytes(Self.prefixBytes)
        return Writer(chunk: ChunkKey(header, key, place), sealed: Self.magic + header)
    }

    /// Opens content that comes piece by piece.
    package func reader(at place: SealedPlace) -> Reader { Reader(key: key, place: place) }

    package struct Writer: Sendable {
        private let chunk: ChunkKey
        /// What is ready and was not handed out.
        private var sealed: [UInt8]
        private var rest: [UInt8] = []
        private var number: UInt32 = 0

        fileprivate init(chunk: ChunkKey, sealed: [UInt8]) {
            self.chunk = chunk
            self.sealed = sealed
        }

        /// What is ready. The last chunk is held back: only `finish` knows it.
        package mutating func write(_ plain: [UInt8]) throws(SealingError) -> [UInt8] {
            rest += plain
            var start: Int = 0
            while rest.count - start > SealedStream.chunkBytes {
                let end: Int = start + SealedStream.chunkBytes
                sealed += try chunk.seal(rest[start..<end], number: number, isLast: false)
                start = end
                number += 1
            }
            rest.removeFirst(start)
            defer { sealed = [] }
            return sealed
        }

        /// The rest; nothing may follow.
        package mutating func finish() throws(SealingError) -> [UInt8] {
            defer { (sealed, rest) = ([], []) }
            return try sealed + chunk.seal(rest[...], number: number, isLast: true)
        }
    }

    package struct Reader: Sendable {
        private let key: SealingKey
        private let place: SealedPlace
        private var chunk: ChunkKey?
        private var rest: [UInt8] = []
        private var number: UInt32 = 0

        fileprivate init(key: SealingKey, place: SealedPlace) {
            self.key = key
            self.place = place
        }

        /// Plain content that is proven; the last chunk is held back until `finish`.
        package mutating func read(_ sealed: [UInt8]) throws(SealingError) -> [UInt8] {
            rest += sealed
            if chunk == nil { try begin() }
            guard let chunk else { return [] }
            let chunkBytes: Int = SealedStream.chunkBytes + SealedStream.tagBytes
            var plain: [UInt8] = []
            var start: Int = 0
            while rest.count - start > chunkBytes {
                plain += try chunk.open(rest[start..<start + chunkBytes], number: number, isLast: false)
                start += chunkBytes
                number += 1
            }
            rest.removeFirst(start)
            return plain
        }

        /// The rest; throws where the content is cut off.
        package mutating func finish() throws(SealingError) -> [UInt8] {
            guard let chunk else { throw SealingError.malformed }
            guard rest.count >= SealedStream.tagBytes else { throw SealingError.refused }
            defer { rest = [] }
            return try chunk.open(rest[...], number: number, isLast: true)
        }

        private mutating func begin() throws(SealingError) {
            let begin: Int = SealedStream.magic.count + SealedStream.headerBytes
            guard rest.count >= begin else { return }
            guard rest.starts(with: SealedStream.magic) else { throw SealingError.malformed }
            let header: [UInt8] = Array(rest[SealedStream.magic.count..<begin])
            guard header[0] == 0x01, header[1] == 0x03 else { throw SealingError.malformed }
            guard Array(header[2..<18]) == bytesOf(key.id) else { throw SealingError.unknownKey }
            chunk = ChunkKey(header, key, place)
            rest.removeFirst(begin)
        }
    }

    /// Key and nonces of one stream.
    fileprivate struct ChunkKey: Sendable {
        private let key: SymmetricKey
        private let noncePrefix: [UInt8]
        private let additional: [UInt8]

        init(_ header: [UInt8], _ key: SealingKey, _ place: SealedPlace) {
            self.key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: key.bytes.reveal()), salt: Array(header[18..<34]),
                info: Array("zygo/stream/v1".utf8) + [0] + Array(place.purpose.utf8), outputByteCount: 32)
            noncePrefix = Array(header[34..<41])
            let version: [UInt8] = withUnsafeBytes(of: place.version.bigEndian) { (raw) -> [UInt8] in Array(raw) }
            additional =
                Array("zygo.aad.v1".utf8) + header + bytesOf(key.tenantID) + bytesOf(place.recordID) + version
                + prefixed(place.purpose)
        }

        func seal(_ plain: ArraySlice<UInt8>, number: UInt32, isLast: Bool) throws(SealingError) -> [UInt8] {
            do {
                let box: AES.GCM.SealedBox = try AES.GCM.seal(
                    plain, using: key, nonce: AES.GCM.Nonce(data: nonce(number, isLast)), authenticating: additional)
                return Array(box.ciphertext) + Array(box.tag)
            } catch {
                throw SealingError.sealing
            }
        }

        func open(_ sealed: ArraySlice<UInt8>, number: UInt32, isLast: Bool) throws(SealingError) -> [UInt8] {
            do {
                let box: AES.GCM.SealedBox = try AES.GCM.SealedBox(
                    nonce: AES.GCM.Nonce(data: nonce(number, isLast)),
                    ciphertext: sealed.dropLast(SealedStream.tagBytes),
                    tag: sealed.suffix(SealedStream.tagBytes))
                return Array(try AES.GCM.open(box, using: key, authenticating: additional))
            } catch {
                throw SealingError.refused
            }
        }

        private func nonce(_ number: UInt32, _ isLast: Bool) -> [UInt8] {
            let counter: [UInt8] = withUnsafeBytes(of: number.bigEndian) { (raw) -> [UInt8] in Array(raw) }
            return noncePrefix + counter + [isLast ? 1 : 0]
        }
    }
}
