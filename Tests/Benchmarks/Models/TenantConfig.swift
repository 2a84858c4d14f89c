// SPDX-License-Identifier: Apache-2.0
import Foundation

package struct TenantConfigEnvelope: Codable, Sendable {
    let data: TenantConfig
}

package struct TenantConfig: Codable, Sendable {
    let id: UUID
    let slug: String
    let name: String
    let status: String
    let plan: Plan
    let branding: Branding
    let settings: Settings
    let limits: Limits
    let usage: Usage

    package struct Plan: Codable, Sendable {
        let name: String
        let tier: String
        let features: [String]
    }

    package struct Branding: Codable, Sendable {
        let logo: String?
        let primaryColor: String?
    }

    package struct Limits: Codable, Sendable {
        let maxUsers: Int
        let maxNodes: Int
        let maxExecutionsPerMonth: Int
        let maxStorage: Int
        let maxServers: Int
        let maxWorkflows: Int
    }

    package struct Usage: Codable, Sendable {
        let users: Int
        let nodes: Int
        let executionsThisMonth: Int
        let storageUsed: Int
    }
}

package struct Settings: Codable, Sendable {
    let ssoEnabled: Bool
    let mfaRequired: Bool
    let ipWhitelist: [String]
    let company: Company?
    let locale: Locale?

    package struct Company: Codable, Sendable {
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

    package struct Address: Codable, Sendable {
        let line1: String?
        let city: String?
        let postalCode: String?
        let country: String?

        enum CodingKeys: String, CodingKey {
            case line1, city, country
            case postalCode = "postal_code"
        }
    }

    package struct Locale: Codable, Sendable {
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
