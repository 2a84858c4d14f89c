// SPDX-License-Identifier: Apache-2.0
package import API
import ContractRuntime

/// What the handlers hold in memory.
package struct SampleData: Sendable {
    package static let usersCount: Int = 20

    package let users: [UserID: User]
    package let page: UserList
    package let config: TenantConfigEnvelope
    /// Making identifiers is no part of any side's work.
    package let roleID: RoleID

    /// Holds a page of so many people.
    package init(usersCount: Int = SampleData.usersCount) throws {
        var users: [User] = []
        for index in 0..<usersCount { users.append(try Self.read(Self.userText(index), as: User.self)) }
        self.users = Dictionary(uniqueKeysWithValues: users.map { (user: User) -> (UserID, User) in (user.id, user) })
        roleID = RoleID(users[0].id.uuid)
        page = UserList(
            data: users,
            pagination: Pagination(
                total: 143, totalIsEstimate: false, page: 1, perPage: usersCount, totalPages: 8, hasNext: true,
                hasPrev: false))
        config = TenantConfigEnvelope(data: try Self.read(Self.configText, as: TenantConfig.self))
    }

    package static func userID(_ index: Int) -> String {
        "0197a3c2-5d1e-7b40-9c1f-3e8d2a6b41" + (index < 10 ? "0\(index)" : String(index))
    }

    private static func read<Value: JSONDecodable>(_ text: String, as type: Value.Type) throws -> Value {
        let result: DecodeResult<Value> = JSONReader.decodeReporting(type, from: Array(text.utf8))
        guard let value: Value = result.value else {
            throw SampleBreaksContract(reasons: result.violations.map { String(describing: $0) })
        }
        return value
    }

    private static func userText(_ index: Int) -> String {
        """
        {"id": "\(userID(index))", "email": "person.\(index)@acme-robotics.example", "name": "Ada Person \(index)",
        "avatar": "https://api.zygo.tech/v1/avatars/\(userID(index))", "role": "developer", "status": "active",
        "created_at": "2026-01-26T09:30:00.000Z", "updated_at": "2026-06-02T17:45:12.345Z",
        "roles": ["developer", "viewer"], "is_owner": false, "mfa_enabled": true, "job_title": "Engineer",
        "last_active_at": "2026-06-03T08:01:59.001Z", "license_tier": "business"}
        """
    }

    private static let configText: String = """
        {"id": "0197a3c2-5d1e-7b40-9c1f-3e8d2a6b4f00", "slug": "acme", "name": "Acme Robotics", "status": "active",
        "plan": {"name": "Professional", "tier": "professional", "features": ["sso", "audit_export", "custom_roles"]},
        "branding": {"logo": "https://api.zygo.tech/v1/files/logo", "primaryColor": "#0F62FE"},
        "settings": {"ssoEnabled": true, "mfaRequired": false, "ipWhitelist": ["203.0.113.0/24", "198.51.100.7/32"],
        "company": {"legal_name": "Acme Robotics GmbH", "industry": "Machinery", "company_size": "51-200",
        "website": "https://acme-robotics.example/", "phone": "+49 30 1234567",
        "address": {"line1": "Hauptstrasse 1", "city": "Berlin", "postal_code": "10115", "country": "DE"},
        "vat_number": "DE123456789"},
        "locale": {"timezone": "Europe/Berlin", "language": "en-GB", "week_start": "monday",
        "date_format": "YYYY-MM-DD"}},
        "limits": {"maxUsers": 200, "maxNodes": 500, "maxExecutionsPerMonth": 1000000,
        "maxStorage": 107374182400, "maxServers": 20, "maxWorkflows": -1},
        "usage": {"users": 143, "nodes": 77, "executionsThisMonth": 412345, "storageUsed": 9663676416}}
        """
}

/// The contract has changed and a sample did not follow.
package struct SampleBreaksContract: Error {
    let reasons: [String]
}
