// SPDX-License-Identifier: Apache-2.0

/// One text file of the repository, read once and seen by every check.
struct SourceFile: Sendable {
    let path: String
    let text: String
    /// As written.
    let lines: [String]
    /// Hand-written Swift without comments and without what stands in string literals; else empty.
    let code: SwiftCode
    /// Bodies in `code`.
    let functions: [FunctionScan]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = Self.split(text)
        code = path.hasSuffix(".swift") && !path.hasPrefix("Generated/") ? SwiftScanner.scan(text) : SwiftCode()
        functions = FunctionScan.all(in: code)
    }

    /// A last line break ends a line and begins none.
    static func split(_ text: String) -> [String] {
        var parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if let last = parts.last, last.isEmpty { parts.removeLast() }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The last part of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The parts before the name.
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
}

/// Which rooms a check looks into. A path decides, never what is in the file.
enum Room {
    static func isHandWrittenSwift(_ path: String) -> Bool {
        isSource(path) || isTest(path) || path == "Package.swift"
    }

    /// Swift that is shipped: product and toolchain.
    static func isSource(_ path: String) -> Bool {
        path.hasSuffix(".swift") && (path.hasPrefix("Sources/") || path.hasPrefix("Generator/"))
    }

    /// The folders of generator cases hold what the generator writes.
    static func isTest(_ path: String) -> Bool {
        path.hasPrefix("Tests/") && path.hasSuffix(".swift") && !path.hasPrefix("Tests/GeneratorTests/Cases/")
    }

    static func isArea(_ path: String) -> Bool { path.hasPrefix("Sources/Areas/") && path.hasSuffix(".swift") }
    static func isPlatform(_ path: String) -> Bool { path.hasPrefix("Sources/Platform/") && path.hasSuffix(".swift") }
    static func isAreaSQL(_ path: String) -> Bool { path.hasPrefix("Sources/Areas/") && path.hasSuffix(".sql") }
    static func isGenerated(_ path: String) -> Bool { path.hasPrefix("Generated/") && path.hasSuffix(".swift") }
    static func isTidy(_ path: String) -> Bool { path.hasPrefix("Tests/TidyTests/") }

    /// `schema.sql` is printed by the database, so nobody answers for its style.
    static func isMigration(_ path: String) -> Bool {
        path.hasPrefix("migrations/") && path.hasSuffix(".sql") && path != "migrations/schema.sql"
    }

    static func isScript(_ path: String) -> Bool { path.hasPrefix("scripts/") || path.hasPrefix(".ci/") }

    /// `Generator/Runtime`, `Generator/ServerRuntime` and their sisters.
    static func isRuntime(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Generator" && parts[1].hasSuffix("Runtime")
    }
}
