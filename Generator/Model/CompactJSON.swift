// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Prints a tree as JSON without white space, members in the order of the document.
package enum CompactJSON {
    package static func text(_ node: Node) -> String {
        if let mapping = node.mapping {
            let members = mapping.entries.map { JSONText.quoted($0.key) + ":" + text($0.value) }
            return "{" + members.joined(separator: ",") + "}"
        }
        if let items = node.sequence { return "[" + items.map(text).joined(separator: ",") + "]" }
        return node.scalar.map(BundleWriter.scalar) ?? "null"
    }

    /// The same JSON without the white space between its tokens.
    package static func text(pretty: String) -> String {
        var compact: [UInt8] = []
        compact.reserveCapacity(pretty.utf8.count)
        var isQuoted = false
        var isEscaped = false
        for byte in pretty.utf8 {
            if isQuoted {
                compact.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else {
                    isQuoted = byte != 0x22
                }
                continue
            }
            if byte == 0x20 || byte == 0x0A { continue }
            isQuoted = byte == 0x22
            compact.append(byte)
        }
        return String(decoding: compact, as: UTF8.self)
    }
}
