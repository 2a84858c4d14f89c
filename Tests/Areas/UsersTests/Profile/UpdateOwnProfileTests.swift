// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UpdateOwnProfileTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `name and position change, colleagues see it, and it is audited`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let changed: User = try await update(
            viewer, UpdateOwnProfileRequest(name: "  Ada Lovelace ", jobTitle: .value("Engineer")))
        #expect(changed.name == "Ada Lovelace")
        #expect(changed.jobTitle == "Engineer")
        let seen: User = try await owner.client.getUser(GetUser.Input(userID: viewer.userID))
        #expect(seen.name == "Ada Lovelace")
        #expect(seen.jobTitle == "Engineer")
        #expect(try await owner.audited("user.profile_updated") == [viewer.userID.description])
    }

    @Test func `what is absent stays and null clears`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await update(owner, UpdateOwnProfileRequest(jobTitle: .value("Engineer")))
        #expect(try await update(owner, UpdateOwnProfileRequest(name: "Ada")).jobTitle == "Engineer")
        let cleared: User = try await update(owner, UpdateOwnProfileRequest(jobTitle: .null))
        #expect(cleared.jobTitle == nil)
        #expect(cleared.name == "Ada")
    }

    @Test func `an empty change answers the profile and writes nothing`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String? = try await owner.tag(of: "/v1/users/me")
        _ = try await update(owner, UpdateOwnProfileRequest())
        #expect(try await owner.tag(of: "/v1/users/me") == tag)
        #expect(try await owner.audited("user.profile_updated").isEmpty)
    }

    @Test func `a blank name and a picture from elsewhere are refused`() async throws {
        let owner: Person = try await world.signUp()
        for (body, field) in [
            (UpdateOwnProfileRequest(name: " \t"), "name"),
            (UpdateOwnProfileRequest(avatar: .value("https://elsewhere.example/a.png")), "avatar"),
        ] {
            let refusal: APIErrorResponse = try await expectRefused("VALIDATION_FAILED", 400) {
                try await update(owner, body)
            }
            #expect(refusal.field == field)
        }
    }

    @Test func `a change of a profile that changed meanwhile is refused`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String = try #require(try await owner.tag(of: "/v1/users/me"))
        let input: UpdateOwnProfile.Input = UpdateOwnProfile.Input(
            ifMatch: tag, body: UpdateOwnProfileRequest(name: "Ada"))
        _ = try await owner.client.updateOwnProfile(input)
        let refusal: APIErrorResponse = try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.updateOwnProfile(input)
        }
        let current: String? = try await owner.tag(of: "/v1/users/me")
        #expect(refusal.details["currentEtag"] == current.map(JSONValue.string))
    }

    private func update(_ person: Person, _ body: UpdateOwnProfileRequest) async throws -> User {
        try await person.client.updateOwnProfile(UpdateOwnProfile.Input(body: body))
    }
}
