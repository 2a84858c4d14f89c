// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto
import Secrecy

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// The row that a page continues from: sort key values, the id that breaks ties, and the reading direction.
package struct CursorPlace: Sendable, Equatable {
    package enum Direction: UInt8, Sendable {
        case forward = 0
        case backward = 1
    }

    /// Values of the sort keys in their order; nil stands for an absent value.
    package var keys: [String?]
    package var id: UUID
    package var direction: Direction

    package init(keys: [String?], id: UUID, direction: Direction) {
        self.keys = keys
        self.id = id
        self.direction = direction
    }
}

/// The list that a cursor belongs to: operation, workspace, filters and order. Its digest rests in the cursor, so a
/// cursor of one list opens no other.
package struct CursorScope: Sendable, Equatable {
    let digest: [UInt8]

    package init(operation: String, tenantID: UUID?, filters: [(name: String, value: String?)]) {
        var hash: SHA256 = SHA256()
        func add(_ text: String?) {
            let bytes: [UInt8] = Array((text ?? "").utf8)
            hash.update(data: CursorSeal.bigEndian(text == nil ? UInt32.max : UInt32(clamping: bytes.count)))
            hash.update(data: bytes)
        }
        add(operation)
        add(tenantID?.wire)
        for filter in filters {
            add(filter.name)
            add(filter.value)
        }
        digest = Array(Array(hash.finalize()).prefix(CursorSeal.digestBytes))
    }
}

/// Seals and opens page cursors.
///
/// Layout before base64url: version, direction, seconds of issue, id, digest of the list, number of keys, each key
/// with its length, HMAC-SHA-256 over all of it. Nothing in it is secret; nothing in it can be changed.
package struct CursorSeal: Sendable {
    /// How long a cursor opens.
    package static let lifetimeSeconds: Int64 = 86_400
    /// Clocks of instances may differ by this much.
    static let skewSeconds: Int64 = 60
    static let version: UInt8 = 1
    static let keysMax: Int = 4
    static let digestBytes: Int = 16
    private static let macBytes: Int = 32
    private static let absentLength: UInt32 = .max

    private let keys: [SymmetricKey]

    /// - Parameters:
    ///   - key: seals and opens; at least 32 bytes.
    ///   - previous: keys that still open, while a new one takes over.
    package init(key: Secret<[UInt8]>, previous: [Secret<[UInt8]>] = []) {
        keys =
            [SymmetricKey(data: key.reveal())]
            + previous.map { (old: Secret<[UInt8]>) -> SymmetricKey in SymmetricKey(data: old.reveal()) }
    }

    /// The text of a cursor.
    package func seal(_ place: CursorPlace, in scope: CursorScope, at now: Timestamp) -> String {
        var bytes: [UInt8] = [Self.version, place.direction.rawValue]
        bytes += Self.bigEndian(UInt64(bitPattern: now.seconds))
        withUnsafeBytes(of: place.id.uuid) { (raw: UnsafeRawBufferPointer) in bytes += raw }
        bytes += scope.digest
        let keyValues: ArraySlice<String?> = place.keys.prefix(Self.keysMax)
        bytes.append(UInt8(truncatingIfNeeded: keyValues.count))
        for key in keyValues {
            guard let key else {
                bytes += Self.bigEndian(Self.absentLength)
                continue
            }
            bytes += Self.bigEndian(UInt32(clamping: key.utf8.count))
            bytes += key.utf8
        }
        bytes += HMAC<SHA256>.authenticationCode(for: bytes, using: keys[0])
        return Base64URL.encode(bytes)
    }

    /// - Throws: 400 `VALIDATION_INVALID_CURSOR` for a text that was altered, is too old, or belongs to another list.
    package func open(_ text: String, in scope: CursorScope, at now: Timestamp) throws(APIFailure) -> CursorPlace {
        guard let place: CursorPlace = opened(text, scope, now) else {
            throw APIFailure(
                code: "VALIDATION_INVALID_CURSOR", status: 400, details: [("field", .string("cursor"))])
        }
        return place
    }

    private func opened(_ text: String, _ scope: CursorScope, _ now: Timestamp) -> CursorPlace? {
        guard let sealed: [UInt8] = Base64URL.decode(text), sealed.count > Self.macBytes else { return nil }
        let bytes: [UInt8] = Array(sealed.dropLast(Self.macBytes))
        let code: [UInt8] = Array(sealed.suffix(Self.macBytes))
        let isGenuine: Bool = keys.contains { (key: SymmetricKey) -> Bool in
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: bytes, using: key)
        }
        guard isGenuine else { return nil }
        var rest: CursorBytes = CursorBytes(bytes)
        guard rest.byte() == Self.version, let direction = rest.byte().flatMap(CursorPlace.Direction.init(rawValue:)),
            let issued: UInt64 = rest.number(), let id: UUID = rest.uuid(),
            rest.take(Self.digestBytes) == scope.digest, let count: UInt8 = rest.byte(), count <= Self.keysMax
        else { return nil }
        let age: Int64 = now.seconds &- Int64(bitPattern: issued)
        guard age >= -Self.skewSeconds, age <= Self.lifetimeSeconds else { return nil }
        var values: [String?] = []
        for _ in 0..<count {
            guard let length: UInt32 = rest.number() else { return nil }
            guard length != Self.absentLength else {
                values.append(nil)
                continue
            }
            guard let part: [UInt8] = rest.take(Int(length)), let value = String(validating: part, as: UTF8.self)
            else { return nil }
            values.append(value)
        }
        guard rest.isEmpty else { return nil }
        return CursorPlace(keys: values, id: id, direction: direction)
    }

    static func bigEndian<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { (raw: UnsafeRawBufferPointer) -> [UInt8] in Array(raw) }
    }
}

/// Reads a cursor's parts one after the other; nil where nothing is left.
private struct CursorBytes {
    private let bytes: [UInt8]
    private var position: Int = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isEmpty: Bool { position == bytes.count }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count <= bytes.count - position else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func byte() -> UInt8? { take(1)?.first }

    mutating func number<Number: FixedWidthInteger>() -> Number? {
        take(Number.bitWidth / 8)?.reduce(0) { (sum: Number, byte: UInt8) -> Number in sum << 8 | Number(byte) }
    }

    mutating func uuid() -> UUID? {
        take(16)?.withUnsafeBytes { (raw: UnsafeRawBufferPointer) -> UUID in
            UUID(uuid: raw.loadUnaligned(as: uuid_t.self))
        }
    }
}
