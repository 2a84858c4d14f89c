// SPDX-License-Identifier: Apache-2.0

/// A description after loading: typed objects, and the files for following schema references.
package struct LoadedDocument {
    package let openapi: OpenAPI
    package let documents: DocumentSet
}

/// Loads a description from one file, or from the union of all documents of a folder.
package enum DocumentLoader {
    /// File of a folder that gives info, servers, security and tags.
    package static let entryName = "api_contract.yaml"
    /// Files that one folder may have.
    package static let filesMax = 20_000

    /// Loads and checks the description at `path`.
    ///
    /// Findings go to `diagnostics`; with errors the result is as complete as could be read. Nil means
    /// that nothing could be read.
    package static func load(
        path: String, sources: any DocumentSources, diagnostics: Diagnostics
    ) -> LoadedDocument? {
        let documents = DocumentSet(sources: sources, diagnostics: diagnostics)
        let path = FilePath.normal(path)
        let files: [String]
        if sources.isFolder(path) {
            files = folderFiles(path, sources, documents)
        } else {
            files = [path]
        }
        let reader = DocumentReader(documents)
        let roots = versionedRoots(files, documents, isFolder: sources.isFolder(path))
        documents.files = roots.map(\.node.file)
        guard let entry = roots.map(\.node).min(by: isBetterEntry) else {
            if !diagnostics.hasErrors { reportNothing(path, diagnostics) }
            return nil
        }
        documents.entryFile = entry.file
        let parts = roots.compactMap { reader.document($0.node, $0.version) }
        guard let openapi = DocumentUnion(documents).merged(parts) else { return nil }
        DescriptionCheck(diagnostics).check(openapi)
        reader.checkSecurityNames(openapi)
        return LoadedDocument(openapi: openapi, documents: documents)
    }

    private struct VersionedRoot {
        let node: Node
        let version: OpenAPIVersion
    }

    /// The file named `entryName` nearest to the root wins, else the alphabetically first.
    private static func isBetterEntry(_ left: Node, _ right: Node) -> Bool {
        let ranks = [left, right].map { node in
            let parts = node.file.split(separator: "/")
            return parts.last.map(String.init) == entryName ? parts.count : Int.max
        }
        return (ranks[0], left.file) < (ranks[1], right.file)
    }

    private static func folderFiles(
        _ path: String, _ sources: any DocumentSources, _ documents: DocumentSet
    ) -> [String] {
        do throws(SourceFailure) {
            let all = try sources.files(below: path).sorted().filter { file in
                let isHidden = file.dropFirst(path.utf8.count).split(separator: "/").contains { $0.hasPrefix(".") }
                return !isHidden && [".yaml", ".yml", ".json"].contains { file.hasSuffix($0) }
            }
            guard all.count <= filesMax else {
                throw SourceFailure(path: path, reason: "the folder has \(all.count) files, \(filesMax) are allowed")
            }
            return all
        } catch {
            documents.diagnostics.error(
                "document/unreadable", at: place(path), error.description, cure: "name a readable folder")
            return []
        }
    }

    private static func versionedRoots(
        _ files: [String], _ documents: DocumentSet, isFolder: Bool
    ) -> [VersionedRoot] {
        files.compactMap { file in
            guard let root = documents.root(ofFile: file) else {
                if let reason = documents.missing[file] {
                    documents.diagnostics.error(
                        "document/unreadable", at: place(file), reason, cure: "name a readable file")
                }
                return nil
            }
            if isFolder, root["openapi"] == nil { return nil }
            guard let version = version(of: root, documents.diagnostics) else { return nil }
            documents.setVersion(version, ofFile: file)
            return VersionedRoot(node: root, version: version)
        }
    }

    private static func version(of root: Node, _ diagnostics: Diagnostics) -> OpenAPIVersion? {
        guard root.mapping != nil, let written = root["openapi"] else {
            let isSwagger = root["swagger"] != nil
            diagnostics.error(
                "document/missing-field", at: root["swagger"]?.location ?? root.location, offending: "openapi",
                isSwagger ? "Swagger 2.0 documents are not read" : "the document must have the member \"openapi\"",
                cure: isSwagger ? "convert the document to OpenAPI 3.1" : "add openapi: 3.1.0")
            return nil
        }
        let parts = (written.string ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.prefix(while: \.isNumber) == $0 }
        let line: OpenAPIVersion.Line? =
            switch isNumber ? parts.prefix(2).joined(separator: ".") : "" {
            case "3.0": .v30
            case "3.1", "3.2": .v31
            default: nil
            }
        guard let line, let text = written.string else {
            diagnostics.error(
                "document/unsupported-version", at: written.location, offending: written.brief,
                "\"\(written.brief)\" is not a version this tool reads",
                cure: "write 3.0.x or 3.1.x as a string, such as openapi: 3.1.0")
            return nil
        }
        return OpenAPIVersion(line: line, text: text)
    }

    private static func reportNothing(_ path: String, _ diagnostics: Diagnostics) {
        diagnostics.error(
            "document/no-document", at: place(path), "there is no OpenAPI document in \(path.isEmpty ? "." : path)",
            cure: "add a file with the member \"openapi\"")
    }

    private static func place(_ path: String) -> SourceLocation {
        SourceLocation(source: SourceFile(path: path.isEmpty ? "." : path, text: ""), line: 1, column: 1)
    }
}
