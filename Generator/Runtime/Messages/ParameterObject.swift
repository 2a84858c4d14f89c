// SPDX-License-Identifier: Apache-2.0

/// An object written into parameters by one of OpenAPI's styles; its members are read like parameters.
public struct ParameterObject: Sendable {
    private let parameter: Parameter
    private let members: [(name: String, text: String)]

    /// Whether at least one member is there.
    public var isPresent: Bool { !members.isEmpty }

    /// Names of the members, each once, in the order of the request.
    public var names: [String] {
        var seen: Set<String> = []
        return members.map(\.name).filter { seen.insert($0).inserted }
    }

    init(_ parameter: Parameter) {
        self.parameter = parameter
        members = ParameterObject.members(of: parameter)
    }

    /// A member; its violations carry the name `parameter.member`, or the member's own where the object is spread.
    public func member(_ name: String) -> Parameter {
        let isSpread: Bool = parameter.style == .form && parameter.explode
        var member: Parameter = parameter.part("", name: isSpread ? name : "\(parameter.name).\(name)")
        member.occurrences = members.filter { $0.name == name }.map { .init(raw: $0.text, text: $0.text) }
        return member
    }

    private static func members(of parameter: Parameter) -> [(name: String, text: String)] {
        switch parameter.style {
        case .deepObject:
            return parameter.fields.compactMap { (field: QueryField) -> (name: String, text: String)? in
                guard field.name.hasPrefix(parameter.name + "["), field.name.hasSuffix("]") else { return nil }
                return (String(field.name.dropFirst(parameter.name.count + 1).dropLast()), field.text)
            }
        case .form where parameter.explode: return parameter.fields.map { ($0.name, $0.text) }
        case .form, .spaceDelimited, .pipeDelimited:
            guard let first: Parameter.Occurrence = parameter.occurrences.first else { return [] }
            return pairs(Parameter.split(first, parameter.style.separator(explode: false)))
        case .simple, .label, .matrix: return pathMembers(parameter)
        }
    }

    private static func pathMembers(_ parameter: Parameter) -> [(name: String, text: String)] {
        guard var text: Substring = parameter.occurrences.first.map({ Substring($0.text) }) else { return [] }
        switch parameter.style {
        case .label: text = text.drop { $0 == "." }
        case .matrix:
            text = text.drop { $0 == ";" }
            if !parameter.explode, text.hasPrefix(parameter.name + "=") {
                text = text.dropFirst(parameter.name.count + 1)
            }
        default: break
        }
        let parts: [String] = text.split(separator: parameter.style.separator(explode: parameter.explode))
            .map { String($0) }
        guard parameter.explode else { return pairs(parts) }
        return parts.map { (part: String) -> (name: String, text: String) in
            let halves: [Substring] = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(halves[0]), halves.count > 1 ? String(halves[1]) : "")
        }
    }

    private static func pairs(_ parts: [String]) -> [(name: String, text: String)] {
        stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
    }
}

extension Parameter {
    /// Reads an object as the parameter's style writes it.
    public func object() -> ParameterObject { ParameterObject(self) }
}
