// SPDX-License-Identifier: Apache-2.0

/// Decides per output column whether NULL can arrive: by the expression, else by the table it comes from.
struct ColumnNullability {
    private let shape: QueryShape
    private let catalogue: TableCatalogue
    private let nullableParameters: Set<String>
    private let filledTables: Set<String>

    init(shape: QueryShape, catalogue: TableCatalogue, nullableParameters: Set<String>) {
        self.shape = shape
        self.catalogue = catalogue
        self.nullableParameters = nullableParameters
        filledTables = shape.filledTables
    }

    /// Where the column stands in the file; nil when the text and PostgreSQL count differently.
    func offset(ofColumn index: Int, of count: Int) -> Int? {
        guard let outputs = shape.branches.first?.outputs, outputs.count == count,
            let first = outputs[index].expression.first
        else { return nil }
        return shape.tokens[first].range.lowerBound
    }

    func isNeverNull(_ index: Int, of count: Int, origin: (table: TableFacts, column: TableFacts.Column)?) -> Bool {
        guard !shape.fillsGroups else { return false }
        let isRead = shape.branches.allSatisfy { $0.outputs.count == count }
        if isRead, !shape.branches.isEmpty, shape.branches.allSatisfy({ holds(index, in: $0) }) { return true }
        guard shape.branches.count == 1, let origin, origin.column.isNotNull else { return false }
        if isRead, isFromFilledRelation(index) { return false }
        let names = [origin.table.name, origin.table.schema + "." + origin.table.name]
        return !names.contains(where: filledTables.contains)
    }

    private func holds(_ index: Int, in branch: QueryBranch) -> Bool {
        let proof = NullProof(
            shape: shape, relations: branch.relations, catalogue: catalogue, nullableParameters: nullableParameters)
        return proof.holds(branch.outputs[index].expression)
    }

    /// `alias.column` where the alias stands on a filled side.
    private func isFromFilledRelation(_ index: Int) -> Bool {
        guard let branch = shape.branches.first, let first = branch.outputs[index].expression.first else {
            return false
        }
        let expression = branch.outputs[index].expression
        guard expression.count >= 3, shape.tokens[first + 1].kind == .dot else { return false }
        return branch.relations.contains { $0.alias == shape.tokens[first].text && $0.isNullable }
    }
}
