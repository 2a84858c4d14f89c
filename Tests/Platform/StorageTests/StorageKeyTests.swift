// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Storage
import Testing

@Suite struct StorageKeyTests {
    private let tenant: UUID = UUID()
    private let other: UUID = UUID()

    @Test func `a key lies in its workspace's part and says nothing of a caller`() throws {
        let key: StorageKey = StorageKey(
            tenantID: tenant, area: .documents, random: [UInt8](repeating: 0xFF, count: 16), ending: "pdf")
        #expect(key.text == "tenants/\(tenant.wire)/uploads/documents/ffffffff-ffff-4fff-bfff-ffffffffffff.pdf")
        #expect(try StorageKey(stored: key.text, tenantID: tenant) == key)
    }

    @Test func `a key of another workspace is refused`() {
        let key: StorageKey = StorageKey(
            tenantID: tenant, area: .logos, random: [UInt8](repeating: 7, count: 16), ending: "png")
        #expect(throws: StorageFailure.foreignKey) { try StorageKey(stored: key.text, tenantID: other) }
    }

    @Test(arguments: [
        "", "/", "../a", "uploads/documents/../../x.pdf", "uploads/documents/x.pdf", "uploads/documents/",
        "uploads/documents/00000000-0000-4000-8000-000000000000",
        "uploads/other/00000000-0000-4000-8000-000000000000.a",
        "uploads/documents/00000000-0000-4000-8000-000000000000.PDF",
        "uploads/documents/00000000-0000-4000-8000-000000000000.a/b",
        "uploads/documents//00000000-0000-4000-8000-000000000000.a",
        "uploads/documents/00000000-0000-4000-8000-000000000000.tar.gz",
    ])
    func `what is not of our making is refused`(_ rest: String) {
        #expect(throws: StorageFailure.foreignKey) {
            try StorageKey(stored: "tenants/\(tenant.wire)/\(rest)", tenantID: tenant)
        }
        #expect(throws: StorageFailure.foreignKey) { try StorageKey(stored: rest, tenantID: tenant) }
    }
}
