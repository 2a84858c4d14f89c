// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Cookies
import Queries

/// Where a person is signed in, and ending it there.
struct DevicesHandlers: DevicesAPI {
    private let dependencies: AuthDependencies
    /// Most sessions of one answer: far more than a person may have open at once.
    private static let sessionsMax: Int = 500

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func listSessions(
        _ input: ListSessions.Input, _ call: ListSessions.Call
    ) async throws(ListSessions.Failure) -> OpenSessionList {
        let rows: [DevicesQueries.OpenSessionRow] = try await call.run(
            DevicesQueries.open(userID: UserID(call.caller.userID), limit: Self.sessionsMax))
        let current: SessionID = SessionID(call.caller.sessionID)
        return OpenSessionList(data: rows.map { (row) -> OpenSession in row.wire(isCurrent: row.id == current) })
    }

    func revokeSession(
        _ input: RevokeSession.Input, _ call: RevokeSession.Call
    ) async throws(RevokeSession.Failure) -> Success {
        let userID: WireUUID = call.caller.userID
        guard try await call.run(DevicesQueries.isOwn(sessionID: input.sessionID, userID: UserID(userID))) else {
            throw .resourceNotFound(resourceType: "session", resourceID: input.sessionID.description)
        }
        do {
            try await dependencies.sessionRevocation.revoke(
                input.sessionID.uuid, of: userID, by: userID, reason: .revoked, call.scope)
        } catch {
            throw RevokeSession.Failure(error)
        }
        if call.caller.credential == .cookie, input.sessionID.uuid == call.caller.sessionID {
            dependencies.cookieTransport.clear(call.scope)
        }
        call.audit(AuditEntry("auth.session_revoked", subject: input.sessionID.description))
        return Success(success: true)
    }

    func revokeAllSessions(
        _ input: RevokeAllSessions.Input, _ call: RevokeAllSessions.Call
    ) async throws(RevokeAllSessions.Failure) -> RevokedSessions {
        let caller: UserCaller = call.caller
        let ended: [WireUUID]
        do {
            ended = try await dependencies.sessionRevocation.revokeAll(
                of: caller.userID, except: caller.sessionID, by: caller.userID, reason: .revoked, call.scope)
        } catch {
            throw RevokeAllSessions.Failure(error)
        }
        call.audit(
            AuditEntry(
                "auth.all_sessions_revoked", subject: caller.sessionID.wire,
                metadata: .object(["revoked_count": .integer(Int64(ended.count))])))
        return RevokedSessions(revokedCount: ended.count)
    }

    func listDevices(
        _ input: ListDevices.Input, _ call: ListDevices.Call
    ) async throws(ListDevices.Failure) -> KnownDeviceList {
        do {
            return KnownDeviceList(data: try await trust.list(call.caller, call.scope))
        } catch {
            throw ListDevices.Failure(error)
        }
    }

    func extendDeviceTrust(
        _ input: ExtendDeviceTrust.Input, _ call: ExtendDeviceTrust.Call
    ) async throws(ExtendDeviceTrust.Failure) -> TrustedDevice {
        do {
            let extended: DeviceTrust.Extended = try await trust.extend(input.deviceID, call.caller, call.scope)
            guard let token = extended.token, call.caller.credential == .cookie else {
                return TrustedDevice(
                    id: input.deviceID, trustedUntil: extended.until, deviceToken: extended.token)
            }
            call.setResponseHeader("Set-Cookie", dependencies.cookies.device(token))
            return TrustedDevice(id: input.deviceID, trustedUntil: extended.until)
        } catch {
            throw ExtendDeviceTrust.Failure(error)
        }
    }

    func revokeDevice(
        _ input: RevokeDevice.Input, _ call: RevokeDevice.Call
    ) async throws(RevokeDevice.Failure) -> Success {
        do {
            try await trust.forget(input.deviceID, call.caller, call.scope)
            return Success(success: true)
        } catch {
            throw RevokeDevice.Failure(error)
        }
    }

    func revokeAllDevices(
        _ input: RevokeAllDevices.Input, _ call: RevokeAllDevices.Call
    ) async throws(RevokeAllDevices.Failure) -> RevokedDevices {
        do {
            return RevokedDevices(revokedCount: try await trust.forgetAll(call.caller, call.scope))
        } catch {
            throw RevokeAllDevices.Failure(error)
        }
    }

    private var trust: DeviceTrust { DeviceTrust(dependencies: dependencies) }
}

extension DevicesQueries.OpenSessionRow {
    fileprivate func wire(isCurrent: Bool) -> OpenSession {
        let device: SessionDeviceView = SessionDeviceView(
            type: deviceType.flatMap(SessionDeviceViewType.init(wire:)), os: os, browser: browser, name: deviceName)
        let location: SessionLocation? =
            geoCity == nil && geoCountry == nil ? nil : SessionLocation(city: geoCity, country: geoCountry)
        return OpenSession(
            id: id, createdAt: createdAt, lastActiveAt: lastActivityAt, ipAddress: MaskedAddress.text(ipAddress),
            userAgent: userAgent, device: device, location: location, isCurrent: isCurrent, authMethods: amr,
            expiresAt: expiresAt, tenantID: tenantID)
    }
}

/// An address that still tells a person's networks apart, and no longer names a machine.
enum MaskedAddress {
    private static let keptHigh: UInt64 = 0xFFFF_FFFF_FFFF_0000

    /// Without the last octet, or the last 80 bits.
    static func text(_ address: String) -> String {
        if let address = IPv4Address(wire: address) { return IPv4Address(bits: address.bits & 0xFFFF_FF00).wire }
        guard let address = IPv6Address(wire: address) else { return "" }
        return IPv6Address(high: address.high & keptHigh, low: 0).wire
    }
}
