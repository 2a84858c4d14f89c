// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Storage
import Testing

@Suite struct LocalStoreTests {
    /// A folder of its own for the duration of the body.
    private func with(_ body: (StoreRules, String) async throws -> Void) async throws {
        let folder: URL = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(StoreRules(store: LocalStore(root: folder.path)), folder.path))
        } catch {
            result = .failure(error)
        }
        try FileManager.default.removeItem(at: folder)
        try result.get()
    }

    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { (path: String) -> Bool in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    @Test func `objects are stored, read in parts and removed`() async throws {
        try await with { rules, folder in
            try await rules.expectStoring()
            try await rules.expectStoringMuch()
            #expect(try files(folder).isEmpty)
        }
    }

    @Test func `what fails leaves nothing`() async throws {
        try await with { rules, folder in
            try await rules.expectNothingLeft()
            #expect(try files(folder).isEmpty)
        }
    }

    @Test func `workspaces are apart`() async throws {
        try await with { rules, _ in try await rules.expectWorkspacesApart() }
    }

    @Test func `nobody else reads our folders and files`() async throws {
        try await with { rules, folder in
            let key: StorageKey = rules.key(rules.tenant)
            _ = try await rules.store.store(ByteStream([1]), as: key, bytesMax: 1)
            func mode(_ path: String) throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            #expect(try mode(folder + "/tenants") == 0o700)
            #expect(try mode(folder + "/" + key.text) == 0o600)
        }
    }

    @Test func `links are not followed, neither to a folder nor to a file`() async throws {
        try await with { rules, folder in
            let outside: String = folder + "/outside"
            try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
            try Data([1]).write(to: URL(fileURLWithPath: outside + "/secret"))
            let key: StorageKey = rules.key(rules.tenant)
            let parts: [Substring] = key.text.split(separator: "/")
            let place: String = folder + "/" + parts.dropLast().joined(separator: "/")
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/" + key.text, withDestinationPath: outside + "/secret")
            await #expect(throws: StorageFailure.self) { _ = try await rules.store.read(key, nil) }
            let other: StorageKey = rules.key(rules.other)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/tenants/" + rules.other.wire, withDestinationPath: outside)
            await #expect(throws: StorageFailure.self) {
                _ = try await rules.store.store(ByteStream([2]), as: other, bytesMax: 9)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["secret"])
        }
    }
}
