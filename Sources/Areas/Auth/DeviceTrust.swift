// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Devices that a person is known on, and which of them stand in for the second factor.
struct DeviceTrust: Sendable {
    /// Days where a session is in no workspace.
    private static let daysDefault: Int = 30
    private static let prefix: String = "zdv_"

    let dependencies: AuthDependencies

    /// A device that is trusted, with the new token of the one that asks.
    struct Extended: Sendable {
        let until: Timestamp
        let token: Secret<String>?
    }

    func list(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> [KnownDevice] {
        let rows: [DevicesQueries.KnownDeviceRow] = try await scope.run(
            DevicesQueries.known(
                at: scope.now, sessionID: caller.sessionID, userID: UserID(caller.userID),
                limit: SignInDevices.devicesMax))
        return rows.map(\.wire)
    }

    /// The token of the device that asks is replaced: one that was copied before is worth nothing afterwards.
    func extend(
        _ id: DeviceID, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Extended {
        let days: Int = try await scope.run(SessionsQueries.signInPolicy())?.trustedDeviceDays ?? Self.daysDefault
        guard days > 0 else { throw .authzFeatureDisabled(feature: "trusted_devices") }
        let token: Secret<String> = dependencies.random.token(prefix: Self.prefix)
        let until: Timestamp = scope.now + .seconds(days * 86_400)
        let isRenewed: Bool? = try await scope.run(
            DevicesQueries.trust(
                sessionID: caller.sessionID, trustedUntil: until, userID: UserID(caller.userID),
                digest: tokenDigest(token.reveal()), tokenExpiresAt: scope.now + SignInDevices.tokenLifetime,
                deviceID: id, at: scope.now))
        guard let isRenewed else { throw Self.notFound(id) }
        scope.append(
            AuditEntry(
                "auth.device_trusted", subject: id.description,
                metadata: .object(["trusted_until": .string(until.wire)])))
        return Extended(until: until, token: isRenewed ? token : nil)
    }

    func forget(_ id: DeviceID, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        let count: Int = try await scope.run(
            DevicesQueries.forget(deviceID: id, userID: UserID(caller.userID)))
        guard count == 1 else { throw Self.notFound(id) }
        scope.append(AuditEntry("auth.device_untrusted", subject: id.description))
    }

    /// How many devices are forgotten or lost their trust.
    func forgetAll(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> Int {
        var count: Int = try await scope.run(
            DevicesQueries.forgetOthers(userID: UserID(caller.userID), sessionID: caller.sessionID))
        count += try await scope.run(PasswordsQueries.distrustDevices(userID: caller.userID))
        scope.append(
            AuditEntry(
                "auth.devices_untrusted_all", subject: caller.userID.wire,
                metadata: .object(["revoked_count": .integer(Int64(count))])))
        return count
    }

    private static func notFound(_ id: DeviceID) -> APIFailure {
        .resourceNotFound(resourceType: "device", resourceID: id.description)
    }
}

extension DevicesQueries.KnownDeviceRow {
    fileprivate var wire: KnownDevice {
        KnownDevice(
            id: id, name: name, lastUsedAt: lastSeenAt, trustedUntil: trustedUntil,
            deviceInfo: DeviceInfo(
                type: deviceType.flatMap(DeviceInfoType.init(wire:)), os: os, browser: browser),
            location: city == nil && country == nil ? nil : SessionLocation(city: city, country: country),
            isCurrent: isCurrent)
    }
}
