// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct AvatarsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func upload(_ person: Person, _ bytes: [UInt8]) async throws -> AvatarState {
        try await person.client.uploadAvatar(
            UploadAvatar.Input(file: Person.picture(bytes, "me.png", "image/png")))
    }

    @Test func `a picture is one's own and seen by colleagues`() async throws {
        let owner: Person = try await world.signUp()
        let colleague: Person = try await owner.invite(role: "viewer")
        try await expectRefused("USER_AVATAR_NOT_FOUND", 404) { try await colleague.client.getOwnAvatar() }
        #expect(try await upload(colleague, SampleFile.png()).hasAvatar)
        let own: GetOwnAvatar.Output = try await colleague.client.getOwnAvatar()
        #expect(own.contentType == "image/png")
        #expect(try await own.body.collect(upTo: 1_000) == SampleFile.png())
        let seen: GetUserAvatar.Output = try await owner.client.getUserAvatar(
            GetUserAvatar.Input(userID: colleague.userID))
        #expect(try await seen.body.collect(upTo: 1_000) == SampleFile.png())
        #expect(try await owner.audited("user.avatar_updated") == [colleague.userID.description])
        try await expectRefused("USER_AVATAR_NOT_FOUND", 404) {
            try await colleague.client.getUserAvatar(GetUserAvatar.Input(userID: owner.userID))
        }
        #expect(try await !colleague.client.deleteAvatar().hasAvatar)
        try await expectRefused("USER_AVATAR_NOT_FOUND", 404) { try await colleague.client.getOwnAvatar() }
        try await owner.expectStorage(.empty)
    }

    @Test func `pictures of another workspace are not found`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await upload(owner, SampleFile.png())
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) {
            try await stranger.client.getUserAvatar(GetUserAvatar.Input(userID: owner.userID))
        }
    }

    @Test func `an SVG is no picture`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("FILE_TYPE_INVALID", 415) { try await upload(owner, SampleFile.svg) }
    }
}
