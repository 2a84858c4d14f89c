// Generated from contract/rbac_contract.yaml. Edit that file, then run scripts/generate.

/// A role of the catalogue with its permissions as positions.
public struct RoleSeed: Sendable {
    public let name: String
    public let displayName: String
    public let description: String
    public let hierarchy: Int
    public let flags: [String: Bool]
    public let permissions: [Int]
}

/// Roles a tenant starts with, templates, and what scopes and capabilities stand for.
public enum RoleSeeds {
    public static let roles: [RoleSeed] = [
        RoleSeed(
            name: "owner", displayName: "Owner",
            description: "The one accountable holder of the workspace; may do everything.", hierarchy: 1,
            flags: [
                "is_system": true, "is_protected": true, "is_default": false, "assignable": false, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79,
                80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104,
                105, 106, 107, 108, 109, 110, 111, 112, 113,
            ]),
        RoleSeed(
            name: "admin", displayName: "Admin",
            description: "Runs the workspace day to day; everything but ending the subscription and deleting the workspace.",
            hierarchy: 10,
            flags: [
                "is_system": true, "is_protected": false, "is_default": false, "assignable": true, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [
                0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
                30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55,
                56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81,
                82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105,
                106, 107, 108, 109, 110, 111, 112, 113,
            ]),
        RoleSeed(
            name: "developer", displayName: "Developer",
            description: "Builds and operates infrastructure, AI components and workflows.", hierarchy: 20,
            flags: [
                "is_system": true, "is_protected": false, "is_default": false, "assignable": true, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [
                12, 14, 17, 19, 20, 21, 27, 28, 29, 30, 32, 33, 34, 35, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48,
                49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74,
                75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
                101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113,
            ]),
        RoleSeed(
            name: "billing_admin", displayName: "Billing Admin",
            description: "Looks after subscription, seats, payment and invoices, with a view of what costs money.",
            hierarchy: 50,
            flags: [
                "is_system": true, "is_protected": false, "is_default": false, "assignable": true, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [0, 1, 2, 3, 5, 6, 7, 8, 12, 14, 17, 19, 20, 37, 38, 47, 48, 67, 80, 86, 100, 103, 108]),
        RoleSeed(
            name: "member", displayName: "Member",
            description: "Uses the product: builds and runs workflows and AI components, sees infrastructure.",
            hierarchy: 60,
            flags: [
                "is_system": true, "is_protected": false, "is_default": true, "assignable": true, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [
                12, 14, 17, 19, 20, 21, 28, 33, 35, 37, 38, 47, 48, 55, 61, 67, 74, 79, 80, 86, 90, 91, 92, 93, 94, 95,
                99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110,
            ]),
        RoleSeed(
            name: "viewer", displayName: "Viewer",
            description: "Reads, changes nothing but own notification preferences.", hierarchy: 90,
            flags: [
                "is_system": true, "is_protected": false, "is_default": false, "assignable": true, "modifiable": false,
                "deletable": false, "duplicable": true,
            ],
            permissions: [
                12, 14, 17, 19, 20, 33, 35, 37, 38, 47, 48, 55, 61, 67, 74, 79, 80, 86, 90, 91, 92, 93, 100, 103, 106,
                108, 110,
            ]),
    ]

    public static let templates: [RoleSeed] = [
        RoleSeed(
            name: "support", displayName: "Support",
            description: "Read-only troubleshooting role; not seeded, offered as an import template.", hierarchy: 30,
            flags: [:],
            permissions: [
                12, 14, 17, 19, 20, 24, 33, 35, 37, 38, 47, 48, 55, 61, 66, 67, 74, 79, 80, 86, 90, 91, 92, 93, 100,
                103, 106, 107, 108, 110, 113,
            ]),
    ]

    /// Permissions of each API-key scope.
    public static let scopes: [String: [Int]] = [
        "servers:read": [38, 47, 48, 55, 61, 66, 67, 74, 80, 86],
        "servers:create": [39, 49, 56, 62, 68, 75, 81, 87],
        "servers:manage": [40, 42, 43, 44, 50, 52, 53, 54, 57, 59, 63, 65, 69, 71, 72, 76, 78, 79, 83, 84, 85, 89],
        "servers:delete": [41, 51, 58, 64, 70, 77, 82, 88],
        "workflows:read": [103, 106],
        "workflows:execute": [104],
        "workflows:manage": [102, 105],
        "secrets:read": [28],
        "secrets:manage": [27, 29, 30],
        "nodes:read": [92, 93],
        "nodes:execute": [],
        "audit:read": [113],
    ]

    /// Administrator roles that hold each capability.
    public static let capabilities: [String: [String]] = [
        "stats:read": ["super_admin", "operations", "support", "security", "billing", "auditor"],
        "tenants:read": ["super_admin", "operations", "support", "security", "billing", "auditor"],
        "users:read": ["super_admin", "operations", "support", "security"],
        "tenants:write": ["super_admin", "operations"],
        "tenants:suspend": ["super_admin", "operations", "security"],
        "tenants:delete": ["super_admin"],
        "tenants:owner": ["super_admin"],
        "access:read": ["super_admin", "operations", "support", "security"],
        "access:write": ["super_admin", "operations"],
        "impersonate": ["super_admin", "support"],
        "billing:read": ["billing", "auditor"],
        "billing:write": ["billing"],
        "flags:read": ["super_admin", "operations", "support", "security", "billing", "auditor"],
        "flags:write": ["super_admin", "operations"],
        "audit:read": ["super_admin", "security", "auditor"],
        "security:read": ["super_admin", "security", "auditor"],
        "security:write": ["super_admin", "security"],
        "ops:read": ["super_admin", "operations", "support", "security", "auditor"],
        "ops:write": ["super_admin", "operations"],
        "archives:read": ["super_admin", "security"],
        "approvals:decide": ["super_admin", "operations", "security"],
        "admins:read": ["super_admin", "security", "auditor"],
        "admins:manage": ["super_admin"],
    ]
}
