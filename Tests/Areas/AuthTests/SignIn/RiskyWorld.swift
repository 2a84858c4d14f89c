// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import Testing
import TextMessages
import ZygoClient

/// A world with lists of addresses, and people who have signed in before.
enum RiskyWorld {
    static let berlin: String = "198.51.100.7"
    static let sydney: String = "203.0.113.7"
    /// Nobody knows where in France.
    static let france: String = "192.0.2.7"
    static let tor: String = "198.18.0.7"

    static func with<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (World) async throws -> Result
    ) async throws -> Result {
        let folder: String = FileManager.default.temporaryDirectory.path + "/lists-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let places: String = """
            198.51.100.0/24,DE,Berlin,52.52,13.405
            203.0.113.0/24,AU,Sydney,-33.868,151.209
            192.0.2.0/24,FR,,,
            """
        try Data(places.utf8).write(to: URL(fileURLWithPath: folder + "/places"))
        try Data("198.18.0.0/16".utf8).write(to: URL(fileURLWithPath: folder + "/tor"))
        let options: World.Options = World.Options(
            variables: ["GEOIP_DB_PATH": folder + "/places", "TOR_EXITS_PATH": folder + "/tor"])
        let result: Result = try await World.with(options, body)
        try FileManager.default.removeItem(atPath: folder)
        return result
    }
}

extension Person {
    /// As if this person had been here for days, last an hour ago in Berlin.
    func letDaysPass() async throws {
        try await world.query(
            """
            UPDATE users SET created_at = now() - interval '10 days', last_login_at = now() - interval '1 hour'
             WHERE id = '\(userID)'
            """)
        try await world.query(
            """
            UPDATE sessions SET created_at = now() - interval '1 hour', ip_address = '\(RiskyWorld.berlin)',
                   geo_country = 'DE', browser = 'Firefox'
             WHERE user_id = '\(userID)'
            """)
        try await world.query(
            "UPDATE user_credentials SET password_changed_at = now() - interval '9 days' WHERE user_id = '\(userID)'")
    }

    func login(from address: String, device: Secret<String>? = nil) async throws -> SignInResult {
        try await world.client(from: address).login(
            Login.Input(body: LoginRequest(email: email, password: Person.password, deviceToken: device)))
    }

    func confirmSignIn(
        _ id: VerificationID, _ code: Secret<String>, text: Secret<String>? = nil, from address: String
    ) async throws -> SignInResult {
        try await world.client(from: address).verifySuspiciousLogin(
            VerifySuspiciousLogin.Input(
                body: VerifySuspiciousLoginRequest(verificationID: id, code: code, smsCode: text)))
    }

    /// The last assessment: score, recommendation and method.
    func assessment() async throws -> [String?] {
        try await world.query(
            """
            SELECT risk_score::text, recommendation, verification_method FROM login_risk_assessments
             WHERE user_id = '\(userID)' ORDER BY created_at DESC LIMIT 1
            """
        ).first ?? []
    }

    /// Fails to sign in so often.
    func fail(_ times: Int) async throws {
        for _ in 0..<times {
            try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) {
                try await world.client().login(
                    Login.Input(body: LoginRequest(email: email, password: Secret("not the password 1"))))
            }
        }
    }
}
