// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Media

/// Decides what an uploaded file is: by its first bytes, which name and declaration must not contradict.
enum FileKind {
    /// Endings of what a browser or a machine would run, whatever the content looks like.
    private static let dangerousEndings: Set<String> = [
        "html", "htm", "xhtml", "shtml", "svg", "svgz", "xml", "xsl", "js", "mjs", "cjs", "hta", "php", "jsp", "asp",
        "aspx", "exe", "dll", "com", "bat", "cmd", "msi", "scr", "ps1", "vbs", "wsf", "jar", "sh", "bash", "app",
        "apk", "deb", "rpm", "elf", "so", "dylib", "lnk", "reg", "pif", "cpl", "wasm", "class", "py", "pl", "rb",
    ]
    /// Declarations of the same.
    private static let dangerousTypes: Set<String> = [
        "text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml", "text/javascript",
        "application/javascript", "application/x-javascript", "application/ecmascript", "application/x-sh",
        "application/x-msdownload", "application/x-executable", "application/x-php", "application/wasm",
        "application/java-archive",
    ]
    /// Declarations that say nothing.
    private static let silent: Set<String> = ["", "application/octet-stream", "binary/octet-stream"]

    static func decide(
        head: [UInt8], declared: String, fileName: String, _ rules: PurposeRules
    ) throws(APIFailure) -> MediaType {
        let ending: String = ending(of: fileName)
        guard !dangerousEndings.contains(ending) else { throw refusal("." + ending, rules) }
        let bare: String = bare(declared)
        guard !dangerousTypes.contains(bare) else { throw refusal(bare, rules) }
        let kind: MediaType = try found(in: head, declared: bare, ending: ending, rules)
        guard rules.accepted.contains(kind) else { throw refusal(kind.name, rules) }
        try compare(kind, declared: bare, ending: ending, rules)
        return kind
    }

    /// A declared type without parameters, lower-case.
    private static func bare(_ declared: String) -> String {
        declared.prefix { (character: Character) -> Bool in character != ";" }.lowercased()
            .filter { (character: Character) -> Bool in !character.isWhitespace }
    }

    private static func found(
        in head: [UInt8], declared: String, ending: String, _ rules: PurposeRules
    ) throws(APIFailure) -> MediaType {
        let named: MediaType? = MediaType.named(ending: ending) ?? MediaType.declared(declared)
        switch ContentSniff(head) {
        case .certain(let kind): return kind
        case .office:
            if let named, [.docx, .xlsx, .pptx].contains(named) { return named }
            return .zip
        case .text:
            if let named, [.text, .markdown, .csv, .json].contains(named) { return named }
            guard rules.takesUnknown || ending.isEmpty else { throw refusal("text/plain", rules) }
            return .text
        case .markup: throw refusal("text/html", rules)
        case .program: throw refusal("application/x-executable", rules)
        case .unknown:
            guard rules.takesUnknown else { throw refusal(nil, rules) }
            return .binary
        }
    }

    /// Neither what the sender declares nor the ending may name another kind of those that are known.
    private static func compare(
        _ kind: MediaType, declared: String, ending: String, _ rules: PurposeRules
    ) throws(APIFailure) {
        if !silent.contains(declared) {
            if let said = MediaType.declared(declared) {
                guard agree(said, kind) else { throw refusal(kind.name, rules) }
            } else if !rules.takesUnknown {
                throw refusal(declared, rules)
            }
        }
        guard let named = MediaType.named(ending: ending), !agree(named, kind) else { return }
        throw APIFailure.fileContentInvalid(reason: "name_and_content_differ")
    }

    /// Texts are told apart by their names alone; an office file is also a ZIP.
    private static func agree(_ said: MediaType, _ kind: MediaType) -> Bool {
        let texts: Set<MediaType> = [.text, .markdown, .csv, .json]
        if said == kind || said == .binary { return true }
        return texts.contains(said) && texts.contains(kind)
    }

    private static func refusal(_ value: String?, _ rules: PurposeRules) -> APIFailure {
        .fileTypeInvalid(allowedValues: rules.accepted.map(\.name).sorted(), value: value)
    }

    /// What stands behind the last dot, lower-case; empty without one.
    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
