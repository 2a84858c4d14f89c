// SPDX-License-Identifier: Apache-2.0

extension Diagnostics {
    /// All findings as one SARIF 2.1.0 log (OASIS), which code hosts show beside the lines of a change.
    package var sarif: String {
        let findings = sorted
        let rules = Set(findings.map(\.rule)).sorted()
        let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
        let results = findings.map { SARIFText.result($0, ruleIndex: index[$0.rule] ?? 0) }
        let names = rules.map { "{\"id\":\(JSONText.quoted($0))}" }
        let driver = "{\"name\":\"contract\",\"rules\":[\(names.joined(separator: ","))]}"
        return """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\
            "tool":{"driver":\(driver)},"columnKind":"unicodeCodePoints","results":[
            \(results.joined(separator: ",\n"))
            ]}]}
            """
    }
}

/// Parts of a SARIF log.
private enum SARIFText {
    static func result(_ finding: Diagnostic, ruleIndex: Int) -> String {
        var members = [
            "\"ruleId\":\(JSONText.quoted(finding.rule))", "\"ruleIndex\":\(ruleIndex)",
            "\"level\":\(JSONText.quoted(finding.severity.rawValue))",
            "\"message\":{\"text\":\(JSONText.quoted("\(finding.message). Cure: \(finding.cure)"))}",
            "\"locations\":[{\(place(finding.location))}]",
        ]
        let related = finding.related.map { other in
            "{\(place(other.location)),\"message\":{\"text\":\(JSONText.quoted(other.message))}}"
        }
        if !related.isEmpty { members.append("\"relatedLocations\":[\(related.joined(separator: ","))]") }
        return "{\(members.joined(separator: ","))}"
    }

    private static func place(_ location: SourceLocation) -> String {
        "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(JSONText.quoted(uri(location.file))),"
            + "\"uriBaseId\":\"SRCROOT\"},"
            + "\"region\":{\"startLine\":\(location.line),\"startColumn\":\(location.column)}}"
    }

    /// A path as a relative URI reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += "%" + (hex.count < 2 ? "0" : "") + hex
            }
        }
        return text
    }
}
