// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DeleteFileTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a deleted file is gone with its object and its bytes`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let gone: Deleted = try await owner.client.deleteFile(DeleteFile.Input(fileID: file.id))
        #expect(gone.success && gone.deletedID == file.id.description)
        #expect(try await owner.audited("file.deleted") == [file.id.description])
        try await owner.expectStorage(.empty)
        try await expectRefused("FILE_NOT_FOUND", 404) {
            try await owner.client.deleteFile(DeleteFile.Input(fileID: file.id))
        }
    }

    @Test func `who may only read documents may not delete them`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.deleteFile(DeleteFile.Input(fileID: file.id))
        }
        #expect(try await viewer.download(file.id) == SampleFile.pdf)
    }

    @Test func `another content than the caller has seen stays`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.deleteFile(DeleteFile.Input(fileID: file.id, ifMatch: "\"other\""))
        }
        _ = try await owner.client.deleteFile(DeleteFile.Input(fileID: file.id, ifMatch: "\"\(file.sha256)\""))
    }

    @Test func `pictures are removed by their own operations alone`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.client.uploadTenantLogo(
            UploadTenantLogo.Input(file: Person.picture(SampleFile.png())))
        let id: String? = try await world.value("SELECT id FROM files WHERE tenant_id = '\(owner.tenantID)'")
        let file: FileID = try #require(id.flatMap { WireUUID(wire: $0) }.map { FileID($0) })
        try await expectRefused("FILE_NOT_FOUND", 404) {
            try await owner.client.deleteFile(DeleteFile.Input(fileID: file))
        }
        try await expectRefused("FILE_NOT_FOUND", 404) {
            try await owner.client.getFile(GetFile.Input(fileID: file))
        }
    }
}
