// SPDX-License-Identifier: Apache-2.0

import ContractRuntime
import OpenAPIDocument

/// Compiles patterns while generating, so that none can fail when a program starts.
enum PatternCheck {
    /// Whether the matcher of linear time can do a pattern; reports why not.
    static func accepts(_ pattern: String, at location: SourceLocation, _ diagnostics: Diagnostics) -> Bool {
        do throws(PatternError) {
            _ = try Pattern(pattern)
            return true
        } catch {
            switch error.reason {
            case .unsupported:
                diagnostics.error(
                    "schema/unsupported-pattern", at: location, offending: pattern,
                    "the pattern uses \(construct(pattern, error)), which cannot be matched in linear time",
                    cure: "write the pattern without look-around and back-references")
            case .syntax:
                diagnostics.error(
                    "schema/malformed-pattern", at: location, offending: pattern,
                    "the pattern is no expression of ECMA-262: see its character \(error.position + 1)",
                    cure: "correct the pattern; escape characters that are meant literally")
            case .tooLarge:
                diagnostics.error(
                    "schema/large-pattern", at: location, offending: pattern,
                    "the pattern needs more than \(Pattern.instructionsMax) steps, counted repetitions written out",
                    cure: "bound the length by `maxLength` instead of a large `{n,m}`")
            }
            return false
        }
    }

    /// The text of what the matcher does not do.
    private static func construct(_ pattern: String, _ error: PatternError) -> String {
        if let group = ["(?=", "(?!", "(?<=", "(?<!"].first(where: pattern.contains) { return group }
        let scalars = Array(pattern.unicodeScalars)
        let start = scalars[..<min(error.position, scalars.count)].lastIndex(of: "\\") ?? 0
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start...].prefix(max(2, error.position - start)))
        return String(text)
    }
}
