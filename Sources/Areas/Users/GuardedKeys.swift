// SPDX-License-Identifier: Apache-2.0
// This file imports the catalogue alone: the contract's schema `Permission` has the name of the catalogue's enum.
import Policy

/// Permissions that the rules about members name.
enum GuardedKeys {
    /// Bit of the right to see and restore removed members.
    static let deleteUsers: Int = Permission.canDeleteUsers

    /// Keys whose role only a holder of the keys may give: critical ones, and those that lead to more rights.
    static let all: Set<String> = Set(
        Permission.all.filter { (entry: PermissionEntry) -> Bool in entry.isCritical }
            .map { (entry: PermissionEntry) -> String in entry.key }
    ).union(["canManageRoles", "canAssignRoles", "canManageUsers", "canManageSecuritySettings"])
}
