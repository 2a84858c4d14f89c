// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct TransferUserWorkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func transfer(_ source: Person, to target: UserID, by caller: Person) async throws -> TransferredWork {
        try await caller.client.transferUserWork(
            TransferUserWork.Input(userID: source.userID, body: TransferUserWorkRequest(targetUserID: target))
        ).summary
    }

    @Test func `files and workflows change hands, and run as the new owner`() async throws {
        let owner: Person = try await world.signUp()
        let source: Person = try await owner.invite(role: "developer")
        let target: Person = try await owner.invite(role: "developer")
        try await source.ownWork()
        let summary: TransferredWork = try await transfer(source, to: target.userID, by: owner)
        #expect(summary.workflows == 1 && summary.files == 1 && summary.total == 2)
        #expect(try await target.ownedWork() == ["1", "1"])
        #expect(try await source.ownedWork() == ["0", "0"])
        #expect(try await owner.audited("member.work_transferred") == [source.userID.description])
        #expect(try await transfer(source, to: target.userID, by: owner).total == 0)
    }

    @Test func `work is not handed to somebody above, so that it runs with more rights`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let source: Person = try await owner.invite(role: "developer")
        try await source.ownWork()
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await transfer(source, to: owner.userID, by: admin)
        }
        #expect(try await source.ownedWork() == ["1", "1"])
        #expect(try await transfer(source, to: admin.userID, by: admin).total == 2)
    }

    @Test func `neither the owner's work nor that of a peer is taken`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let peer: Person = try await owner.invite(role: "admin")
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) {
            try await transfer(owner, to: admin.userID, by: admin)
        }
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await transfer(peer, to: admin.userID, by: admin)
        }
        #expect(try await transfer(admin, to: peer.userID, by: admin).total == 0)
    }

    @Test func `the new owner is an active member, another one`() async throws {
        let owner: Person = try await world.signUp()
        let source: Person = try await owner.invite(role: "developer")
        let stranger: Person = try await world.signUp()
        for target in [stranger.userID, source.userID] {
            try await expectRefused("VALIDATION_REFERENCE_INVALID", 422) {
                try await transfer(source, to: target, by: owner)
            }
        }
        try await expectRefused("USER_NOT_FOUND", 404) { try await transfer(stranger, to: owner.userID, by: owner) }
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await transfer(owner, to: source.userID, by: source)
        }
    }
}
