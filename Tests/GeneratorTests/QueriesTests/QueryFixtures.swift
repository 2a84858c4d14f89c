// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument
import Testing

@testable import ContractQueries

/// A small contract and table catalogue that the query tests share.
enum QueryFixtures {
    static let contract = """
        openapi: 3.1.0
        info: {title: Shop, version: 1.0.0}
        paths:
          /orders/{orderId}:
            get:
              operationId: getOrder
              parameters:
                - {name: orderId, in: path, required: true, schema: {$ref: '#/components/schemas/OrderID'}}
                - {name: customer, in: query, schema: {$ref: '#/components/schemas/CustomerID'}}
              responses:
                '200':
                  description: Found.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Order'}
        components:
          schemas:
            OrderID: {type: string, format: uuid, x-identifier: true}
            CustomerID: {type: string, format: uuid, x-identifier: true}
            OrderStatus: {type: string, enum: [open, paid]}
            Address:
              type: object
              required: [street]
              properties:
                street: {type: string}
            Order:
              type: object
              required: [id, status, note, kind, placed_at]
              properties:
                id: {$ref: '#/components/schemas/OrderID'}
                status: {$ref: '#/components/schemas/OrderStatus'}
                kind: {type: string, const: order}
                note: {type: [string, 'null']}
                address: {$ref: '#/components/schemas/Address'}
                comment: {type: [string, 'null']}
                tags: {type: array, items: {type: string}}
                placed_at: {type: string, format: date-time}
        """

    static func types() throws -> ContractTypes {
        let diagnostics = Diagnostics()
        let loaded = try #require(
            DocumentLoader.load(
                path: "shop.yaml", sources: MemorySources(["shop.yaml": contract]), diagnostics: diagnostics))
        let model = ModelBuilder.build(
            loaded, catalogueFiles: [], options: ModelBuilder.Options(), diagnostics: Diagnostics())
        return ContractTypes(model)
    }

    static let orders: UInt32 = 90_001
    static let customers: UInt32 = 90_002

    static let catalogue = TableCatalogue([
        orders: TableFacts(
            schema: "public", name: "orders",
            columns: [
                1: .init(name: "id", isNotNull: true), 2: .init(name: "status", isNotNull: true),
                3: .init(name: "note", isNotNull: false), 4: .init(name: "placed_at", isNotNull: true),
                5: .init(name: "buyer", isNotNull: true, referredTable: "customers"),
                6: .init(name: "address", isNotNull: false),
            ]),
        customers: TableFacts(
            schema: "public", name: "customers",
            columns: [1: .init(name: "id", isNotNull: true), 2: .init(name: "email", isNotNull: true)]),
    ])

    static func file(_ text: String) -> QueryFile {
        QueryFile(path: "Sources/Areas/Shop/Orders.sql", text: text, area: "Shop", stem: "Orders")
    }

    static func statements(_ text: String, _ diagnostics: Diagnostics = Diagnostics()) -> [QueryStatement] {
        QueryFileReader.statements(of: file(text), diagnostics: diagnostics)
    }

    /// Rules and places of all findings, one line each.
    static func findings(_ diagnostics: Diagnostics) -> [String] {
        diagnostics.sorted.map { "\($0.location.line):\($0.location.column) \($0.rule)" }
    }

    static func column(
        _ name: String, _ type: PostgresType, table: UInt32 = 0, attribute: Int = 0
    ) -> StatementFacts.Column {
        StatementFacts.Column(name: name, type: type.rawValue, table: table, attribute: attribute)
    }

    /// Compiles the only statement of a text and prints its Swift.
    static func swift(
        _ text: String, parameters: [PostgresType] = [], columns: [StatementFacts.Column] = [],
        diagnostics: Diagnostics = Diagnostics()
    ) throws -> String {
        let types = try types()
        let compiler = QueryCompiler(
            types: types, catalogue: catalogue, blame: MigrationBlame([]), diagnostics: diagnostics)
        let file = file(text)
        let statement = try #require(QueryFileReader.statements(of: file, diagnostics: diagnostics).first)
        let facts = StatementFacts(parameters: parameters.map(\.rawValue), columns: columns)
        guard let compiled = compiler.compile(statement, facts) else { return "" }
        return QueryEmitter.text(of: file, [compiled], types: types)
    }
}
