// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CancelOwnershipTransferTests {
    @Test func `the owner withdraws once, and nobody else`() async throws {
        let two: Succession = try await Succession.make()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await two.owner.client.cancelOwnershipTransfer() }
        _ = try await two.offer()
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await two.heir.client.cancelOwnershipTransfer()
        }
        #expect(try await two.owner.client.cancelOwnershipTransfer().status == .cancelled)
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await two.owner.client.cancelOwnershipTransfer() }
        try await expectRefused("RESOURCE_STATE_INVALID", 409) { try await two.accept() }
        #expect(try await two.owners() == [[two.owner.userID.description, "owner"]])
    }
}
