// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Queries
import Secrecy

/// Codes for a lost factor: shown once, kept as keyed digests, each good for one use.
struct BackupCodes: Sendable {
    /// Below this many left the person is told.
    static let lowBelow: Int = 3
    static let symbols: Int = 10
    /// Crockford's base 32: no letter that reads like a digit or another letter.
    private static let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let purpose: String = "mfa.backup_code"

    let dependencies: AuthDependencies

    /// Voids all former codes and makes new ones, in the call's transaction.
    func replace(of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) -> [String] {
        // Two requests at once would else leave two sets.
        _ = try await scope.run(PasswordsQueries.lockAccount(userID: userID))
        _ = try await scope.run(MFAQueries.deleteBackupCodes(userID: userID))
        let batch: WireUUID = dependencies.random.identifier(at: scope.now)
        var codes: Set<String> = []
        while codes.count < dependencies.settings.backupCodesCount { codes.insert(fresh()) }
        for code in codes {
            scope.transaction.atCommit(
                MFAQueries.insertBackupCode(userID: userID, batchID: batch, codeHash: digest(code, userID)))
        }
        return codes.map(Self.shown)
    }

    /// Uses a code up; false when it is unknown or was used.
    func use(_ text: String, of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) -> Bool {
        guard let code: String = Self.folded(text) else { return false }
        return try await scope.run(
            MFAQueries.useBackupCode(
                at: scope.now, ipAddress: scope.request.clientIP, userID: userID, codeHash: digest(code, userID)))
            != nil
    }

    func left(of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) -> Int {
        try await scope.run(MFAQueries.backupCodesLeft(userID: userID))
    }

    /// What a person typed as the code that was made; nil for what cannot be one.
    static func folded(_ text: String) -> String? {
        var code: [UInt8] = []
        for byte in text.lowercased().utf8 where byte != 0x2D && byte != 0x20 {
            switch byte {
            case UInt8(ascii: "i"), UInt8(ascii: "l"): code.append(UInt8(ascii: "1"))
            case UInt8(ascii: "o"): code.append(UInt8(ascii: "0"))
            default: code.append(byte)
            }
        }
        guard code.count == symbols, code.allSatisfy(alphabet.contains) else { return nil }
        return String(decoding: code, as: UTF8.self)
    }

    private static func shown(_ code: String) -> String { code.prefix(symbols / 2) + "-" + code.suffix(symbols / 2) }

    /// Fifty random bits: a byte gives five of them without bias.
    private func fresh() -> String {
        String(
            decoding: dependencies.random.bytes(Self.symbols).map { (byte: UInt8) -> UInt8 in
                Self.alphabet[Int(byte & 31)]
            }, as: UTF8.self)
    }

    private func digest(_ code: String, _ userID: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: userID.wire, value: code)
    }
}
