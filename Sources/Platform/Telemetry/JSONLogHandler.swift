// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
package import Logging

/// One JSON object a line on standard output; values under names that tell a secret are never printed.
package struct JSONLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let label: String
    /// Parts of metadata names whose values are replaced.
    private static let secretNames: [String] = [
        "password", "secret", "token", "authorization", "cookie", "code", "key",
    ]

    package init(label: String, level: Logger.Level) {
        self.label = label
        self.logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) { FileHandle.standardOutput.write(Data(line(event))) }

    /// The whole line, line feed included.
    func line(_ event: LogEvent) -> [UInt8] {
        var members: [(String, JSONValue)] = [
            ("time", .string(Self.now())), ("level", .string(event.level.rawValue)), ("logger", .string(label)),
            ("message", .string(event.message.description)),
        ]
        let all: Logger.Metadata = metadata.merging(event.metadata ?? [:]) { (_, new) -> Logger.Metadata.Value in new }
        for (name, value) in all.sorted(by: { $0.key < $1.key }) {
            members.append((name, .string(Self.shown(name, value).description)))
        }
        var line: [UInt8] = JSONWriter.bytes(of: JSONValue.object(JSONObject(members)))
        line.append(0x0A)
        return line
    }

    /// Members inside a value are looked at as well.
    private static func shown(_ name: String, _ value: Logger.Metadata.Value) -> Logger.Metadata.Value {
        if isSecret(name) { return "•••" }
        switch value {
        case .dictionary(let inner):
            return .dictionary(
                Dictionary(
                    uniqueKeysWithValues: inner.map { (key, value) -> (String, Logger.Metadata.Value) in
                        (key, shown(key, value))
                    }))
        case .array(let items):
            return .array(items.map { (item: Logger.Metadata.Value) -> Logger.Metadata.Value in shown(name, item) })
        default: return value
        }
    }

    static func isSecret(_ name: String) -> Bool {
        let folded: String = name.lowercased()
        return folded != "keyid" && secretNames.contains { (part: String) -> Bool in folded.contains(part) }
            && folded != "errorcode" && folded != "statuscode" && folded != "code"
    }

    private static func now() -> String {
        Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000)).wire
    }
}
