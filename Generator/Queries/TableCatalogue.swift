// SPDX-License-Identifier: Apache-2.0

/// What nullability and identifier types need to know about a table.
package struct TableFacts: Sendable {
    package struct Column: Sendable {
        package let name: String
        package let isNotNull: Bool
        /// Name of the table whose `id` this column refers to.
        package let referredTable: String?

        package init(name: String, isNotNull: Bool, referredTable: String? = nil) {
            self.name = name
            self.isNotNull = isNotNull
            self.referredTable = referredTable
        }
    }

    package let schema: String
    package let name: String
    /// By attribute number.
    package let columns: [Int: Column]

    package init(schema: String, name: String, columns: [Int: Column]) {
        self.schema = schema
        self.name = name
        self.columns = columns
    }

    func column(_ name: String) -> Column? { columns.values.first { $0.name == name } }
}

/// Tables of the migrated database by object id and by name.
package struct TableCatalogue: Sendable {
    private let byID: [UInt32: TableFacts]
    private let byName: [String: TableFacts]

    package init(_ tables: [UInt32: TableFacts]) {
        byID = tables
        var names: [String: TableFacts] = [:]
        for table in tables.values {
            names[table.schema + "." + table.name] = table
            if table.schema == "public" { names[table.name] = table }
        }
        byName = names
    }

    package subscript(id: UInt32) -> TableFacts? { byID[id] }

    /// `roles` or `audit.logs`.
    package subscript(name name: String) -> TableFacts? { byName[name] }
}
