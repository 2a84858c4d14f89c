// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Logging
import Testing

@testable import Telemetry

@Suite struct `a line of the log` {
    private func line(
        _ message: Logger.Message = "something happened", _ metadata: Logger.Metadata = [:],
        of handler: JSONLogHandler = JSONLogHandler(label: "zygo", level: .info)
    ) throws -> JSONObject {
        let bytes = handler.line(
            LogEvent(
                level: .warning, message: message, metadata: metadata, source: "tests", file: "f", function: "g",
                line: 1))
        #expect(bytes.last == 0x0A && bytes.filter { $0 == 0x0A }.count == 1)
        return try #require(JSONReader.decode(JSONObject.self, from: Array(bytes.dropLast())))
    }

    @Test func `is one JSON object with time, level, logger and message`() throws {
        let members = try line("a \"quoted\"\nline", ["b": "2", "a": .stringConvertible(1)])
        #expect(members.members.map(\.name) == ["time", "level", "logger", "message", "a", "b"])
        #expect(members["level"] == "warning" && members["logger"] == "zygo")
        #expect(members["message"] == "a \"quoted\"\nline")
        #expect(members["time"]?.string.flatMap { Timestamp(wire: $0) } != nil)
    }

    @Test func `takes the handler's metadata too, the event's wins`() throws {
        var handler = JSONLogHandler(label: "zygo", level: .info)
        handler[metadataKey: "node"] = "n1"
        handler[metadataKey: "b"] = "old"
        let members = try line("x", ["b": "new"], of: handler)
        #expect(members["node"] == "n1" && members["b"] == "new")
        #expect(handler[metadataKey: "node"] == "n1")
    }

    @Test(arguments: [
        "password", "newPassword", "api_key", "Authorization", "refresh_token", "Set-Cookie", "clientSecret",
        "recoveryCode", "apiKey", "encryption_key",
    ])
    func `hides what is named like a secret`(name: String) throws {
        let members = try line("x", [name: "hunter2"])
        #expect(members[name] == "•••")
    }

    @Test(arguments: ["code", "errorCode", "statusCode", "keyId", "user", "path"])
    func `shows what only sounds like one`(name: String) throws {
        #expect(try line("x", [name: "shown"])[name] == "shown")
    }

    @Test func `hides secrets inside of values`() throws {
        let inner: Logger.Metadata = [
            "body": ["user": "ada", "password": "hunter2", "more": ["token": "hunter2"]],
            "list": [["secret": "hunter2"], "plain"],
        ]
        let text = String(decoding: JSONValue.object(try line("x", inner)).canonicalBytes, as: UTF8.self)
        #expect(!text.contains("hunter2"))
        #expect(text.contains("ada") && text.contains("plain"))
    }

    @Test func `a hidden value stays hidden under any name`() throws {
        let metadata: Logger.Metadata = ["user": .stringConvertible(Secret("hunter2"))]
        #expect(try line("x", metadata)["user"] == "•••")
    }
}
