// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@testable import TenancyArea

@Suite struct FileLinkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// Path and query of a link.
    private func target(_ link: FileLink) throws -> String {
        let text: String = link.url.wire
        let start: Range<String.Index> = try #require(text.firstRange(of: "/v1/"))
        return String(text[start.lowerBound...])
    }

    private func open(_ target: String) async throws -> RawAnswer { try await world.send(.get, target) }

    @Test func `the documented proof comes out`() throws {
        let links: FileLinks = FileLinks(keys: Secret("storage-signing-key-for-tests-32b!"), apiURL: "https://x")
        let claim: FileLinks.Claim = FileLinks.Claim(
            tenantID: try #require(WireUUID(wire: "11111111-1111-4111-8111-111111111111")),
            fileID: try #require(WireUUID(wire: "55555555-5555-4555-8555-555555555555")), expires: 1_769_428_800,
            disposition: "attachment")
        #expect(try links.url(claim).wire.hasSuffix("&sig=XpHvlYKxttOSl3HtgbuqWM1irvgeYCZo-h89Pjls36g"))
        #expect(links.proves(claim, "XpHvlYKxttOSl3HtgbuqWM1irvgeYCZo-h89Pjls36g"))
        let rotated: FileLinks = FileLinks(
            keys: Secret("another-signing-key-for-tests-32b|storage-signing-key-for-tests-32b!"), apiURL: "https://x")
        #expect(rotated.proves(claim, "XpHvlYKxttOSl3HtgbuqWM1irvgeYCZo-h89Pjls36g"))
        #expect(try !rotated.url(claim).wire.hasSuffix("XpHvlYKxttOSl3HtgbuqWM1irvgeYCZo-h89Pjls36g"))
    }

    @Test func `whoever has the link reads the file, and nothing else`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let link: FileLink = try await owner.client.createFileLink(
            CreateFileLink.Input(fileID: file.id, body: CreateFileLinkRequest(ttlSeconds: 60, disposition: .inline)))
        #expect(try await owner.audited("file.link_created") == [file.id.description])
        let answer: RawAnswer = try await open(target(link))
        #expect(answer.status == 200 && answer.response.body == SampleFile.pdf)
        #expect(answer.header("content-disposition")?.hasPrefix("inline; ") == true)
        #expect(answer.header("content-security-policy") == "default-src 'none'; sandbox")
        let saved: FileLink = try await owner.client.createFileLink(
            CreateFileLink.Input(fileID: file.id, body: CreateFileLinkRequest()))
        let attachment: RawAnswer = try await open(target(saved))
        #expect(attachment.header("content-disposition")?.hasPrefix("attachment; ") == true)
    }

    @Test func `30 an altered or old link opens nothing`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let other: File = try await owner.upload(SampleFile.text, named: "a.txt", type: "text/plain")
        let link: FileLink = try await owner.client.createFileLink(
            CreateFileLink.Input(fileID: file.id, body: CreateFileLinkRequest()))
        let target: String = try target(link)
        let end: Int64 = link.expiresAt.seconds
        for altered in [
            target.replacing(file.id.description, with: other.id.description),
            target.replacing("exp=\(end)", with: "exp=\(end + 1)"),
            target.replacing("d=attachment", with: "d=inline"), String(target.dropLast()), target + "A",
        ] {
            let answer: RawAnswer = try await open(altered)
            #expect(answer.status == 403 && answer.code == "FILE_LINK_INVALID", "\(altered)")
        }
        let links: FileLinks = FileLinks(keys: world.linkKeys, apiURL: world.apiURL)
        let past: WebURL = try links.url(
            FileLinks.Claim(
                tenantID: owner.tenantID.uuid, fileID: file.id.uuid, expires: 1_769_428_800,
                disposition: "attachment"))
        let old: RawAnswer = try await open(String(past.wire.dropFirst(world.apiURL.count)))
        #expect(old.status == 403 && old.code == "FILE_LINK_INVALID" && old.text.contains("2026-01-26"))
        #expect(try await open(target).status == 200)
    }

    @Test func `a link dies with its file and while the workspace is closed`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let link: FileLink = try await owner.client.createFileLink(
            CreateFileLink.Input(fileID: file.id, body: CreateFileLinkRequest()))
        let target: String = try target(link)
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(owner.tenantID)'")
        #expect(try await open(target).code == "FILE_LINK_INVALID")
        try await world.query("UPDATE tenants SET status = 'active' WHERE id = '\(owner.tenantID)'")
        #expect(try await open(target).status == 200)
        try await world.query("DELETE FROM files WHERE id = '\(file.id)'")
        #expect(try await open(target).code == "FILE_LINK_INVALID")
    }
}
