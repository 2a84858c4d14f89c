// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
@testable import TenancyArea
import Testing

@Suite struct SettingsChangeTests {
    private func change(_ json: String) throws -> SettingsChange {
        let body = JSONReader.decode(UpdateTenantSettingsRequest.self, from: Array(json.utf8), mode: .strict)
        return try SettingsChange(try #require(body))
    }

    @Test func `an empty change touches nothing`() throws {
        let nothing: SettingsChange = try change("{}")
        #expect(nothing.fields.isEmpty)
        #expect(!nothing.touchesTenant && !nothing.touchesSettings && !nothing.touchesSecurity)
    }

    @Test func `plan and limits are not settings`() throws {
        #expect(try change(#"{"plan": "enterprise", "limits": {"maxUsers": 1}}"#).fields.isEmpty)
    }

    @Test func `null takes the colour back to the default and the domain away`() throws {
        let cleared: SettingsChange = try change(#"{"branding": {"primaryColor": null, "customDomain": null}}"#)
        #expect(cleared.primaryColor == SettingsChange.colorDefault)
        #expect(cleared.customDomain == .null)
        #expect(cleared.features.isEmpty)
    }

    @Test func `what a plan sells asks for its feature`() throws {
        let change: SettingsChange = try change(
            #"""
            {"branding": {"primaryColor": "#112233", "customDomain": "app.acme.example"},
             "settings": {"ssoEnabled": true, "ipWhitelist": ["203.0.113.0/24"]}}
            """#)
        #expect(change.features == ["customBranding", "customDomain", "sso", "ipAllowlist"])
        #expect(change.touchesSecurity)
    }

    @Test func `a logo in the body is ignored`() throws {
        #expect(try change(#"{"branding": {"logo": "https://evil.example/x.png"}}"#).fields.isEmpty)
    }

    @Test(arguments: [
        #"{"name": " a "}"#, #"{"settings": {"company": {"phone": "040 123"}}}"#,
        #"{"settings": {"locale": {"language": "german"}}}"#,
    ])
    func `values that the workspace cannot keep are refused`(json: String) {
        #expect(throws: APIFailure.self) { try change(json) }
    }

    @Test(arguments: [
        #"{"settings": {"company": {"business_type": "limited_company"}}}"#,
        #"{"settings": {"company": {"company_size": "many"}}}"#,
    ])
    func `forms of company that the contract does not list are refused before the area`(json: String) {
        #expect(JSONReader.decode(UpdateTenantSettingsRequest.self, from: Array(json.utf8), mode: .strict) == nil)
    }

    @Test func `the days of the week go to numbers and back`() {
        for day in [WorkspaceLocaleWeekStart.monday, .saturday, .sunday] {
            #expect(WeekStart.number(day).flatMap(WeekStart.day) == day)
        }
        #expect(WeekStart.day(3) == nil)
    }
}
