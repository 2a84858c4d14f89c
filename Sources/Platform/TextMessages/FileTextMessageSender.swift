// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
package import NIOPosix

/// Local inbox: one `.json` per message beside the mails, written whole or not at all, readable by the owner.
package struct FileTextMessageSender: TextMessageSender {
    package let provider: String = "file"
    private let folder: String
    private let pool: NIOThreadPool

    package init(folder: String, pool: NIOThreadPool) {
        self.folder = folder
        self.pool = pool
    }

    package func send(_ message: TextMessage) async throws(TextMessageError) -> String {
        let folder: String = folder
        do {
            try await pool.runIfActive { () throws -> Void in
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                try Self.write(Self.summary(message), to: folder + "/" + message.id + ".json")
            }
        } catch {
            throw TextMessageError.temporary("write to the local inbox: \(error)")
        }
        return message.id
    }

    private static func summary(_ message: TextMessage) -> [UInt8] {
        let variables: [(String, JSONValue)] = message.variables.sorted { $0.key < $1.key }
            .map { (key: String, value: String) -> (String, JSONValue) in (key, .string(value)) }
        return JSONWriter.bytes(
            of: JSONValue.object(
                JSONObject([
                    ("id", .string(message.id)), ("to", .string(message.recipient.wire)), ("subject", .string("")),
                    ("template", .string(message.template)), ("text", .string(message.text)),
                    ("variables", .object(JSONObject(variables))),
                ])))
    }

    /// Temporary name, owner-only mode, then rename: a reader never sees half a message.
    private static func write(_ bytes: [UInt8], to path: String) throws {
        let temporary: String = path + ".part"
        let created: Bool = FileManager.default.createFile(
            atPath: temporary, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        guard created, rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
