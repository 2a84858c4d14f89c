// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// What the compliance frameworks of a workspace ask for at least; none of it can be lowered.
struct SecurityFloor: Sendable, Equatable {
    static let mfaDeadlineDays: Int = 3
    static let phoneDeadlineDays: Int = 1
    static let passwordMinLength: Int = 14

    let isStrict: Bool

    /// The broken rules, each with what it asks for; nil when the change keeps to them.
    func broken(by body: UpdateTenantSecuritySettingsRequest) -> JSONValue? {
        guard isStrict else { return nil }
        var broken: JSONObject = JSONObject()
        if body.mfaRequired == false { broken.append("mfa_required", .bool(true)) }
        if let days = body.mfaDeadlineDays, days > Self.mfaDeadlineDays {
            broken.append("mfa_deadline_days", .integer(Int64(Self.mfaDeadlineDays)))
        }
        if body.requirePhoneVerification == false { broken.append("require_phone_verification", .bool(true)) }
        if let days = body.phoneVerificationDeadlineDays, days > Self.phoneDeadlineDays {
            broken.append("phone_verification_deadline_days", .integer(Int64(Self.phoneDeadlineDays)))
        }
        if let length = body.passwordMinLength, length < Self.passwordMinLength {
            broken.append("password_min_length", .integer(Int64(Self.passwordMinLength)))
        }
        return broken.isEmpty ? nil : .object(broken)
    }
}

/// A change of the security settings, checked as far as it says everything itself.
struct SecurityChange: Sendable {
    let body: UpdateTenantSecuritySettingsRequest
    /// The new allow list in the form that is kept; nil keeps the present one.
    let blocks: [String]?
    /// The list leaves the caller's own address out.
    let excludesCaller: Bool

    /// - Parameter caller: address that the change comes from.
    /// - Throws: 400 naming each value that cannot be kept.
    init(_ body: UpdateTenantSecuritySettingsRequest, caller: String) throws(APIFailure) {
        self.body = body
        var violations: [Violation] = []
        if let kinds = body.allowedMFAMethods, !kinds.contains(.totp), !kinds.contains(.webauthn) {
            violations.append(
                Violation(
                    location: .body, path: [.name("allowed_mfa_methods")], code: .invalidEnum,
                    constraints: [
                        ViolatedConstraint(name: "hasStrongKind", text: "must hold totp or webauthn")
                    ]))
        }
        let ranges: [AddressRange]? = body.ipAllowlist.map { (texts: [String]) -> [AddressRange] in
            var ranges: [AddressRange] = []
            for (index, text) in texts.enumerated() {
                guard let range = AddressRange(text) else {
                    violations.append(AddressList.violation([.name("ip_allowlist"), .index(index)], text))
                    continue
                }
                if !ranges.contains(range) { ranges.append(range) }
            }
            return ranges
        }
        guard violations.isEmpty else { throw ViolationReport(violations).failure }
        blocks = ranges.map { (ranges: [AddressRange]) -> [String] in ranges.map(\.text) }
        let own: AddressRange? = AddressRange(caller)
        let includesCaller: Bool =
            ranges?.contains { (range: AddressRange) -> Bool in own.map(range.contains) ?? false } ?? true
        excludesCaller = ranges?.isEmpty == false && !includesCaller
    }

    /// Plan features that the change asks for.
    var features: [String] {
        var features: [String] = []
        if body.allowedLoginMethods?.contains(.microsoft) == true { features.append("socialMicrosoft") }
        if body.allowedLoginMethods?.contains(.sso) == true { features.append("sso") }
        if blocks?.isEmpty == false { features.append("ipAllowlist") }
        return features
    }

    /// Names of the members that change, for the audit record.
    var fields: [String] {
        var fields: [String] = []
        func note(_ name: String, _ isGiven: Bool) { if isGiven { fields.append(name) } }
        note("mfa_required", body.mfaRequired != nil)
        note("mfa_deadline_days", body.mfaDeadlineDays != nil)
        note("allowed_mfa_methods", body.allowedMFAMethods != nil)
        note("require_phone_verification", body.requirePhoneVerification != nil)
        note("phone_verification_deadline_days", body.phoneVerificationDeadlineDays != nil)
        note("session_timeout_minutes", body.sessionTimeoutMinutes != nil)
        note("max_concurrent_sessions", body.maxConcurrentSessions != nil)
        note("password_min_length", body.passwordMinLength != nil)
        note("password_require_classes", body.passwordRequireClasses != nil)
        note("password_expiry_days", !body.passwordExpiryDays.isAbsent)
        note("trusted_device_days", body.trustedDeviceDays != nil)
        note("allowed_login_methods", body.allowedLoginMethods != nil)
        note("ip_allowlist", blocks != nil)
        note("api_key_max_days", !body.apiKeyMaxDays.isAbsent)
        return fields
    }

    /// Whether members have to do something from now on that they had not to do before.
    func startsClock(from before: SecurityQueries.SettingsRow) -> Bool {
        body.mfaRequired == true && !before.mfaRequired
            || body.requirePhoneVerification == true && !before.requirePhoneVerification
    }
}
