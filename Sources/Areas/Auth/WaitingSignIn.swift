// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// What the first step of a sign-in left for the second one.
struct WaitingSignIn: Sendable {
    private static let trustDaysDefault: Int = 30

    let userID: WireUUID
    let tenantID: WireUUID?
    let isRemembered: Bool
    let deviceID: WireUUID?
    let deviceName: String?
    let method: SignInMethod
    /// Proofs of the first step.
    let methods: [String]
    let clientIP: String
    let transport: SessionTransport
    let delivery: SignInDelivery
    /// Text messages and backup codes prove too little for it.
    let asksStrongFactor: Bool

    /// Nil for a payload of something else.
    init?(userID: WireUUID, tenantID: WireUUID?, _ payload: JSONValue) {
        guard let method = payload["method"]?.string.flatMap(SignInMethod.init(rawValue:)) else { return nil }
        self.userID = userID
        self.tenantID = tenantID
        isRemembered = payload["remember_me"] == .bool(true)
        deviceID = payload["device_id"]?.string.flatMap { (text: String) -> WireUUID? in WireUUID(wire: text) }
        deviceName = payload["device_name"]?.string
        self.method = method
        methods = payload["amr"]?.array?.compactMap(\.string) ?? []
        clientIP = payload["client_ip"]?.string ?? ""
        transport = payload["transport"]?.string.flatMap(SessionTransport.init(rawValue:)) ?? .bearer
        delivery = payload["delivery"]?.string.flatMap(SignInDelivery.init(rawValue:)) ?? .tokens
        asksStrongFactor = payload["strong"] == .bool(true)
    }

    /// What the second step proved.
    struct Proof: Sendable {
        let methods: [String]
        let mfaVerifiedAt: Timestamp?
        let trustsDevice: Bool
    }

    /// Ends the sign-in where the person wishes it to end; the transaction must be in the context of the user and of
    /// the workspace.
    ///
    /// - Parameter refusal: for whoever lost the workspace between the two steps.
    func finish(
        _ proof: Proof, _ account: MFAQueries.AccountRow, otherwise refusal: APIFailure,
        _ dependencies: AuthDependencies, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        let place: SessionPlace? = try await place(otherwise: refusal, scope)
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        let completion: SignInCompletion = SignInCompletion(dependencies: dependencies)
        // Only who proved a password has to have one that is in force.
        if method == .password {
            try await completion.requireCurrentPassword(
                of: userID, changedAt: account.passwordChangedAt, policy, scope)
        }
        let address: EmailAddress? = EmailAddress(wire: account.email)
        let done: SignInOutcome = try await completion.finish(
            SignInCompletion.Proven(
                userID: userID, place: place, method: method, methods: methods.adding(proof.methods),
                mfaVerifiedAt: proof.mfaVerifiedAt, isRemembered: isRemembered,
                device: try await knownDevice(scope), deviceName: deviceName, epoch: account.tokenEpoch,
                transport: transport, delivery: delivery,
                emailHash: address.map { (address: EmailAddress) in dependencies.emailHash(address) }
                    ?? dependencies.random.bytes(32),
                event: "auth.login"), policy, scope)
        let days: Int = policy?.trustedDeviceDays ?? Self.trustDaysDefault
        if proof.trustsDevice, days > 0, let deviceID = done.deviceID {
            _ = try await scope.run(
                MFAQueries.trustDevice(
                    trustedUntil: scope.now + .seconds(days * 86_400), trustedEpoch: account.tokenEpoch,
                    deviceID: deviceID))
        }
        return done
    }

    private func place(otherwise refusal: APIFailure, _ scope: CallScope) async throws(APIFailure) -> SessionPlace? {
        guard let tenantID else { return nil }
        let memberships = try await scope.run(SessionsQueries.memberships(userID: userID))
        guard let home = memberships.first(where: { $0.tenantID == tenantID && $0.isOpen }) else { throw refusal }
        return SessionPlace(home)
    }

    private func knownDevice(_ scope: CallScope) async throws(APIFailure) -> SignInQueries.DeviceRow? {
        guard let deviceID else { return nil }
        return try await scope.run(SignInQueries.deviceByID(deviceID: deviceID, userID: userID))
    }

    /// Both steps come from one network: /24 of IPv4, /48 of IPv6.
    func isNear(_ other: String) -> Bool {
        if let first = IPv4Address(wire: clientIP), let second = IPv4Address(wire: other) {
            return first.bits >> 8 == second.bits >> 8
        }
        if let first = IPv6Address(wire: clientIP), let second = IPv6Address(wire: other) {
            return first.high >> 16 == second.high >> 16
        }
        return clientIP == other
    }
}
