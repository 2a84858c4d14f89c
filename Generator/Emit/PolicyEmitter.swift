// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints the policies of all operations, and the permissions, roles, limits and events they speak of.
struct PolicyEmitter {
    private let model: ContractModel
    private let root: String

    init(model: ContractModel, root: String) {
        self.model = model
        self.root = root
    }

    func files() -> [GeneratedFile] {
        guard model.catalogues.isPresent else { return [] }
        var files = areas().map { area in policies(area) }
        if let permissions = model.catalogues.permissions { files += PermissionEmitter(permissions).files() }
        if let limits = model.catalogues.rateLimits { files.append(RateLimitEmitter(limits).file()) }
        if let events = model.catalogues.events { files.append(self.events(events)) }
        return files
    }

    private func areas() -> [String] {
        var areas: [String] = []
        for operation in model.operations {
            let area = model.stems[operation.stem].area
            if !areas.contains(area) { areas.append(area) }
        }
        return areas
    }

    private func policies(_ area: String) -> GeneratedFile {
        var writer = CodeWriter()
        let source = area.isEmpty ? root : root + sourceFolder(area)
        writer.line(Header.text(source))
        writer.line("public import ContractRuntime")
        writer.line()
        writer.block("extension Policy {") { writer in
            for operation in model.operations where model.stems[operation.stem].area == area {
                writer.call(
                    "public static let \(operation.methodName): Policy = Policy(", arguments(operation), ")")
            }
        }
        let name = area.isEmpty ? "Operations" : area.replacing("/", with: "")
        return GeneratedFile(path: "Policy/\(name)Policies.swift", text: writer.text)
    }

    private func sourceFolder(_ area: String) -> String {
        let stem = model.stems.first { $0.area == area }
        let parts = stem?.source.split(separator: "/").dropLast() ?? []
        let folder = parts.joined(separator: "/")
        return folder.hasPrefix(root) ? String(folder.dropFirst(root.count)) + "/" : folder + "/"
    }

    private func arguments(_ operation: OperationModel) -> [String] {
        let policy = operation.policy
        var arguments = ["access: \(text(policy.access))"]
        if policy.permission != .none { arguments.append("permission: \(text(policy.permission))") }
        if policy.stepUp.level != .none { arguments.append("stepUp: \(text(policy.stepUp))") }
        if let rateClass = policy.rateClass { arguments.append("rateClass: \(Literal.string(rateClass))") }
        switch policy.idempotency {
        case .none: break
        case .natural: arguments.append("idempotency: .natural")
        case .key: arguments.append("idempotency: .key")
        }
        if !policy.auditEvents.isEmpty { arguments.append("auditEvents: \(Literal.strings(policy.auditEvents))") }
        if let feature = policy.feature { arguments.append("feature: \(Literal.string(feature))") }
        if operation.method.isWrite { arguments.append("isWrite: true") }
        return arguments
    }

    private func text(_ access: PolicyModel.Access) -> String {
        switch access {
        case .open: ".open"
        case .refresh: ".refresh"
        case .challenge: ".challenge"
        case .userUnverified: ".userUnverified"
        case .user: ".user"
        case .member: ".member"
        case .administrator: ".administrator"
        case .service: ".service"
        case .key(let scope): ".key(scope: \(Literal.string(scope)))"
        }
    }

    private func text(_ permission: PolicyModel.Permission) -> String {
        switch permission {
        case .none: ".none"
        case .key(let key):
            model.catalogues.permissions == nil ? ".none" : ".key(Permission.\(SwiftName.member(key)))"
        case .any(let parts): ".any([\(parts.map(text).joined(separator: ", "))])"
        case .all(let parts): ".all([\(parts.map(text).joined(separator: ", "))])"
        case .selfOr(let parameter, let other): ".selfOr(parameter: \(Literal.string(parameter)), \(text(other)))"
        case .isSelf: ".own"
        case .owner: ".owner"
        case .capability(let name): ".capability(\(Literal.string(name)))"
        case .body(let parts):
            ".body(["
                + parts.map { "BodyPermission(member: \(Literal.string($0.member)), rule: \(text($0.permission)))" }
                .joined(separator: ", ") + "])"
        }
    }

    private func text(_ stepUp: PolicyModel.StepUp) -> String {
        let level = stepUp.level == .body ? "inBody" : stepUp.level.rawValue
        if !stepUp.bodyMembers.isEmpty { return "StepUp(.\(level), .body(\(Literal.strings(stepUp.bodyMembers))))" }
        switch stepUp.condition {
        case nil: return ".\(level)"
        case .some(let word): return "StepUp(.\(level), .\(SwiftName.member(word)))"
        }
    }

    private func events(_ catalogue: EventCatalogue) -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line("public import ContractRuntime")
        writer.line()
        writer.doc("Names of the audit events.")
        writer.block("public enum AuditEvent {") { writer in
            var names = Set<String>()
            for entry in catalogue.entries {
                var name = SwiftName.member(entry.name)
                if !names.insert(name).inserted { name = SwiftName.plain(name) + "Event" }
                writer.line("public static let \(name): String = \(Literal.string(entry.name))")
            }
        }
        writer.gap()
        writer.block("extension AuditEvent {") { writer in
            writer.doc("What is fixed of each event, by name.")
            writer.block("public static let classes: [String: AuditEventClass] = {", tail: "}()") { writer in
                writer.line("var classes: [String: AuditEventClass] = [:]")
                writer.line("for event in all { classes[event.name] = event }")
                writer.line("return classes")
            }
            writer.gap()
            writer.block("private static let all: [AuditEventClass] = [", tail: "]") { writer in
                for entry in catalogue.entries {
                    let subject = entry.subjectType.map(Literal.string) ?? "nil"
                    writer.line(
                        "AuditEventClass(\(Literal.string(entry.name)), severity: \(Literal.string(entry.severity)), "
                            + "subjectType: \(subject)),")
                }
            }
        }
        return GeneratedFile(path: "Policy/AuditEvents.swift", text: writer.text)
    }
}

/// Prints permissions, default roles, scopes and capabilities.
struct PermissionEmitter {
    private let catalogue: PermissionCatalogue

    init(_ catalogue: PermissionCatalogue) {
        self.catalogue = catalogue
    }

    func files() -> [GeneratedFile] { [permissions(), roles()] }

    private func permissions() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line()
        writer.doc("Positions of the permissions in the catalogue: the bits of a permission set.")
        writer.block("public enum Permission {") { writer in
            for (index, entry) in catalogue.entries.enumerated() {
                writer.line("public static let \(SwiftName.member(entry.key)): Int = \(index)")
            }
        }
        writer.gap()
        writer.doc("What the catalogue says of one permission.")
        writer.block("public struct PermissionEntry: Sendable {") { writer in
            let members = ["key", "name", "category", "description"]
            for member in members { writer.line("public let \(member): String") }
            writer.line("public let isCritical: Bool")
            writer.line("public let requiresMFA: Bool")
        }
        writer.gap()
        writer.block("extension Permission {") { writer in
            writer.doc("Position of a key; nil for an unknown one.")
            writer.line("public static func index(_ key: String) -> Int? { positions[key] }")
            writer.gap()
            writer.block("private static let positions: [String: Int] = {", tail: "}()") { writer in
                writer.line("var positions: [String: Int] = [:]")
                writer.line("for (index, entry) in all.enumerated() { positions[entry.key] = index }")
                writer.line("return positions")
            }
            writer.gap()
            writer.doc("Names of the categories by id, in order.")
            writer.call(
                "public static let categories: [(id: String, name: String)] = [",
                catalogue.categories.map { "(\(Literal.string($0.id)), \(Literal.string($0.name)))" }, "]")
            writer.gap()
            writer.doc("The catalogue in order.")
            writer.block("public static let all: [PermissionEntry] = [", tail: "]") { writer in
                for entry in catalogue.entries {
                    let arguments = [
                        "key: \(Literal.string(entry.key))", "name: \(Literal.string(entry.name))",
                        "category: \(Literal.string(entry.category))",
                        "description: \(Literal.string(entry.description))", "isCritical: \(entry.isCritical)",
                        "requiresMFA: \(entry.requiresMFA)",
                    ]
                    writer.call("PermissionEntry(", arguments, "),")
                }
            }
        }
        return GeneratedFile(path: "Policy/Permissions.swift", text: writer.text)
    }

    private func roles() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line()
        writer.doc("A role of the catalogue with its permissions as positions.")
        writer.block("public struct RoleSeed: Sendable {") { writer in
            for member in ["name", "displayName", "description"] { writer.line("public let \(member): String") }
            writer.line("public let hierarchy: Int")
            writer.line("public let flags: [String: Bool]")
            writer.line("public let permissions: [Int]")
        }
        writer.gap()
        writer.doc("Roles a tenant starts with, templates, and what scopes and capabilities stand for.")
        writer.block("public enum RoleSeeds {") { writer in
            list("roles", catalogue.roles, &writer)
            writer.gap()
            list("templates", catalogue.templates, &writer)
            writer.gap()
            writer.doc("Permissions of each API-key scope.")
            let scopes = catalogue.scopes.map { scope in
                (scope.name, scope.names.compactMap { catalogue.index($0).map(String.init) })
            }
            dictionary("scopes", "[Int]", scopes, &writer)
            writer.gap()
            writer.doc("Administrator roles that hold each capability.")
            let capabilities = catalogue.capabilities.map { ($0.name, $0.names.map(Literal.string)) }
            dictionary("capabilities", "[String]", capabilities, &writer)
        }
        return GeneratedFile(path: "Policy/Roles.swift", text: writer.text)
    }

    private func list(_ name: String, _ roles: [PermissionCatalogue.Role], _ writer: inout CodeWriter) {
        guard !roles.isEmpty else {
            writer.line("public static let \(name): [RoleSeed] = []")
            return
        }
        writer.block("public static let \(name): [RoleSeed] = [", tail: "]") { writer in
            for role in roles {
                let flags = role.flags.map { "\(Literal.string($0.name)): \($0.value)" }
                let keys = role.permissions.compactMap { catalogue.index($0).map(String.init) }
                let arguments = [
                    "name: \(Literal.string(role.name))", "displayName: \(Literal.string(role.displayName))",
                    "description: \(Literal.string(role.description))", "hierarchy: \(role.hierarchy)",
                ]
                let lists: [Argument] = [
                    .list(head: "flags: [", items: flags.isEmpty ? [":"] : flags, tail: "]"),
                    .list(head: "permissions: [", items: keys, tail: "]"),
                ]
                writer.call("RoleSeed(", arguments.map(Argument.plain) + lists, "),")
            }
        }
    }

    private func dictionary(_ name: String, _ type: String, _ pairs: [(String, [String])], _ writer: inout CodeWriter) {
        guard !pairs.isEmpty else {
            writer.line("public static let \(name): [String: \(type)] = [:]")
            return
        }
        writer.block("public static let \(name): [String: \(type)] = [", tail: "]") { writer in
            for pair in pairs { writer.call("\(Literal.string(pair.0)): [", pair.1, "],") }
        }
    }
}
