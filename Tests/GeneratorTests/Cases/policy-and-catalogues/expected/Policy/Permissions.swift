// Generated from contract/rbac.yaml. Edit that file, then run scripts/generate.

/// Positions of the permissions in the catalogue: the bits of a permission set.
public enum Permission {
    public static let canViewBeds: Int = 0
    public static let canDigBeds: Int = 1
}

/// What the catalogue says of one permission.
public struct PermissionEntry: Sendable {
    public let key: String
    public let name: String
    public let category: String
    public let description: String
    public let isCritical: Bool
    public let requiresMFA: Bool
}

extension Permission {
    /// Position of a key; nil for an unknown one.
    public static func index(_ key: String) -> Int? { positions[key] }

    private static let positions: [String: Int] = {
        var positions: [String: Int] = [:]
        for (index, entry) in all.enumerated() { positions[entry.key] = index }
        return positions
    }()

    /// Names of the categories by id, in order.
    public static let categories: [(id: String, name: String)] = [("beds", "Beds")]

    /// The catalogue in order.
    public static let all: [PermissionEntry] = [
        PermissionEntry(
            key: "canViewBeds", name: "View beds", category: "beds", description: "See them.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canDigBeds", name: "Dig beds", category: "beds", description: "Change them.", isCritical: true,
            requiresMFA: false),
    ]
}
