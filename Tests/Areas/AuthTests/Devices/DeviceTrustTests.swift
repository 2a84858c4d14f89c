// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension Person {
    /// Signs in on another device; gives that session with the device's token.
    func onNewDevice(named name: String? = nil) async throws -> (person: Person, device: Secret<String>) {
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: email, password: Person.password, deviceName: name)))
        guard let access = result.accessToken, let device = result.deviceToken else { throw Unexpected("no device") }
        return (inSession(access: access, refresh: result.refreshToken), device)
    }

    func devices() async throws -> [KnownDevice] { try await client.listDevices().data }

    func trust(_ id: DeviceID) async throws -> TrustedDevice {
        try await client.extendDeviceTrust(ExtendDeviceTrust.Input(deviceID: id))
    }
}

@Suite struct DeviceTrustTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `one's own devices are listed, the one that asks marked`() async throws {
        let owner: Person = try await world.signUp()
        let (first, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Laptop")
        let (second, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Phone")
        let found: [KnownDevice] = try await second.devices()
        #expect(found.map(\.name) == ["Phone", "Laptop"])
        #expect(found.map(\.isCurrent) == [true, false])
        #expect(try await first.devices().first(where: \.isCurrent)?.name == "Laptop")
        #expect(found.allSatisfy { $0.trustedUntil == nil })
        #expect(try await world.signUp().devices().isEmpty)
    }

    @Test func `a trusted device gets a new token and signs in without the second factor`() async throws {
        let owner: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await owner.enrol()
        let result: SignInResult = try await owner.answer(try await owner.challenge(), authenticator.code(1))
        let former: Secret<String> = try #require(result.deviceToken)
        let access: Secret<String> = try #require(result.accessToken)
        let person: Person = owner.inSession(access: access)
        let device: KnownDevice = try #require(try await person.devices().first(where: \.isCurrent))
        let trusted: TrustedDevice = try await person.trust(device.id)
        let token: Secret<String> = try #require(trusted.deviceToken)
        #expect(try await login(owner, on: token) == .authenticated)
        #expect(try await login(owner, on: former) == .mfaRequired)
        #expect(try await person.devices().first { $0.id == device.id }?.trustedUntil != nil)
        #expect(try await owner.audited("auth.device_trusted") == [device.id.description])
    }

    @Test func `another device keeps its token`() async throws {
        let owner: Person = try await world.signUp()
        let (_, token): (Person, Secret<String>) = try await owner.onNewDevice(named: "Phone")
        let (laptop, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Laptop")
        let phone: KnownDevice = try #require(try await laptop.devices().first { $0.name == "Phone" })
        #expect(try await laptop.trust(phone.id).deviceToken == nil)
        #expect(try await login(owner, on: token) == .authenticated)
    }

    @Test func `a workspace may forbid trust, and a foreign device is not found`() async throws {
        let owner: Person = try await world.signUp()
        let (person, _): (Person, Secret<String>) = try await owner.onNewDevice()
        let device: KnownDevice = try #require(try await person.devices().first)
        let stranger: Person = try await world.signUp()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await stranger.trust(device.id) }
        try await world.query(
            "UPDATE tenant_security_config SET trusted_device_days = 0 WHERE tenant_id = '\(owner.tenantID)'")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) {
            try await person.trust(device.id)
        }
        #expect(refusal.details["feature"] == .string("trusted_devices"))
    }

    @Test func `trust needs a fresh sign-in`() async throws {
        let owner: Person = try await world.signUp()
        let (person, _): (Person, Secret<String>) = try await owner.onNewDevice()
        let device: KnownDevice = try #require(try await person.devices().first)
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await person.trust(device.id) }
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await person.client.revokeAllDevices() }
    }

    @Test func `a device that is withdrawn is gone, and only one's own`() async throws {
        let owner: Person = try await world.signUp()
        let (first, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Laptop")
        let (second, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Phone")
        let laptop: KnownDevice = try #require(try await second.devices().first { $0.name == "Laptop" })
        let stranger: Person = try await world.signUp()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await stranger.client.revokeDevice(RevokeDevice.Input(deviceID: laptop.id))
        }
        _ = try await second.client.revokeDevice(RevokeDevice.Input(deviceID: laptop.id))
        #expect(try await second.devices().map(\.name) == ["Phone"])
        #expect(try await first.client.getSession().user.id == owner.userID)
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await second.client.revokeDevice(RevokeDevice.Input(deviceID: laptop.id))
        }
        #expect(try await owner.audited("auth.device_untrusted") == [laptop.id.description])
    }

    @Test func `withdrawing all leaves the device that asks, without its trust`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.onNewDevice(named: "Laptop")
        _ = try await owner.onNewDevice(named: "Tablet")
        let (person, _): (Person, Secret<String>) = try await owner.onNewDevice(named: "Phone")
        let own: KnownDevice = try #require(try await person.devices().first(where: \.isCurrent))
        _ = try await person.trust(own.id)
        #expect(try await person.client.revokeAllDevices().revokedCount == 3)
        let left: [KnownDevice] = try await person.devices()
        #expect(left.map(\.id) == [own.id] && left.first?.trustedUntil == nil)
        #expect(try await owner.audited("auth.devices_untrusted_all").count == 1)
    }

    private func login(_ person: Person, on device: Secret<String>) async throws -> SignInResultStatus {
        try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password, deviceToken: device))
        ).status
    }
}
