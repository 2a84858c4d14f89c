// SPDX-License-Identifier: Apache-2.0
import Foundation
import Yams

/// `contract/db_contract.yaml` as far as a database can show it.
struct DatabaseContract: Decodable {
    struct Unique: Decodable {
        var name: String
        var columns: [String]
        var `where`: String?
        var nulls_not_distinct: Bool?
    }

    struct Index: Decodable {
        var name: String
        var columns: [String]
        var `where`: String?
        var method: String?
    }

    struct NamedCheck: Decodable {
        var name: String
        var expr: String
    }

    struct Exclusion: Decodable {
        var name: String
        var definition: String
    }

    struct ForeignKey: Decodable {
        struct Target: Decodable {
            var table: String
            var columns: [String]
        }

        var name: String
        var columns: [String]
        var references: Target
        var on_delete: String
        var set_null_columns: [String]?
    }

    struct Policy: Decodable {
        var name: String
        var command: String
        var roles: [String]
        var rule: String?
        var using: String?
        var with_check: String?
    }

    struct Partition: Decodable {
        var column: String
        var interval: String
        /// Intervals made ahead, and whole ones kept beside the current one.
        var premake: Int
        var keep: Int
    }

    struct Table: Decodable {
        var schema: String?
        var purpose: String
        var traits: [String]
        var columns: [String: String]
        var primary_key: [String]
        var unique: [Unique]?
        var foreign_keys: [ForeignKey]?
        var checks: [NamedCheck]?
        var exclusions: [Exclusion]?
        var indexes: [Index]?
        var rls: [Policy]
        var grants: [String: String]?
        var hidden_columns: [String: [String]]?
        var immutable_columns: [String]
        var partition: Partition?
        var storage_parameters: String?
    }

    var row_rules: [String: String]
    var tables: [String: Table]

    static func read() throws -> DatabaseContract {
        let file = URL(fileURLWithPath: #filePath, isDirectory: false)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("contract/db_contract.yaml")
        return try YAMLDecoder().decode(DatabaseContract.self, from: Data(contentsOf: file))
    }
}
