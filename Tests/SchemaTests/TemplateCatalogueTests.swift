// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Policy
import Testing

/// Ready configurations are what their node types ask for, by the schemas that the product checks with.
@Suite struct `templates of the catalogues` {
    private let types: [String: JSONValue]
    private let definitions: JSONValue

    init() throws {
        let catalogue = try json(CatalogueTexts.nodeTypes)
        definitions = try #require(catalogue["$defs"])
        types = Dictionary(
            try #require(catalogue["node_types"]?.array).compactMap { type in type["type"]?.string.map { ($0, type) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What the schema of a type says of a configuration, with the type's defaults below it.
    private func violations(_ type: String, _ config: JSONValue) throws -> [String] {
        let node = try #require(types[type], "no node type \(type)")
        guard case .object(var schema)? = node["config_schema"], case .object(var whole)? = node["default_config"],
            case .object(let own) = config
        else { return ["no object"] }
        schema["$defs"] = definitions
        for (name, value) in own.members { whole[name] = value }
        let report = try SchemaEvaluator.report(.object(whole), against: try SchemaPlanner.plan(.object(schema)))
        return report.violations.map(\.description)
    }

    @Test func `every node type has a template, and each is valid`() throws {
        let templates = try #require(try json(CatalogueTexts.nodeTemplates)["templates"]?.array)
        #expect(Set(templates.compactMap { $0["node_type"]?.string }) == Set(types.keys))
        for template in templates {
            let type = try #require(template["node_type"]?.string)
            let found = try violations(type, try #require(template["config"]))
            #expect(found.isEmpty, "\(template["slug"]?.string ?? ""): \(found)")
        }
        #expect(try !violations("http_api", .object(JSONObject())).isEmpty, "nothing is asked of a configuration")
    }

    @Test func `each workflow begins with a trigger, and its edges join ports that its nodes have`() throws {
        let templates = try #require(try json(CatalogueTexts.workflowTemplates)["templates"]?.array)
        #expect(templates.count == 10)
        for template in templates {
            let slug = template["slug"]?.string ?? ""
            let nodes = try #require(template["definition"]?["nodes"]?.array)
            var typeOf: [String: String] = [:]
            for node in nodes {
                let type = try #require(node["data"]?["nodeType"]?.string)
                typeOf[try #require(node["id"]?.string)] = type
                #expect(node["type"]?.string == (type == "ai_agent" ? "aiAgent" : "category"), "\(slug)")
                let found = try violations(type, try #require(node["data"]?["config"]))
                #expect(found.isEmpty, "\(slug): \(found)")
            }
            #expect(typeOf.count == nodes.count, "\(slug) has a node twice")
            #expect(typeOf.values.count { $0 == "trigger" } == 1, "\(slug)")
            for edge in try #require(template["definition"]?["edges"]?.array) {
                for (end, handle, side) in [("source", "sourceHandle", "out"), ("target", "targetHandle", "in")] {
                    let type = try #require(typeOf[edge[end]?.string ?? ""], "\(slug): an edge to nowhere")
                    let ports = types[type]?["ports"]?[side]?.array?.compactMap { $0["id"]?.string } ?? []
                    #expect(ports.contains(edge[handle]?.string ?? ""), "\(slug): \(type) has no such port")
                }
            }
        }
    }
}
