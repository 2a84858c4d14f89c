// SPDX-License-Identifier: Apache-2.0

package import ContractModel

/// The contract's types by name, and the Swift types that columns, parameters and members get.
package struct ContractTypes: Sendable {
    private let declarations: [TypeDeclaration?]
    private let byName: [String: TypeDeclaration]

    /// Takes the types that the emitter prints.
    package init(_ model: ContractModel) {
        self.init(declarations: model.declarations, emitted: model.emittedTypes)
    }

    /// `declarations` by `TypeID`, nil for a refused one; only those of `emitted` can be named.
    package init(declarations: [TypeDeclaration?], emitted: [TypeID]) {
        self.declarations = declarations
        let known = emitted.compactMap { declarations[$0.index] }
        byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
    }

    var names: [String] { byName.keys.sorted() }

    func declaration(_ name: String) -> TypeDeclaration? { byName[name] }

    /// Whether emitted code must import the contract's module for this type.
    func isDeclared(_ value: QueryValue) -> Bool {
        switch value {
        case .identifier, .enumeration, .identifiers, .enumerations: true
        case .wire(let name): byName[name] != nil
        case .json(let name): !Self.runtimeJSON.contains(name)
        default: false
        }
    }

    /// The identifier type of that name, if the contract has one.
    func identifier(_ name: String) -> QueryValue? {
        guard case .identifier? = byName[name]?.kind else { return nil }
        return .identifier(name)
    }

    /// `role_id` is a `RoleID`, and `role_ids` are `[RoleID]`, when the contract has that.
    func identifier(forName name: String, _ type: PostgresType) -> QueryValue? {
        switch type {
        case .uuid where name.hasSuffix("_id"): return identifier(SwiftName.type(name))
        case .uuidArray where name.hasSuffix("_ids"):
            let single = SwiftName.type(String(name.dropLast()))
            return identifier(single) == nil ? nil : .identifiers(single)
        default: return nil
        }
    }

    /// The identifier of a table's rows: `roles` have a `RoleID`.
    func identifier(ofTable table: String) -> QueryValue? {
        identifier(SwiftName.type(Self.singular(table) + "_id"))
    }

    static func singular(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if ["sses", "xes", "ches", "shes", "uses"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private static let runtimeJSON: Set<String> = ["JSONValue", "JSONObject"]
    private static let wireForms: Set<String> = [
        "EmailAddress", "WebURL", "IPv4Address", "IPv6Address", "Base64Data",
    ]

    /// The type that a `types:` line asks for; nil when there is none of that name.
    func wished(_ wish: String, for type: PostgresType) -> QueryValue? {
        if wish.hasPrefix("["), wish.hasSuffix("]") {
            let element = String(wish.dropFirst().dropLast())
            guard type != .jsonb else { return .json(wish) }
            return array(of: element)
        }
        if type == .textArray || type == .uuidArray { return array(of: wish) }
        switch wish {
        case "UUID", "WireUUID": return .uuid
        case "String": return .string
        case "Int": return .integer
        case "JSONValue", "JSONObject": return .json(wish)
        case "Base64Data" where type == .bytea: return .base64
        case _ where Self.wireForms.contains(wish): return .wire(wish)
        default: break
        }
        switch byName[wish]?.kind {
        case .identifier?: return .identifier(wish)
        case .stringEnum?: return .enumeration(wish)
        case .opaqueIdentifier?: return .wire(wish)
        case .structure?, .union?, .integerEnum?: return .json(wish)
        case nil: return nil
        }
    }

    private func array(of element: String) -> QueryValue? {
        switch element {
        case "String": return .strings
        case "UUID", "WireUUID": return .uuids
        default: break
        }
        switch byName[element]?.kind {
        case .identifier?: return .identifiers(element)
        case .stringEnum?: return .enumerations(element)
        default: return nil
        }
    }

    /// How a member of the contract is read from a column; nil when no column type can be.
    func value(of member: ValueType, for type: PostgresType) -> QueryValue? {
        switch member {
        case .string, .constant: return .string
        case .integer(.bits64, _): return .integer
        case .integer(.bits32, _): return .integer32
        case .number(.double, _): return .double
        case .boolean: return .boolean
        case .uuid: return .uuid
        case .timestamp: return .timestamp
        case .date: return .date
        case .wire(let form, _): return .wire(Self.spelled(form))
        case .base64: return type == .bytea ? .base64 : .wire("Base64Data")
        case .json, .jsonObject, .map: return .json(spelled(member))
        case .nullable(let inner): return value(of: inner, for: type)
        case .array(let element, _): return type == .jsonb ? .json(spelled(member)) : array(of: spelled(element))
        case .named(let id): return declarations[id.index].flatMap { wished($0.name, for: type) }
        case .number(.decimal, _), .time, .binary: return nil
        }
    }

    /// The Swift type of a contract type.
    func spelled(_ type: ValueType) -> String {
        switch type {
        case .string, .constant: "String"
        case .integer(.bits64, _): "Int"
        case .integer(.bits32, _): "Int32"
        case .number(.double, _): "Double"
        case .number(.decimal, _): "ExactDecimal"
        case .boolean: "Bool"
        case .uuid: "WireUUID"
        case .timestamp: "Timestamp"
        case .date: "CalendarDate"
        case .time: "TimeOfDay"
        case .wire(let form, _): Self.spelled(form)
        case .base64: "Base64Data"
        case .binary: "[UInt8]"
        case .json: "JSONValue"
        case .jsonObject: "JSONObject"
        case .array(let element, _): "[\(spelled(element))]"
        case .map(let element, _): "[String: \(spelled(element))]"
        case .named(let id): declarations[id.index]?.name ?? "JSONValue"
        case .nullable(let inner): spelled(inner) + "?"
        }
    }

    private static func spelled(_ form: WireForm) -> String {
        switch form {
        case .email: "EmailAddress"
        case .url: "WebURL"
        case .ipv4: "IPv4Address"
        case .ipv6: "IPv6Address"
        }
    }
}
