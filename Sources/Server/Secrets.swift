// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import NIOCore
import NIOPosix
import Secrecy
import Settings

/// A setting that parses and still cannot be used.
struct UnusableSetting: Error, CustomStringConvertible {
    let name: String
    let reason: String

    var description: String { "\(name): \(reason)" }
}

/// Keys and costs from the settings.
enum Secrets {
    static func masterKey(_ settings: Settings) throws -> MasterKey {
        guard settings.masterKeyProvider == .local else {
            throw UnusableSetting(name: "MASTER_KEY_PROVIDER", reason: "this build knows `local` only")
        }
        guard let text = settings.encryptionKey, let bytes: [UInt8] = bytes(hex: text.reveal()),
            let key: MasterKey = MasterKey(id: settings.encryptionKeyID, bytes: Secret(bytes))
        else { throw UnusableSetting(name: "ENCRYPTION_KEY", reason: "64 hexadecimal digits are needed") }
        return key
    }

    static func hasher(
        _ settings: Settings, _ threads: NIOThreadPool, _ random: RandomSource
    ) throws -> PasswordHasher {
        let isLight: Bool = settings.zygoEnv == .test
        let light: PasswordCosts? = PasswordCosts(memoryKiB: 19_456, iterations: 2, lanes: 1)
        let costs: PasswordCosts? = isLight ? light : PasswordCosts()
        guard let costs else { throw UnusableSetting(name: "ARGON2", reason: "costs are below the least accepted") }
        return PasswordHasher(
            pool: threads, costs: costs, concurrencyMax: settings.argon2MaxConcurrency ?? System.coreCount,
            random: random)
    }

    /// The key that signs audit rows.
    static func auditKey(_ settings: Settings) -> AuditKey {
        AuditKey(id: settings.auditHmacKeyID, secret: Secret(Array(settings.auditHmacSecret.reveal().utf8)))
    }

    /// That key with the retired ones, each written `id:secret`.
    static func auditKeys(_ settings: Settings) throws -> AuditKeyRing {
        let retired: [AuditKey] = try (settings.auditHmacSecretsPrevious?.reveal() ?? []).map {
            (text: String) throws -> AuditKey in
            guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
                throw UnusableSetting(name: "AUDIT_HMAC_SECRETS_PREVIOUS", reason: "entries are written id:secret")
            }
            return AuditKey(
                id: String(text[..<colon]), secret: Secret(Array(text[text.index(after: colon)...].utf8)))
        }
        return AuditKeyRing(current: auditKey(settings), previous: retired)
    }

    /// The key that signs anchors, where there is one.
    static func anchorSeal(_ settings: Settings) throws -> AnchorSeal? {
        guard let text = settings.auditAnchorPrivateKey else { return nil }
        guard let seed: Base64Data = Base64Data(wire: text.reveal()), let seal = AnchorSeal(seed: Secret(seed.bytes))
        else { throw UnusableSetting(name: "AUDIT_ANCHOR_PRIVATE_KEY", reason: "32 bytes in base64 are needed") }
        return seal
    }

    private static func bytes(hex: String) -> [UInt8]? {
        let digits: [UInt8] = Array(hex.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair: String = String(decoding: digits[index...(index + 1)], as: UTF8.self)
            guard let byte: UInt8 = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
