// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
package import NIOPosix

/// Local inbox: one `.eml` and one `.json` per message in a folder, written whole or not at all, readable by the owner.
package struct FileMailSender: MailSender {
    private let folder: String
    private let pool: NIOThreadPool

    package init(folder: String, pool: NIOThreadPool) {
        self.folder = folder
        self.pool = pool
    }

    package func send(_ message: MailMessage) async throws(MailError) -> String {
        let folder: String = folder
        do {
            try await pool.runIfActive { () throws -> Void in
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                let mail: MailText = MailText(message, date: RFC5322Date.text(Date.now))
                try Self.write(mail.bytes, to: folder + "/" + message.id + ".eml")
                try Self.write(Self.summary(message), to: folder + "/" + message.id + ".json")
            }
        } catch {
            throw MailError.temporary("write to the local inbox: \(error)")
        }
        return message.id
    }

    private static func summary(_ message: MailMessage) -> [UInt8] {
        let variables: [(String, JSONValue)] = message.variables.sorted { $0.key < $1.key }
            .map { (key: String, value: String) -> (String, JSONValue) in (key, .string(value)) }
        return JSONWriter.bytes(
            of: JSONValue.object(
                JSONObject([
                    ("id", .string(message.id)), ("to", .string(message.recipient.address)),
                    ("subject", .string(message.subject)), ("template", .string(message.template)),
                    ("text", .string(message.text)), ("variables", .object(JSONObject(variables))),
                ])))
    }

    /// Temporary name, owner-only mode, then rename: a reader never sees half a message.
    private static func write(_ bytes: [UInt8], to path: String) throws {
        let temporary: String = path + ".part"
        let created: Bool = FileManager.default.createFile(
            atPath: temporary, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        guard created else { throw CocoaError(.fileWriteUnknown) }
        guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
