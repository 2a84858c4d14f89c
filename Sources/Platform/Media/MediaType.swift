// SPDX-License-Identifier: Apache-2.0

/// Kinds of content that can be told apart, or that a name decides among texts and office files.
package enum MediaType: String, Sendable, CaseIterable {
    case jpeg, png, gif, webp, pdf, docx, xlsx, pptx, text, markdown, csv, json, zip, binary

    /// Media type on the wire.
    package var name: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .text: "text/plain"
        case .markdown: "text/markdown"
        case .csv: "text/csv"
        case .json: "application/json"
        case .zip: "application/zip"
        case .binary: "application/octet-stream"
        }
    }

    /// Endings of file names of this kind, the usual one first.
    package var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .text: ["txt", "text", "log"]
        case .markdown: ["md", "markdown"]
        case .binary: ["bin"]
        default: [rawValue]
        }
    }

    package var isImage: Bool {
        switch self {
        case .jpeg, .png, .gif, .webp: true
        default: false
        }
    }

    /// The kind that a file's ending names.
    package static func named(ending: String) -> MediaType? {
        let wanted: String = ending.lowercased()
        return allCases.first { (kind: MediaType) -> Bool in kind.endings.contains(wanted) }
    }

    /// The kind that a sender declares; parameters are ignored.
    package static func declared(_ text: String) -> MediaType? {
        let bare: String = text.prefix { (character: Character) -> Bool in character != ";" }.lowercased()
        let wanted: String = bare.filter { (character: Character) -> Bool in character != " " && character != "\t" }
        if wanted == "image/jpg" { return .jpeg }
        return allCases.first { (kind: MediaType) -> Bool in kind.name == wanted }
    }
}
