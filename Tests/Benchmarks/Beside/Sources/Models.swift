// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hummingbird

/// The contract's types as one writes them by hand for Codable. Times stay texts: Foundation's ISO 8601 strategy
/// drops fractions, and a strategy that keeps them would only cost this side more.
struct User: ResponseCodable {
    let id: UUID
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

    enum Status: String, Codable { case active, inactive, suspended, invited }

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

struct UserList: ResponseCodable {
    struct Pagination: Codable {
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

    let data: [User]
    let pagination: Pagination
}

struct RoleDraft: Decodable {
    let name: String
    let hierarchy: Int?
    let permissions: [String]
}

struct Role: ResponseCodable {
    let id: UUID
    var name: String
    let displayName: String
    let isSystem: Bool
    var permissions: [String]
    let membersCount: Int
    var hierarchy: Int
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
