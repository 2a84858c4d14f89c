// SPDX-License-Identifier: Apache-2.0

/// The `Link` header of a list answer (RFC 8288): targets relative to the host, with the filters of the request.
package enum PageLinks {
    /// - Parameters:
    ///   - path: path of the request, without query.
    ///   - filters: query parameters of the request except the paging ones; nil is left out.
    /// - Returns: nil where no link leads anywhere.
    package static func header(
        path: String, filters: [(name: String, value: String?)], outline: PageOutline
    ) -> String? {
        let kept: [(String, String)] = filters.compactMap { (filter) -> (String, String)? in
            filter.value.map { (value: String) -> (String, String) in (filter.name, value) }
        }
        func link(_ relation: String, _ paging: [(String, String)]) -> String {
            "<\(path)?\(query(kept + paging))>; rel=\"\(relation)\""
        }
        var links: [String] = []
        if let page = outline.page {
            let size: (String, String) = ("per_page", String(outline.size))
            if outline.hasNext { links.append(link("next", [("page", String(page + 1)), size])) }
            if outline.hasPrevious {
                links.append(link("prev", [("page", String(page - 1)), size]))
                links.append(link("first", [("page", "1"), size]))
            }
        } else {
            let size: (String, String) = ("limit", String(outline.size))
            if let cursor = outline.nextCursor { links.append(link("next", [("cursor", cursor), size])) }
            if let cursor = outline.previousCursor {
                links.append(link("prev", [("cursor", cursor), size]))
                links.append(link("first", [("cursor", ""), size]))
            }
        }
        return links.isEmpty ? nil : links.joined(separator: ", ")
    }

    private static func query(_ items: [(String, String)]) -> String {
        items.map { (name: String, value: String) -> String in "\(encoded(name))=\(encoded(value))" }
            .joined(separator: "&")
    }

    /// Percent-encodes everything but the unreserved characters (RFC 3986 § 2.3).
    private static func encoded(_ text: String) -> String {
        let hex: [Character] = Array("0123456789ABCDEF")
        var result: String = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result.append("%")
                result.append(hex[Int(byte >> 4)])
                result.append(hex[Int(byte & 15)])
            }
        }
        return result
    }
}
