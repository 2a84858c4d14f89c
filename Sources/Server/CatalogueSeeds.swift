// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Policy
package import Postgres

/// Puts the contract's catalogues into their tables: plans and prices, permissions and system roles, node types, and
/// templates of nodes, workflows and environment variables.
///
/// Idempotent by natural key: a second run changes no row. What left the catalogue is marked, never deleted; rows of
/// workspaces are left alone, and so is a price that an operator set.
package struct CatalogueSeeds: Sendable {
    /// Longest time for all sets.
    static let timeMax: Duration = .seconds(60)

    /// One statement and the catalogue that it reads.
    struct Step: Sendable {
        let name: String
        let text: String
        /// JSON of the catalogue; nil for a step that needs none.
        let catalogue: String?

        var statement: Statement<Int> {
            .exec("seeds." + name, "-- seeds." + name + "\n" + text, catalogue.map { [.text($0)] } ?? [])
        }
    }

    /// In the order of references.
    private let steps: [Step]

    package init() {
        steps = Self.billing + Self.access + Self.workflows + Self.environment
    }

    /// - Parameter database: connected as the migrator, who may act as the owner.
    package func run(on database: Database) async throws(DatabaseError) {
        let steps: [Step] = [Self.owner] + steps
        try await database.withTransaction(
            TransactionContext(actorKind: "system"), deadline: .now + Self.timeMax
        ) { (transaction: Transaction) async throws(DatabaseError) in
            for step in steps { _ = try await transaction.run(step.statement) }
        }
    }

    private static let owner: Step = Step(
        name: "owner",
        text: "SELECT set_config('role', 'zygo_owner', true), set_config('app.migration', 'on', true)",
        catalogue: nil)
}
