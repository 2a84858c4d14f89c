// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Queries
import Secrecy

/// A sign-in that waits for its second factor.
struct SignInChallengeState: Sendable {
    let token: Secret<String>
    let factors: [SignInQueries.FactorRow]
    let expiresAt: Timestamp
}

/// Opens the challenge that a second factor answers; its state rests in `auth_flows`.
struct SignInChallenges: Sendable {
    let random: RandomSource
    static let lifetime: Duration = .seconds(600)
    static let attemptsMax: Int = 5
    private static let prefix: String = "zch_"
    /// Factors that prove also a sign-in of high risk.
    static let strongTypes: Set<String> = ["totp", "webauthn"]

    struct Opening: Sendable {
        let userID: WireUUID
        let tenantID: WireUUID?
        let method: SignInMethod
        /// Proofs that were given.
        let methods: [String]
        let isRemembered: Bool
        let deviceID: WireUUID?
        let deviceName: String?
        let transport: SessionTransport
        let delivery: SignInDelivery
        /// Text messages and backup codes prove too little for this sign-in.
        var asksStrongFactor: Bool = false
    }

    func open(_ opening: Opening, _ scope: CallScope) async throws(APIFailure) -> SignInChallengeState {
        let token: Secret<String> = random.token(prefix: Self.prefix)
        let end: Timestamp = scope.now + Self.lifetime
        let factors = try await scope.run(SignInQueries.factors(userID: opening.userID)).filter { (factor) -> Bool in
            !opening.asksStrongFactor || Self.strongTypes.contains(factor.type)
        }
        _ = try await scope.run(
            SignInQueries.insertChallenge(
                digest: tokenDigest(token.reveal()), userID: opening.userID, tenantID: opening.tenantID,
                payload: .object(Self.members(opening, kind: "mfa", scope)), maxAttempts: Self.attemptsMax,
                expiresAt: end))
        return SignInChallengeState(token: token, factors: factors, expiresAt: end)
    }

    /// What the second step needs to finish as the first began, and to notice another device.
    static func members(_ opening: Opening, kind: String, _ scope: CallScope) -> JSONObject {
        JSONObject([
            ("kind", .string(kind)), ("method", .string(opening.method.rawValue)),
            ("amr", .array(opening.methods.map { (proof: String) -> JSONValue in .string(proof) })),
            ("auth_time", .string(scope.now.wire)), ("remember_me", .bool(opening.isRemembered)),
            ("device_id", opening.deviceID.map { .string($0.wire) } ?? .null),
            ("device_name", opening.deviceName.map { .string($0) } ?? .null),
            ("client_ip", .string(scope.request.clientIP)), ("transport", .string(opening.transport.rawValue)),
            ("delivery", .string(opening.delivery.rawValue)), ("strong", .bool(opening.asksStrongFactor)),
        ])
    }
}

/// Remembers the devices that a person signs in on.
struct SignInDevices: Sendable {
    let random: RandomSource
    static let tokenLifetime: Duration = .seconds(180 * 86_400)
    static let devicesMax: Int = 20
    private static let prefix: String = "zdv_"

    struct Seen: Sendable {
        let id: WireUUID
        /// Given to a device that had none.
        let newToken: Secret<String>?
    }

    func see(
        _ known: SignInQueries.DeviceRow?, name: String?, of user: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> Seen {
        if let known {
            scope.transaction.atCommit(
                SignInQueries.touchDevice(
                    at: scope.now, tokenExpiresAt: scope.now + Self.tokenLifetime,
                    ipAddress: scope.request.clientIP, deviceID: known.id))
            return Seen(id: known.id, newToken: nil)
        }
        let id: WireUUID = random.identifier(at: scope.now)
        let token: Secret<String> = random.token(prefix: Self.prefix)
        let device: SessionDevice = SessionDevice(userAgent: scope.request.userAgent)
        _ = try await scope.run(
            SignInQueries.insertDevice(
                userID: user, kept: Self.devicesMax - 1, deviceID: id, digest: tokenDigest(token.reveal()),
                tokenExpiresAt: scope.now + Self.tokenLifetime, name: name, deviceType: device.type,
                os: device.system, browser: device.browser, ipAddress: scope.request.clientIP))
        return Seen(id: id, newToken: token)
    }
}
