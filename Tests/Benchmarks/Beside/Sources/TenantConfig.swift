// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hummingbird

struct TenantConfigEnvelope: ResponseCodable {
    let data: TenantConfig
}

struct TenantConfig: Codable {
    let id: UUID
    let slug: String
    let name: String
    let status: String
    let plan: Plan
    let branding: Branding
    let settings: Settings
    let limits: Limits
    let usage: Usage

    struct Plan: Codable {
        let name: String
        let tier: String
        let features: [String]
    }

    struct Branding: Codable {
        let logo: String?
        let primaryColor: String?
    }

    struct Limits: Codable {
        let maxUsers: Int
        let maxNodes: Int
        let maxExecutionsPerMonth: Int
        let maxStorage: Int
        let maxServers: Int
        let maxWorkflows: Int
    }

    struct Usage: Codable {
        let users: Int
        let nodes: Int
        let executionsThisMonth: Int
        let storageUsed: Int
    }
}

struct Settings: Codable {
    let ssoEnabled: Bool
    let mfaRequired: Bool
    let ipWhitelist: [String]
    let company: Company?
    let locale: Locale?

    struct Company: Codable {
        let legalName: String?
        let industry: String?
        let companySize: String?
        let website: String?
        let phone: String?
        let address: Address?
        let vatNumber: String?

        enum CodingKeys: String, CodingKey {
            case industry, website, phone, address
            case legalName = "legal_name"
            case companySize = "company_size"
            case vatNumber = "vat_number"
        }
    }

    struct Address: Codable {
        let line1: String?
        let city: String?
        let postalCode: String?
        let country: String?

        enum CodingKeys: String, CodingKey {
            case line1, city, country
            case postalCode = "postal_code"
        }
    }

    struct Locale: Codable {
        let timezone: String?
        let language: String?
        let weekStart: String?
        let dateFormat: String?

        enum CodingKeys: String, CodingKey {
            case timezone, language
            case weekStart = "week_start"
            case dateFormat = "date_format"
        }
    }
}
