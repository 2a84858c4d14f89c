// SPDX-License-Identifier: Apache-2.0

/// A parameter of a request, or a header of a response, waiting to be read as a type.
///
/// Reading an absent parameter gives nil; reading one that breaks its schema gives nil and leaves a violation.
public struct Parameter: Sendable {
    /// One occurrence: as it came and decoded.
    struct Occurrence: Sendable {
        let raw: String
        let text: String
    }

    let name: String
    let location: ViolationLocation
    let order: [Int]
    let style: ParameterStyle
    let explode: Bool
    let sink: ViolationSink
    var occurrences: [Occurrence]
    /// All fields of the query, where objects spread over several of them.
    var fields: [QueryField] = []

    /// Whether the parameter is there.
    public var isPresent: Bool { !occurrences.isEmpty }

    /// Leaves a violation when the parameter is absent.
    public func required() -> Parameter {
        if occurrences.isEmpty { record(.required, echo: nil) }
        return self
    }

    /// Leaves a violation.
    func record(_ rule: RuleBreak, echo: String?, isSensitive: Bool = false) {
        let path: [PathComponent] = [.name(name)]
        let isHeader: Bool = location == .header || location == .cookie
        let isSilent: Bool = isSensitive || isHeader || sink.suppressesEcho || Violation.isSilent(path)
        sink.add(
            Violation(
                rule, location: location, path: path, order: order,
                value: isSilent ? nil : echo.map { .string($0) }))
    }

    /// Leaves several violations.
    func record(_ rules: [RuleBreak], echo: String?, isSensitive: Bool = false) {
        for rule in rules { record(rule, echo: echo, isSensitive: isSensitive) }
    }

    /// The one text of a scalar; a repeated scalar is a violation.
    func single() -> String? {
        guard let first: Occurrence = occurrences.first else { return nil }
        guard occurrences.count == 1 else {
            record(RuleBreak(.invalidFormat, "isSingle", "must be given once"), echo: nil)
            return nil
        }
        switch style {
        case .label:
            guard first.text.hasPrefix(".") else { return badStyle(first.text) }
            return String(first.text.dropFirst())
        case .matrix:
            guard first.text.hasPrefix(";\(name)=") else { return badStyle(first.text) }
            return String(first.text.dropFirst(name.count + 2))
        default: return first.text
        }
    }

    private func badStyle(_ text: String) -> String? {
        record(.format(.other), echo: text)
        return nil
    }

    /// The texts of an array, split as the style says; nil when absent or not of the style.
    func elements(separator chosen: Character?) -> [String]? {
        guard let first: Occurrence = occurrences.first else { return nil }
        let separator: Character = chosen ?? style.separator(explode: explode)
        if occurrences.count > 1 {
            return occurrences.flatMap { Parameter.split($0, separator) }
        }
        switch style {
        case .label:
            guard first.text.hasPrefix(".") else {
                record(.format(.other), echo: first.text)
                return nil
            }
            let rest: String = String(first.text.dropFirst())
            return Parameter.split(Occurrence(raw: rest, text: rest), separator)
        case .matrix: return matrixElements(first.text)
        default: return Parameter.split(first, separator)
        }
    }

    private func matrixElements(_ text: String) -> [String]? {
        guard text.hasPrefix(";") else {
            record(.format(.other), echo: text)
            return nil
        }
        var elements: [String] = []
        for part in text.dropFirst().split(separator: ";", omittingEmptySubsequences: false) {
            guard part.hasPrefix(name + "=") else {
                record(.format(.other), echo: text)
                return nil
            }
            let rest: Substring = part.dropFirst(name.count + 1)
            elements += explode ? [String(rest)] : rest.split(separator: ",").map { String($0) }
        }
        return elements
    }

    /// Splits at separators that are not encoded; a comma list whose commas are all encoded is split too.
    static func split(_ occurrence: Occurrence, _ separator: Character) -> [String] {
        if occurrence.text.isEmpty { return [] }
        if occurrence.raw != occurrence.text, separator == ",", occurrence.raw.utf8.contains(0x2C) {
            return occurrence.raw.split(separator: separator, omittingEmptySubsequences: false)
                .map { PercentText.decode($0, isForm: true) ?? String($0) }
        }
        return occurrence.text.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }

    /// The same parameter with one text, for an element or a member.
    func part(_ text: String, name: String? = nil) -> Parameter {
        Parameter(
            name: name ?? self.name, location: location, order: order, style: .simple, explode: false, sink: sink,
            occurrences: [Occurrence(raw: text, text: text)])
    }
}
