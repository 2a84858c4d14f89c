// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Server

@Suite struct `where configuration comes from` {
    /// A folder with files of this content, gone after the test.
    private func with<Result>(
        _ files: [String: String], mode: Int = 0o600, _ body: (String) async throws -> Result
    ) async throws -> Result {
        let folder: String = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder + "/credentials", withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
        }
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder + "/" + name)
        }
        return try await body(folder)
    }

    private func variables(
        _ process: [String: String], in folder: String, file: String? = nil
    ) async throws -> [String: String] {
        try await ConfigurationSources(
            process: process, file: file.map { (name: String) -> String in folder + "/" + name }, folder: folder
        ).variables()
    }

    @Test func `the process is stronger than credentials, these than the file, that than the folder`() async throws {
        let all: [String: String] = [
            "zygo.env": "PORT=3\nHOST=file\nSMTP_USER=file\n# PORT=9\n", "credentials/SMTP_USER": "credential\n",
            ".env.local": "HOST=local\nSMTP_HOST=local\n", ".env": "SMTP_HOST=folder\nAPP_NAME=folder\n",
        ]
        try await with(all) { folder in
            let found: [String: String] = try await variables(
                ["PORT": "1", "CREDENTIALS_DIRECTORY": folder + "/credentials", "OTHER": "kept"], in: folder,
                file: "zygo.env")
            #expect(found["PORT"] == "1")
            #expect(found["SMTP_USER"] == "credential")
            #expect(found["HOST"] == "file")
            #expect(found["SMTP_HOST"] == "local")
            #expect(found["APP_NAME"] == "folder")
            #expect(found["OTHER"] == "kept")
        }
    }

    @Test func `an empty variable is not set`() async throws {
        try await with(["zygo.env": "PORT=3\nHOST=\n", ".env": "HOST=folder\n"]) { folder in
            let found: [String: String] = try await variables(["PORT": ""], in: folder, file: "zygo.env")
            #expect(found["PORT"] == "3")
            #expect(found["HOST"] == "folder")
        }
    }

    @Test func `a variable set by its file is not set again by a weaker source`() async throws {
        try await with(["zygo.env": "SMTP_PASSWORD=weaker\nSMTP_PASSWORD_FILE=/also/weaker\n"]) { folder in
            let found: [String: String] = try await variables(
                ["SMTP_PASSWORD_FILE": "/run/password"], in: folder, file: "zygo.env")
            #expect(found["SMTP_PASSWORD_FILE"] == "/run/password")
            #expect(found["SMTP_PASSWORD"] == nil)
        }
    }

    @Test(arguments: ["staging", "production"])
    func `the working folder counts on a developer's machine only`(environment: String) async throws {
        try await with(["zygo.env": "ZYGO_ENV=\(environment)\n", ".env": "PORT=4\n"]) { folder in
            let deployed: [String: String] = try await variables([:], in: folder, file: "zygo.env")
            #expect(deployed["PORT"] == nil)
            let local: [String: String] = try await variables(["NODE_ENV": "test"], in: folder)
            #expect(local["PORT"] == "4")
        }
    }

    @Test func `in production others may not read the file`() async throws {
        try await with(["zygo.env": "SMTP_PASSWORD=hunter2\n"], mode: 0o644) { folder in
            let error: ConfigurationSourceError? = await #expect(throws: ConfigurationSourceError.self) {
                _ = try await variables(["ZYGO_ENV": "production"], in: folder, file: "zygo.env")
            }
            #expect(error?.description.contains("chmod 0640") == true)
            #expect(error?.description.contains("hunter2") == false)
            let found: [String: String] = try await variables([:], in: folder, file: "zygo.env")
            #expect(found["SMTP_PASSWORD"] == "hunter2")
        }
    }

    @Test func `a named file has to be there`() async throws {
        try await with([:]) { folder in
            let error: ConfigurationSourceError? = await #expect(throws: ConfigurationSourceError.self) {
                _ = try await variables([:], in: folder, file: "none.env")
            }
            #expect(error?.description.contains("none.env") == true)
        }
    }
}
