// SPDX-License-Identifier: Apache-2.0

/// Conditional reads (RFC 9110 section 13.1.2): who holds the current representation is not sent it again.
enum Conditional {
    /// Fields that tell of a body which a 304 does not have (RFC 9110 section 15.4.5).
    private static let bodyFields: Set<String> = ["content-type", "content-language", "content-length"]

    /// Turns the 200 answer of a GET or HEAD into 304 where `If-None-Match` names its entity tag.
    static func answer(_ response: inout ServerResponse, to head: RequestHead) {
        guard head.method == "GET" || head.method == "HEAD", response.status == 200,
            let tag: String = response.headers.first(where: { field in isSameField(field.name, "etag") })?.value
        else { return }
        let conditions: [String] = head.values("if-none-match")
        guard !conditions.isEmpty, names(tag, in: conditions.joined(separator: ",")) else { return }
        response.status = 304
        response.body = .bytes([])
        response.headers.removeAll { field in bodyFields.contains(field.name.lowercased()) }
    }

    /// Weak comparison over the list; `*` names every tag. A part that is no entity tag matches nothing.
    private static func names(_ tag: String, in list: String) -> Bool {
        let wanted: Substring = opaque(tag[...])
        var rest: Substring = list[...]
        while !rest.isEmpty {
            rest = rest.drop { character in character == " " || character == "\t" || character == "," }
            if rest.first == "*" { return true }
            let part: Substring = nextTag(rest)
            if !part.isEmpty, opaque(part) == wanted { return true }
            rest = rest.dropFirst(part.count).drop { character in character != "," }
        }
        return false
    }

    /// The entity tag at the beginning of the text, quotes and weakness mark included; empty where there is none.
    private static func nextTag(_ text: Substring) -> Substring {
        let quoted: Substring = opaque(text)
        guard quoted.first == "\"", let end: Substring.Index = quoted.dropFirst().firstIndex(of: "\"") else {
            return text.prefix(0)
        }
        return text[...end]
    }

    /// Without the mark of a weak tag.
    private static func opaque(_ tag: Substring) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
}
