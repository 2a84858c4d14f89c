// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// A change of a workspace's settings: the parts of the request by what they ask for.
struct SettingsChange: Sendable {
    /// Colour of a workspace that has none of its own.
    static let colorDefault: String = "#3B82F6"
    private static let phonePattern: Pattern = Pattern(checked: "^\\+[1-9][0-9]{6,14}$")
    private static let languagePattern: Pattern = Pattern(checked: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")

    let name: String?
    let branding: TenantBrandingInput?
    let settings: TenantSettingsInput?

    /// - Throws: 400 that names each value that the contract's schema admits and the workspace cannot keep.
    init(_ body: UpdateTenantSettingsRequest) throws(APIFailure) {
        name = body.name.map(Self.trimmed)
        branding = body.branding
        settings = body.settings
        let violations: [Violation] = violations
        guard violations.isEmpty else { throw ViolationReport(violations).failure }
    }

    private var violations: [Violation] {
        var found: [Violation] = []
        func expect(_ isKept: Bool, _ path: [String], _ code: ViolationCode, _ rule: String, _ text: String) {
            guard !isKept else { return }
            found.append(
                Violation(
                    location: .body, path: path.map(PathComponent.name), code: code,
                    constraints: [ViolatedConstraint(name: rule, text: text)]))
        }
        if let name {
            expect(name.unicodeScalars.count >= 2, ["name"], .stringTooShort, "isLongEnough", "name is too short")
            let isClean: Bool = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            expect(isClean, ["name"], .invalidFormat, "noControls", "name must not hold control characters")
        }
        if let phone = settings?.company?.phone {
            expect(
                Self.phonePattern.matches(phone), ["settings", "company", "phone"], .invalidFormat, "e164",
                "phone must be in E.164 form")
        }
        if let language = settings?.locale?.language {
            expect(
                Self.languagePattern.matches(language), ["settings", "locale", "language"], .invalidFormat, "bcp47",
                "language must be a BCP 47 tag")
        }
        return found
    }

    /// The value of the colour's column: nil keeps it.
    var primaryColor: String? {
        switch branding?.primaryColor {
        case .value(let color)?: color
        case .null?: Self.colorDefault
        case .absent?, nil: nil
        }
    }

    /// A new own domain, or null for none; nil keeps it.
    var customDomain: Presence<String> { branding?.customDomain ?? .absent }

    var touchesTenant: Bool { name != nil || primaryColor != nil || settings?.company != nil }

    var touchesSettings: Bool {
        settings?.locale != nil || settings?.notifications != nil || settings?.dataProtection != nil
    }

    var touchesSecurity: Bool {
        settings?.mfaRequired != nil || settings?.ssoEnabled != nil || settings?.ipWhitelist != nil
    }

    /// Plan features that the change asks for.
    var features: [String] {
        var features: [String] = []
        if case .value? = branding?.primaryColor { features.append("customBranding") }
        if case .value = customDomain { features.append("customDomain") }
        if settings?.ssoEnabled == true { features.append("sso") }
        if let list = settings?.ipWhitelist, !list.isEmpty { features.append("ipAllowlist") }
        return features
    }

    /// Names of the members that change, for the audit record.
    var fields: [String] {
        var fields: [String] = []
        if name != nil { fields.append("name") }
        if primaryColor != nil { fields.append("branding.primaryColor") }
        if !customDomain.isAbsent { fields.append("branding.customDomain") }
        if settings?.ssoEnabled != nil { fields.append("settings.ssoEnabled") }
        if settings?.mfaRequired != nil { fields.append("settings.mfaRequired") }
        if settings?.ipWhitelist != nil { fields.append("settings.ipWhitelist") }
        if settings?.company != nil { fields.append("settings.company") }
        if settings?.locale != nil { fields.append("settings.locale") }
        if settings?.dataProtection != nil { fields.append("settings.dataProtection") }
        if settings?.notifications != nil { fields.append("settings.notifications") }
        return fields
    }

    private static func trimmed(_ text: String) -> String {
        var rest: Substring = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
