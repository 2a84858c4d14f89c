// SPDX-License-Identifier: Apache-2.0

import ContractModel
import Testing

@Suite struct SwiftNameTests {
    @Test(arguments: [
        ("user_id", "userID"), ("userId", "userID"), ("id", "id"), ("role_ids", "roleIDs"), ("API_URL", "apiURL"),
        ("featureFlags", "featureFlags"), ("X-Trace-Id", "xTraceID"), ("2nd", "n2nd"), ("is_owner", "isOwner"),
        ("MFAEnabled", "mfaEnabled"), ("ipAddresses", "ipAddresses"), ("sso-urls", "ssoURLs"),
    ])
    func `a member is lower camel case with whole acronyms`(_ wire: String, _ swift: String) {
        #expect(SwiftName.member(wire) == swift)
    }

    @Test func `keywords are escaped and words beyond escaping are renamed`() {
        #expect(SwiftName.member("class") == "`class`")
        #expect(SwiftName.member("default") == "`default`")
        #expect(SwiftName.member("self") == "selfValue")
        #expect(SwiftName.enumCase("init") == "initValue")
        #expect(SwiftName.plain("`class`") == "class")
    }

    @Test(arguments: [
        ("user-profile", "UserProfile"), ("SshKeyID", "SshKeyID"), ("api_keys", "APIKeys"), ("mfa", "MFA"),
        ("sign_in", "SignIn"), ("v1.role", "V1Role"), ("3d", "N3d"),
    ])
    func `a type keeps a good name and mends others`(_ wire: String, _ swift: String) {
        #expect(SwiftName.type(wire) == swift)
    }

    @Test(arguments: [
        ("in_progress", "inProgress"), ("GET", "get"), ("eu-central", "euCentral"), ("+1", "plus1"),
        ("-1", "minus1"), ("", "empty"), ("*", "any"), ("1.0", "n10"), ("<=", "lessEqual"),
    ])
    func `every enum value gets a case name`(_ wire: String, _ swift: String) {
        #expect(SwiftName.enumCase(wire) == swift)
    }

    @Test func `an operation id stays as it is written`() {
        #expect(SwiftName.method("verifyMFASetup") == "verifyMFASetup")
        #expect(SwiftName.operationType("verifyMFASetup") == "VerifyMFASetup")
        #expect(SwiftName.operationType("users.list") == "UsersList")
    }
}
