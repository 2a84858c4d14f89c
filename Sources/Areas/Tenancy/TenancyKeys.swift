// SPDX-License-Identifier: Apache-2.0
// This file imports the catalogue alone: the contract's schema `Permission` has the name of the catalogue's enum.
import Policy

/// Permissions that the rules about workspaces name.
enum TenancyKeys {
    /// Bit of the right to see the address list.
    static let viewSecurity: Int = Permission.canViewSecuritySettings
}
