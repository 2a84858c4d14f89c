// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation

/// Reads what `FileMailSender` wrote.
package struct LocalInbox: Sendable {
    /// One message of the inbox.
    package struct Entry: Sendable {
        package let id: String
        package let recipient: String
        package let subject: String
        package let template: String
        package let text: String
        package let variables: [String: String]
    }

    private let folder: String
    /// Newest messages that one listing returns.
    private static let entriesMax: Int = 200

    package init(folder: String) { self.folder = folder }

    /// Newest first; only those to `recipient` when given. Message ids are ordered by time.
    package func entries(to recipient: String? = nil) throws -> [Entry] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let names: [String] = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { (name: String) -> Bool in name.hasSuffix(".json") }.sorted(by: >)
        var found: [Entry] = []
        for name in names where found.count < Self.entriesMax {
            guard let bytes: Data = FileManager.default.contents(atPath: folder + "/" + name),
                case .object(let members)? = JSONReader.decode(JSONValue.self, from: Array(bytes))
            else { continue }
            let entry: Entry = Self.entry(members)
            if recipient == nil || entry.recipient == recipient { found.append(entry) }
        }
        return found
    }

    private static func entry(_ members: JSONObject) -> Entry {
        func text(_ name: String) -> String {
            if case .string(let value)? = members[name] { return value }
            return ""
        }
        var variables: [String: String] = [:]
        if case .object(let object)? = members["variables"] {
            for (name, value) in object.members {
                if case .string(let text) = value { variables[name] = text }
            }
        }
        return Entry(
            id: text("id"), recipient: text("to"), subject: text("subject"), template: text("template"),
            text: text("text"), variables: variables)
    }
}
