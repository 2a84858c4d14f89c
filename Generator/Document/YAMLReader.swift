// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads one YAML or JSON text into nodes with places. JSON is read as the subset of YAML it is.
///
/// Limits: bytes, nesting and number of nodes are bounded (`Limits`), so expanded aliases are too.
/// What is wrong is reported to `Diagnostics`; the result is then nil.
package struct YAMLReader {
    package struct Limits: Sendable {
        package var fileBytesMax = 64 * 1_024 * 1_024
        package var depthMax = 100
        package var nodesMax = 5_000_000
        package init() {}
    }

    /// Brackets or indents open at once before the parser is called at all; protects its recursion.
    private static let openMax = 1_000
    /// Duplicate keys reported per file before reading stops.
    private static let duplicatesMax = 20

    private let source: SourceFile
    private let limits: Limits
    private let diagnostics: Diagnostics

    private init(_ source: SourceFile, _ limits: Limits, _ diagnostics: Diagnostics) {
        self.source = source
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// The root of the only document in `source`, or nil when it was refused.
    package static func read(
        _ source: SourceFile, limits: Limits = Limits(), diagnostics: Diagnostics
    ) -> Node? {
        YAMLReader(source, limits, diagnostics).root()
    }

    private func root() -> Node? {
        let start = SourceLocation(source: source, line: 1, column: 1)
        guard source.text.utf8.count <= limits.fileBytesMax else {
            diagnostics.error(
                "document/file-too-large", at: start,
                "the file has \(source.text.utf8.count) bytes; \(limits.fileBytesMax) are allowed",
                cure: "split the document into several files")
            return nil
        }
        guard NestingEstimate.openMax(source.text) <= Self.openMax else {
            reportDepth(at: start)
            return nil
        }
        var repair = DuplicateKeyRepair(source: source)
        let errorsBefore = diagnostics.errorCount
        guard let composed = compose(&repair) else { return nil }
        var conversion = NodeConversion(source: source, limits: limits, repair: repair, diagnostics: diagnostics)
        let node = conversion.node(composed, depth: 1)
        return diagnostics.errorCount == errorsBefore ? node : nil
    }

    private func compose(_ repair: inout DuplicateKeyRepair) -> Yams.Node? {
        while true {
            do {
                guard let node = try Yams.compose(yaml: repair.text) else {
                    diagnostics.error(
                        "document/empty-file", at: SourceLocation(source: source, line: 1, column: 1),
                        "the file holds no document", cure: "write the document or remove the file")
                    return nil
                }
                return node
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                guard repair.count < Self.duplicatesMax, repair.rename(at: context.mark) else {
                    let place = repair.location(context.mark)
                    diagnostics.error(
                        "document/duplicate-key", at: place, "the key is written twice in one object",
                        cure: "keep one of the two members")
                    return nil
                }
            } catch let error as YamlError {
                report(error)
                return nil
            } catch {
                diagnostics.error(
                    "document/syntax", at: SourceLocation(source: source, line: 1, column: 1),
                    "the file cannot be read as YAML: \(error)", cure: "write valid YAML or JSON")
                return nil
            }
        }
    }

    private func location(_ mark: Mark) -> SourceLocation {
        SourceLocation(source: source, line: max(mark.line, 1), column: max(mark.column, 1))
    }

    private func reportDepth(at location: SourceLocation) {
        diagnostics.error(
            "document/too-deep", at: location, "values are nested more than \(limits.depthMax) levels deep",
            cure: "give the inner values names and refer to them")
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let detail = context.map { "\(problem) (\($0.text))" } ?? problem
            diagnostics.error(
                "document/syntax", at: location(mark), "the text is not valid YAML: \(detail)",
                cure: "correct the syntax at this place")
        default:
            diagnostics.error(
                "document/syntax", at: SourceLocation(source: source, line: 1, column: 1),
                "the text cannot be read: \(error)", cure: "save the file as UTF-8 YAML or JSON")
        }
    }
}

/// An upper bound of nesting, counted without parsing, so that hostile depth never reaches recursion.
private enum NestingEstimate {
    static func openMax(_ text: String) -> Int {
        var open = 0
        var openMax = 0
        var indent = 0
        var atLineStart = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                open += 1
                openMax = max(openMax, open)
                atLineStart = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                open = max(0, open - 1)
                atLineStart = false
            case UInt8(ascii: "\n"):
                indent = 0
                atLineStart = true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "\t"):
                if atLineStart {
                    indent += 1
                    openMax = max(openMax, indent / 2)
                }
            default:
                atLineStart = false
            }
        }
        return openMax
    }
}
