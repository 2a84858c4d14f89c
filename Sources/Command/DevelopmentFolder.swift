// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Secrecy

/// Where a development installation keeps its sockets, keys and mail.
struct DevelopmentFolder {
    private let path: String
    private static let keysName: String = "keys.json"

    init(path: String) { self.path = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path() }

    var inbox: String { path + "inbox" }

    /// Connection of the account that owns the private server.
    var bootstrapAddress: String { "host=\(path)socket user=zygo_bootstrap dbname=postgres" }

    /// Variables of the installation. Keys are made once and kept: with other keys the data could not be read.
    func variables(port: Int) throws -> [String: String] {
        let base: String = "postgresql://%2F\(path.dropFirst().replacing("/", with: "%2F"))socket/zygo"
        let fixed: [String: String] = [
            "ZYGO_ENV": "development", "LOG_LEVEL": "warn", "HOST": "127.0.0.1", "PORT": String(port),
            "API_URL": "http://127.0.0.1:\(port)", "RATE_LIMIT_ALLOWLIST": "127.0.0.0/8",
            "DATABASE_URL": base.replacing("://", with: "://zygo_app@"),
            "DATABASE_MIGRATION_URL": base.replacing("://", with: "://zygo_bootstrap@"),
            "REDIS_URL": "unix://\(path)socket/redis.sock", "EMAIL_DRIVER": "file", "EMAIL_INBOX_DIR": inbox,
            "SMS_INBOX_DIR": inbox,
            "STORAGE_LOCAL_PATH": path + "files",
        ]
        return try fixed.merging(keys()) { (_: String, key: String) -> String in key }
    }

    private func keys() throws -> [String: String] {
        let file: String = path + Self.keysName
        if let data: Data = FileManager.default.contents(atPath: file) {
            guard let keys: [String: String] = JSONReader.decode([String: String].self, from: Array(data)) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            return keys
        }
        let random: RandomSource = .system
        let hex: String = random.bytes(32).map { (byte: UInt8) -> String in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let keys: [String: String] = [
            "ENCRYPTION_KEY": hex, "ENCRYPTION_KEY_ID": "development", "SESSION_SECRET": random.token().reveal(),
            "STORAGE_SIGNING_KEY": random.token().reveal(), "AUDIT_HMAC_SECRET": random.token().reveal(),
        ]
        let created: Bool = FileManager.default.createFile(
            atPath: file, contents: Data(JSONWriter.bytes(of: keys)), attributes: [.posixPermissions: 0o600])
        guard created else { throw CocoaError(.fileWriteUnknown) }
        return keys
    }
}
