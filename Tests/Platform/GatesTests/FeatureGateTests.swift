// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
@testable import Gates
import Testing

@Suite struct FeatureGateTests {
    private let checks: AccessChecks = AccessChecks(permissionKeys: [])

    private func tenant(_ features: Set<String>) -> TenantState {
        var tenant: TenantState = TenantState(
            slug: "acme", status: "active", plan: "free", isReadOnly: false, requiresMFA: false, mfaDeadlineDays: 14,
            requiresPhone: false, phoneDeadlineDays: 7, allowedNetworks: [])
        tenant.features = features
        return tenant
    }

    @Test func `an operation without a feature is open to every plan`() {
        #expect(checks.feature(nil, tenant: tenant([])) == nil)
    }

    @Test func `a feature of the plan opens its operations`() {
        #expect(checks.feature("groups", tenant: tenant(["groups"])) == nil)
    }

    @Test func `a feature that the workspace lacks is refused by its name`() {
        let refusal: APIFailure? = checks.feature("groups", tenant: tenant(["sso"]))
        #expect(refusal?.code == "AUTHZ_FEATURE_DISABLED")
        #expect(refusal?.details.first?.value == .string("groups"))
        #expect(checks.feature("groups", tenant: nil)?.status == 403)
    }
}
