// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Reads the catalogue of environment variables; those of the first wave become typed settings.
struct SettingsReader {
    /// Variables of later waves are known by name only.
    private static let wave: Int64 = 1

    let diagnostics: Diagnostics

    func read(_ root: Node) -> SettingsCatalogue {
        var names = MemberNames()
        var known: [String] = []
        let environments = strings(root["environments"])
        var variables: [SettingsCatalogue.Variable] = []
        for node in root["variables"]?.sequence ?? [] {
            guard let name = node["name"]?.string else {
                diagnostics.error(
                    "catalogue/missing-member", at: node.location, offending: "name", "the variable has no name",
                    cure: "add name")
                continue
            }
            known.append(name)
            known += strings(node["aliases"])
            guard node["wave"]?.integer == Self.wave else { continue }
            let swiftName = names.claim(SwiftName.member(name.lowercased()))
            variables.append(variable(name, node, swiftName, environments))
        }
        return SettingsCatalogue(
            source: root.file, environments: environments, variables: variables, knownNames: known)
    }

    private func strings(_ node: Node?) -> [String] { (node?.sequence ?? []).compactMap { $0.scalar?.text } }

    private func variable(
        _ name: String, _ node: Node, _ swiftName: String, _ environments: [String]
    ) -> SettingsCatalogue.Variable {
        let type = node["type"]?.string ?? "string"
        return SettingsCatalogue.Variable(
            name: name, swiftName: swiftName, kind: kind(type), type: type, group: node["group"]?.string ?? "",
            note: node["note"]?.string, defaultText: node["default"]?.scalar?.text,
            defaultByEnvironment: (node["default_by_env"]?.mapping?.entries ?? []).compactMap { entry in
                entry.value.scalar.map { (entry.key, $0.text) }
            },
            requiredIn: required(node["required"], environments), isSecret: node["secret"]?.bool ?? false,
            choices: strings(node["enum"]), aliases: strings(node["aliases"]), minimum: node["min"]?.scalar?.text,
            maximum: node["max"]?.scalar?.text, lengthMin: node["min_length"]?.integer.map(Int.init),
            lengthMax: node["max_length"]?.integer.map(Int.init), bytesMin: node["min_bytes"]?.integer.map(Int.init),
            pattern: node["pattern"]?.string, schemes: strings(node["schemes"]), httpsIn: strings(node["https_in"]),
            refusedInProduction: strings(node["refused_in_production"]), bareUnit: node["bare_unit"]?.string,
            location: node.location)
    }

    /// Conditions in words ("with driver x") are for people; the start-up check of their reader knows them.
    private func required(_ node: Node?, _ environments: [String]) -> [String] {
        if let words = node?.sequence { return words.compactMap { $0.scalar?.text } }
        switch node?.string {
        case nil, "never": return []
        case "always": return ["*"]
        case .some(let word): return environments.contains(word) ? [word] : []
        }
    }

    private func kind(_ type: String) -> SettingsCatalogue.Kind {
        switch type {
        case "bool": .bool
        case "int": .int
        case "number": .number
        case "duration": .duration
        case "bytes": .bytes
        case "url": .url
        case "enum": .choice
        case "csv", "cidr-list": .list
        default: .string
        }
    }
}
