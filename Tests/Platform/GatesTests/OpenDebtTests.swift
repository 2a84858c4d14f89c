// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Gates

@Suite struct OpenDebtTests {
    @Test(arguments: [
        (2905, "USD", "29.05"), (5, "EUR", "0.05"), (100, "EUR", "1.00"), (1_200, "JPY", "1200"),
        (1_234, "KWD", "1.234"), (7, "BHD", "0.007"), (-250, "USD", "-2.50"), (0, "USD", "0.00"),
    ])
    func `an amount has the places of its currency`(minor: Int64, currency: String, text: String) {
        let debt: OpenDebt = OpenDebt(
            invoiceID: AccessSamples.sessionID, amountMinor: minor, currency: currency)
        #expect(debt.amount == text)
    }

    @Test func `a write to a paused workspace is refused with what is owed`() {
        let record: AccessRecord = AccessSamples.record {
            $0.tenant?.isReadOnly = true
            $0.tenant?.debt = OpenDebt(invoiceID: AccessSamples.tenantID, amountMinor: 1_200, currency: "JPY")
        }
        let checks: AccessChecks = AccessChecks(permissionKeys: [])
        let failure: APIFailure? = checks.tenant(record.tenant, isWrite: true, isOwnersWay: false)
        #expect(failure?.code == "BILLING_PAST_DUE")
        #expect(failure?.details.map { $0.name } == ["amountDue", "currency", "invoiceId"])
        #expect(failure?.details.first?.value == .integer(1_200))
    }
}
