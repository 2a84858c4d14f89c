// SPDX-License-Identifier: Apache-2.0

import ContractModel
import Testing

@Suite struct NearestNameTests {
    private let keys = ["canViewUsers", "canViewRoles", "canManageRoles"]

    @Test func `the closest spelling is proposed`() {
        #expect(NearestName.of("canVieRoles", in: keys) == "canViewRoles")
        #expect(NearestName.of("canViewUser", in: keys) == "canViewUsers")
    }

    @Test func `a name far from all is not guessed`() {
        #expect(NearestName.of("somethingElse", in: keys) == nil)
        #expect(NearestName.of("x", in: keys) == nil)
    }

    @Test func `the cure names the list`() {
        #expect(
            NearestName.cure("canVieRoles", in: keys, list: "rbac.yaml")
                == "write canViewRoles, or add canVieRoles to rbac.yaml")
        #expect(NearestName.cure("zzz", in: [], list: "rbac.yaml") == "add zzz to rbac.yaml")
    }
}
