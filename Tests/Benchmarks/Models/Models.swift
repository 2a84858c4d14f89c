// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The contract's types as one writes them by hand for Codable. Times stay texts: Foundation's ISO 8601 strategy
/// drops fractions, and a strategy that keeps them would only cost this side more.
package struct User: Codable, Sendable {
    package let id: UUID
    let email: String
    let name: String
    let avatar: String?
    let role: String
    let status: Status
    let createdAt: String
    let updatedAt: String
    let roles: [String]
    let isOwner: Bool
    let mfaEnabled: Bool
    let jobTitle: String?
    let lastActiveAt: String?
    let licenseTier: String?

    package enum Status: String, Codable, Sendable { case active, inactive, suspended, invited }

    enum CodingKeys: String, CodingKey {
        case id, email, name, avatar, role, status, roles
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case isOwner = "is_owner"
        case mfaEnabled = "mfa_enabled"
        case jobTitle = "job_title"
        case lastActiveAt = "last_active_at"
        case licenseTier = "license_tier"
    }
}

package struct UserList: Codable, Sendable {
    package struct Pagination: Codable, Sendable {
        let total: Int?
        let totalIsEstimate: Bool?
        let page: Int?
        let perPage: Int
        let totalPages: Int?
        let hasNext: Bool
        let hasPrev: Bool

        enum CodingKeys: String, CodingKey {
            case total, page
            case totalIsEstimate = "total_is_estimate"
            case perPage = "per_page"
            case totalPages = "total_pages"
            case hasNext = "has_next"
            case hasPrev = "has_prev"
        }
    }

    package let data: [User]
    let pagination: Pagination
}

package struct RoleDraft: Codable, Sendable {
    package let name: String
    package let hierarchy: Int?
    package let permissions: [String]
}

package struct Role: Codable, Sendable {
    package let id: UUID
    package var name: String
    let displayName: String
    let isSystem: Bool
    package var permissions: [String]
    let membersCount: Int
    package var hierarchy: Int
    let createdAt: String
    let updatedAt: String
    let isProtected: Bool
    let isDefault: Bool

    enum CodingKeys: String, CodingKey {
        case id, name, permissions, hierarchy
        case displayName = "display_name"
        case isSystem = "is_system"
        case membersCount = "members_count"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case isProtected = "is_protected"
        case isDefault = "is_default"
    }
}

/// The body of every refusal.
package struct ErrorBody: Codable, Sendable {
    let error: String
    let code: String
    let message: String
    let messageKey: String
    let statusCode: Int
    let timestamp: String
    let requestId: String
    let path: String
    let field: String?
    let details: Details

    package struct Details: Codable, Sendable {
        let violations: [Violation]
    }

    package struct Violation: Codable, Sendable {
        let location: String
        let field: String
        let code: String
        let message: String
        let expected: String?
        let received: String?
    }
}

/// A change of some settings of a workspace.
package struct SettingsChange: Codable, Sendable {
    let name: String?
    let branding: TenantConfig.Branding?
    let settings: Settings?

    package struct Settings: Codable, Sendable {
        let mfaRequired: Bool?
        let ipWhitelist: [String]?
        let company: BenchModels.Settings.Company?
        let locale: BenchModels.Settings.Locale?
    }
}
