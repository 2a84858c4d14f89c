// SPDX-License-Identifier: Apache-2.0
import API
import AuditArea
import ContractClient
import ContractRuntime
import Foundation
import Settings
import TestSupport
import Testing
import ZygoClient

@Suite struct DownloadArtifactTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func ready(_ owner: Person) async throws -> (state: AuditExportState, target: String) {
        let state: AuditExportState = try await owner.finished(try await owner.export())
        let link: String = try #require(state.downloadURL)
        let path: Range<String.Index> = try #require(link.firstRange(of: "/v1/"))
        return (state, String(link[path.lowerBound...]))
    }

    @Test func `a link opens five times, and each is on record`() async throws {
        let owner: Person = try await world.signUp()
        let (state, target): (AuditExportState, String) = try await ready(owner)
        for _ in 0..<5 {
            let answer: RawAnswer = try await world.send(.get, target)
            #expect(answer.status == 200 && answer.response.body.count == state.bytes)
            #expect(answer.header("cache-control") == "no-store")
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(answer.header("content-disposition")?.hasPrefix("attachment") == true)
        }
        let answer: RawAnswer = try await world.send(.get, target)
        #expect(answer.status == 410 && answer.code == "EXPORT_EXPIRED", "\(answer.text)")
        #expect(try await owner.audited("export.downloaded").count == 5)
        let after: AuditExportState = try await owner.exported(state.exportID)
        #expect(after.downloadsLeft == 0 && after.downloadURL == nil)
        #expect(try await owner.verifyChain().status == .valid)
    }

    @Test func `of ten at once five get the file`() async throws {
        let owner: Person = try await world.signUp()
        let (_, target): (AuditExportState, String) = try await ready(owner)
        let world: World = world
        let statuses: [Int] = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<10 { group.addTask { try await world.send(.get, target).status } }
            return try await group.reduce(into: []) { (all: inout [Int], status: Int) in all.append(status) }
        }
        #expect(statuses.count { $0 == 200 } == 5 && statuses.count { $0 == 410 } == 5, "\(statuses)")
    }

    @Test func `an altered link, one of another file and a guessed id open nothing`() async throws {
        let owner: Person = try await world.signUp()
        let (_, target): (AuditExportState, String) = try await ready(owner)
        let stranger: Person = try await world.signUp()
        let (_, other): (AuditExportState, String) = try await ready(stranger)
        let query: Substring = try #require(target.split(separator: "?").last)
        let foreign: Substring = try #require(other.split(separator: "?").first)
        let wrong: [String] = [
            target.replacing("exp=", with: "exp=9"), String(target.dropLast()), target + "A",
            foreign + "?" + query, "/v1/downloads/\(UUID().wire)?" + query,
        ]
        for link in wrong {
            let answer: RawAnswer = try await world.send(.get, link)
            #expect(answer.status == 403 && answer.code == "FILE_LINK_INVALID", "\(link): \(answer.text)")
        }
        #expect(try await world.send(.get, target).status == 200)
    }

    private static func folder(of owner: Person, _ world: World) -> String {
        "\(world.filesFolder)/tenants/\(owner.tenantID)/exports"
    }

    @Test func `after its time a file is gone, from the disk too`() async throws {
        let owner: Person = try await world.signUp()
        let (state, target): (AuditExportState, String) = try await ready(owner)
        let artifact: String = String(try #require(target.split(separator: "?").first?.split(separator: "/").last))
        let folder: String = Self.folder(of: owner, world)
        func parts() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(artifact) }
        }
        #expect(try !parts().isEmpty)
        let part: String = try #require(try parts().first)
        let sealed: [UInt8] = Array(try #require(FileManager.default.contents(atPath: folder + "/" + part)))
        #expect(sealed.starts(with: Array("ZYGS".utf8)))
        #expect(!String(decoding: sealed, as: UTF8.self).contains("entry_hash"))
        try await world.query(
            "UPDATE export_artifacts SET expires_at = now() - interval '1 minute' WHERE id = '\(artifact)'")
        let answer: RawAnswer = try await world.send(.get, target)
        #expect(answer.status == 410 && answer.code == "EXPORT_EXPIRED")
        try await SlowWorker.with(world) { (slow: SlowWorker) async -> Void in await slow.worker.sweep() }
        #expect(try await owner.exported(state.exportID).status == .expired)
        #expect(try parts().isEmpty)
    }

    @Test func `a changed part is not handed out`() async throws {
        let owner: Person = try await world.signUp()
        let (state, target): (AuditExportState, String) = try await ready(owner)
        let artifact: String = String(try #require(target.split(separator: "?").first?.split(separator: "/").last))
        let path: String = Self.folder(of: owner, world) + "/\(artifact).p0"
        var sealed: [UInt8] = Array(try #require(FileManager.default.contents(atPath: path)))
        sealed[sealed.count - 20] ^= 1
        try Data(sealed).write(to: URL(fileURLWithPath: path))
        // The answer may have begun; then it breaks off.
        let handedOut: Int
        do {
            let answer: RawAnswer = try await world.send(.get, target)
            handedOut = answer.status == 200 ? answer.response.body.count : 0
        } catch {
            handedOut = 0
        }
        #expect(handedOut < state.bytes ?? 0)
    }
}
