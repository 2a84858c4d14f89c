// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing
@testable import UsersArea

@Suite struct MemberFilterTests {
    private func filter(
        _ status: String? = nil, search: String? = nil, sort: String? = nil, invited: Bool = false,
        removed: Bool = false
    ) throws(APIFailure) -> MemberFilter {
        try MemberFilter(
            status: status, search: search, role: nil, sort: sort, includeInvited: invited, mayListRemoved: removed)
    }

    @Test func `without filters active and suspended members are listed, newest first`() throws {
        let plain: MemberFilter = try filter()
        #expect(plain.statuses == ["active", "suspended"])
        #expect(!plain.withInvitations)
        #expect(plain.order == .standard)
    }

    @Test func `invitations come on request or alone`() throws {
        #expect(try filter(invited: true).withInvitations)
        #expect(try filter("invited").withInvitations)
        #expect(try filter("invited").statuses.isEmpty)
        #expect(try !filter("active", invited: true).withInvitations)
    }

    @Test func `removed members need the right to restore them`() throws {
        #expect(try filter("inactive", removed: true).statuses == ["removed"])
        do {
            _ = try filter("inactive")
            Issue.record("removed members were listed")
        } catch {
            #expect(error.code == "AUTHZ_PERMISSION_DENIED")
        }
    }

    @Test func `a search is trimmed and kept literally`() throws {
        #expect(try filter(search: "  50%_\\ ").search == "50%_\\")
        #expect(try filter(search: "   ").search == nil)
    }

    @Test(arguments: ["name", "-email", "created_at", "-last_active_at"])
    func `the listed fields sort both ways`(sort: String) throws {
        #expect(try filter(sort: sort).order.text == sort)
    }

    @Test(arguments: ["password", "-", "name,email", "--name"])
    func `any other field is refused`(sort: String) {
        #expect(throws: APIFailure.self) { try filter(sort: sort) }
    }
}
