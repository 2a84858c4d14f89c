// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DeclineOwnershipTransferTests {
    @Test func `the target declines once, and the owner may offer anew`() async throws {
        let two: Succession = try await Succession.make()
        let offer: OwnershipTransfer = try await two.offer()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await two.owner.client.declineOwnershipTransfer()
        }
        let closed: OwnershipTransfer = try await two.heir.client.declineOwnershipTransfer()
        #expect(closed.status == .declined && closed.decidedAt != nil)
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await two.heir.client.declineOwnershipTransfer() }
        try await expectRefused("RESOURCE_STATE_INVALID", 409) { try await two.accept() }
        #expect(try await two.owner.audited("tenant.ownership_transfer_closed") == [offer.id.description])
        #expect(try await two.offer().status == .pending)
    }
}
