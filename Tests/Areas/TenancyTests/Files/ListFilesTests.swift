// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListFilesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `files are listed newest first, by page and by cursor`() async throws {
        let owner: Person = try await world.signUp()
        var ids: [FileID] = []
        for number in 0..<5 {
            ids.insert(try await owner.upload(SampleFile.pdf, named: "\(number).pdf").id, at: 0)
        }
        let page: FileList = try await owner.client.listFiles(ListFiles.Input(page: 2, perPage: 2))
        #expect(page.data.map(\.id) == Array(ids[2..<4]) && page.pagination.total == 5)
        let first: FileList = try await owner.client.listFiles(ListFiles.Input(cursor: "", limit: 3))
        #expect(first.data.map(\.id) == Array(ids[..<3]))
        let next: String = try #require(first.pagination.nextCursor)
        let second: FileList = try await owner.client.listFiles(ListFiles.Input(cursor: next, limit: 3))
        #expect(second.data.map(\.id) == Array(ids[3...]) && !second.pagination.hasNext)
        let back: String = try #require(second.pagination.prevCursor)
        let again: FileList = try await owner.client.listFiles(ListFiles.Input(cursor: back, limit: 3))
        #expect(again.data.map(\.id) == Array(ids[..<3]))
    }

    @Test func `everybody sees the purposes that their rights open`() async throws {
        let owner: Person = try await world.signUp()
        let document: File = try await owner.upload(SampleFile.pdf)
        let input: File = try await owner.upload([0, 1], named: "a.bin", type: "", for: .workflow)
        #expect(try await owner.client.listFiles(ListFiles.Input()).data.map(\.id) == [input.id, document.id])
        #expect(try await owner.client.listFiles(ListFiles.Input(purpose: .document)).data.map(\.id) == [document.id])
        let role: Role = try await owner.makeRole(permissions: ["canViewWorkflowLogs"])
        let colleague: Person = try await owner.invite(role: role.name)
        #expect(try await colleague.client.listFiles(ListFiles.Input()).data.map(\.id) == [input.id])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await colleague.client.listFiles(ListFiles.Input(purpose: .document))
        }
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await colleague.client.getFile(GetFile.Input(fileID: document.id))
        }
        #expect(try await colleague.download(input.id) == [0, 1])
    }

    @Test func `an upload that is not whole is not listed`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        try await world.query("UPDATE files SET state = 'uploading' WHERE id = '\(file.id)'")
        #expect(try await owner.client.listFiles(ListFiles.Input()).data.isEmpty)
        try await expectRefused("FILE_NOT_FOUND", 404) {
            try await owner.client.getFile(GetFile.Input(fileID: file.id))
        }
    }
}
