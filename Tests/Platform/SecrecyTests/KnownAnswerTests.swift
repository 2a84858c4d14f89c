// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Synchronization
import Testing

@testable import Secrecy

/// Bytes that come in the order in which they were put in; zeros when they are used up.
final class ScriptedBytes: Sendable {
    private let parts: Mutex<[[UInt8]]>

    init(_ parts: [[UInt8]]) { self.parts = Mutex(parts) }

    var source: RandomSource {
        RandomSource { (count: Int) -> [UInt8] in
            self.parts.withLock { parts in
                parts.isEmpty ? [UInt8](repeating: 0, count: count) : Array(parts.removeFirst().prefix(count))
            }
        }
    }
}

@Suite struct `keys and envelopes` {
    private static let tenant = id("11111111-1111-4111-8111-111111111111")
    private static let keyID = id("22222222-2222-4222-8222-222222222222")
    private static let record = id("33333333-3333-4333-8333-333333333333")
    private static let wrapped =
        "zk1.AQKgoaKjpKWmp6ipqqud_FSHHWAzB0OUrjoVJvvTlaOoZI-lgL41FgNRKAwlQtVL-11SltECUXluEDlyauc"
    private static let sealed =
        "zv1.AQEiIiIiIiJCIoIiIiIiIiIisLGys7S1tre4ubq7vL2-v8DBwsPExcbHyMnKy57o4rE41UGkJMv5gNhFAPbDX_5zBQR3etP8Zf2bfbix"
        + "1YAF5Dpl6i0c"
    private static let plain = Array("sk-test-héllo-0123456789".utf8)
    private static let place = SealedPlace(purpose: "env_var.value", recordID: record, version: 7)

    private static func id(_ text: String) -> UUID { UUID(wire: text) ?? UUID() }

    private func master(_ name: String = "key_test_01") throws -> MasterKey {
        try #require(MasterKey(id: name, bytes: Secret(Array(0x00...0x1F))))
    }

    private func envelope(tenant: UUID = Self.tenant, random: RandomSource = .system) -> Envelope {
        Envelope(
            key: SealingKey(id: Self.keyID, tenantID: tenant, bytes: Secret(Array(0x40...0x5F))), random: random)
    }

    @Test func `the check value of the test master key is the known one`() throws {
        #expect(try master().checkValue == "723ee56485dbd9e4")
    }

    @Test func `a master key of another length is none`() {
        #expect(MasterKey(id: "k", bytes: Secret([UInt8](repeating: 1, count: 31))) == nil)
        #expect(MasterKey(id: "k", bytes: Secret([UInt8](repeating: 1, count: 33))) == nil)
    }

    @Test func `wrapping a tenant key gives the known text`() throws {
        let key = SealingKey(id: Self.keyID, tenantID: Self.tenant, bytes: Secret(Array(0x40...0x5F)))
        let random = ScriptedBytes([Array(0xA0...0xAB)]).source
        #expect(try master().wrap(key, purpose: "data", random: random) == Self.wrapped)
        let back = try master().unwrap(Self.wrapped, keyID: Self.keyID, tenantID: Self.tenant, purpose: "data")
        #expect(back.bytes.reveal() == Array(0x40...0x5F))
        #expect(back.id == Self.keyID && back.tenantID == Self.tenant)
    }

    @Test func `sealing a record gives the known blob`() throws {
        let random = ScriptedBytes([Array(0xB0...0xBF), Array(0xC0...0xCB)]).source
        #expect(Self.plain.count == 25)
        #expect(try envelope(random: random).seal(Self.plain, at: Self.place) == Self.sealed)
        #expect(try envelope().open(Self.sealed, at: Self.place) == Self.plain)
    }

    @Test func `a wrapped key opens nowhere else`() throws {
        let other = Self.id("44444444-4444-4444-8444-444444444444")
        let cases: [(keyID: UUID, tenantID: UUID, purpose: String)] = [
            (other, Self.tenant, "data"), (Self.keyID, other, "data"), (Self.keyID, Self.tenant, "hash"),
        ]
        for place in cases {
            #expect(throws: SealingError.refused) {
                try master().unwrap(
                    Self.wrapped, keyID: place.keyID, tenantID: place.tenantID, purpose: place.purpose)
            }
        }
        #expect(throws: SealingError.refused) {
            try master("key_test_02").unwrap(
                Self.wrapped, keyID: Self.keyID, tenantID: Self.tenant, purpose: "data")
        }
    }

    @Test func `a moved, re-versioned or foreign value is refused`() {
        let other = Self.id("44444444-4444-4444-8444-444444444444")
        let places = [
            SealedPlace(purpose: "env_var.value", recordID: Self.record, version: 6),
            SealedPlace(purpose: "env_var.value", recordID: other, version: 7),
            SealedPlace(purpose: "env_var.valu", recordID: Self.record, version: 7),
        ]
        for place in places {
            #expect(throws: SealingError.refused) { try envelope().open(Self.sealed, at: place) }
        }
        #expect(throws: SealingError.refused) { try envelope(tenant: other).open(Self.sealed, at: Self.place) }
        let stranger = Envelope(key: SealingKey(id: other, tenantID: Self.tenant, bytes: Secret(Array(0x40...0x5F))))
        #expect(throws: SealingError.unknownKey) { try stranger.open(Self.sealed, at: Self.place) }
    }

    @Test func `every changed byte is noticed`() throws {
        let blob = try #require(Base64URL.decode(Self.sealed.dropFirst(4)))
        for index in blob.indices {
            var bytes = blob
            bytes[index] ^= 0x01
            #expect(throws: SealingError.self, "byte \(index)") {
                try envelope().open("zv1." + Base64URL.encode(bytes), at: Self.place)
            }
        }
        let key = try #require(Base64URL.decode(Self.wrapped.dropFirst(4)))
        for index in key.indices {
            var bytes = key
            bytes[index] ^= 0x80
            #expect(throws: SealingError.self, "byte \(index)") {
                try master().unwrap(
                    "zk1." + Base64URL.encode(bytes), keyID: Self.keyID, tenantID: Self.tenant, purpose: "data")
            }
        }
    }

    @Test func `what is no envelope is malformed`() throws {
        for text in ["", "zv1.", "zv2." + Self.sealed.dropFirst(4), Self.sealed + "=", "zv1.AQEi", Self.wrapped] {
            #expect(throws: SealingError.malformed, "\(text)") { try envelope().open(text, at: Self.place) }
        }
        for text in ["", "zk1.AQKg", Self.sealed, Self.wrapped + "AAAA"] {
            #expect(throws: SealingError.malformed, "\(text)") {
                try master().unwrap(text, keyID: Self.keyID, tenantID: Self.tenant, purpose: "data")
            }
        }
    }

    @Test func `an empty value can be sealed, and no two seals are equal`() throws {
        let first = try envelope().seal([], at: Self.place)
        #expect(try envelope().open(first, at: Self.place).isEmpty)
        #expect(try envelope().seal([], at: Self.place) != first)
    }

    @Test func `a keyed digest separates purpose, subject and value`() throws {
        let keyed = KeyedDigest(master: try master().bytes)
        let digest = keyed(purpose: "code", subject: "ab", value: "c")
        #expect(digest.count == 32)
        #expect(digest == keyed(purpose: "code", subject: "ab", value: "c"))
        #expect(digest != keyed(purpose: "code", subject: "a", value: "bc"))
        #expect(digest != keyed(purpose: "rate", subject: "ab", value: "c"))
    }

    @Test func `digests are SHA-256, and equality looks at every byte`() {
        let empty = tokenDigest("")
        #expect(empty.prefix(4) == [0xE3, 0xB0, 0xC4, 0x42])
        #expect(digest(of: []) == empty)
        #expect(equalInConstantTime(empty, digest(of: [])))
        #expect(!equalInConstantTime(empty, tokenDigest("a")))
        #expect(!equalInConstantTime(empty, Array(empty.dropLast())))
        #expect(equalInConstantTime([], []))
    }
}
