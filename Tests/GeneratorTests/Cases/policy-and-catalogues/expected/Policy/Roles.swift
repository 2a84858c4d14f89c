// Generated from contract/rbac.yaml. Edit that file, then run scripts/generate.

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
            name: "owner", displayName: "Owner", description: "", hierarchy: 1, flags: ["is_system": true],
            permissions: [0, 1]),
    ]

    public static let templates: [RoleSeed] = []

    /// Permissions of each API-key scope.
    public static let scopes: [String: [Int]] = [
        "beds:read": [0],
    ]

    /// Administrator roles that hold each capability.
    public static let capabilities: [String: [String]] = [
        "beds:all": ["root"],
    ]
}
