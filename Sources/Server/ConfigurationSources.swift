// SPDX-License-Identifier: Apache-2.0
import Configuration
import Foundation
import Settings
import SystemPackage

/// Why the sources of configuration cannot be used; never with a value.
package struct ConfigurationSourceError: Error, CustomStringConvertible {
    package let description: String
}

/// Gathers variables from where an installation keeps them, strongest first: the process' environment, the folder of
/// systemd credentials (`CREDENTIALS_DIRECTORY`), the env file, and outside staging and production `.env.local` and
/// `.env` of the working folder.
///
/// An empty value means that a variable is not set. What a variable says in a weaker source is silently passed over.
package struct ConfigurationSources: Sendable {
    /// Where the env file is when no other is named; it may be missing there.
    package static let usualFile: String = "/etc/zygo/zygo.env"

    private let process: [String: String]
    private let file: String?
    private let folder: String

    /// - Parameters:
    ///   - file: an env file that must be there; nil takes the usual one if it is.
    ///   - folder: where `.env.local` and `.env` may be.
    package init(process: [String: String], file: String?, folder: String) {
        self.process = process
        self.file = file
        self.folder = folder
    }

    /// The catalogue's variables that are set, and whatever else the process has.
    package func variables() async throws(ConfigurationSourceError) -> [String: String] {
        var found: [String: String] = process
        if let credentials: String = process["CREDENTIALS_DIRECTORY"], !credentials.isEmpty {
            let source: DirectoryFilesProvider = try await opened(credentials) {
                try await DirectoryFilesProvider(directoryPath: FilePath(credentials))
            }
            add(source, to: &found)
        }
        let path: String = file ?? Self.usualFile
        add(try await environmentFile(path, mayBeMissing: file == nil), to: &found)
        let environment: String = environment(in: found)
        if environment == "production" { try checkMode(path) }
        if ["development", "test"].contains(environment) {
            for name in [".env.local", ".env"] {
                add(try await environmentFile(folder + "/" + name, mayBeMissing: true), to: &found)
            }
        }
        return found
    }

    private static let fileSuffix: String = "_FILE"

    /// Takes from a weaker source what no stronger one has set, by value or by file.
    private func add(_ source: any ConfigProvider, to found: inout [String: String]) {
        let reader: ConfigReader = ConfigReader(providers: [source])
        for name in Settings.knownNames {
            let spellings: [String] = [name, name + Self.fileSuffix]
            if spellings.contains(where: { (spelling: String) -> Bool in found[spelling]?.isEmpty == false }) {
                continue
            }
            for spelling in spellings {
                let value: String? = reader.string(forKey: ConfigKey([spelling]), isSecret: true)
                if let value, !value.isEmpty { found[spelling] = value }
            }
        }
    }

    private func environment(in found: [String: String]) -> String {
        let names: [String] = Settings.environmentNames
        return names.lazy.compactMap { (name: String) -> String? in found[name] }.first { (value: String) -> Bool in
            !value.isEmpty
        } ?? "development"
    }

    private func environmentFile(
        _ path: String, mayBeMissing: Bool
    ) async throws(ConfigurationSourceError) -> EnvironmentVariablesProvider {
        try await opened(path) {
            try await EnvironmentVariablesProvider(
                environmentFilePath: FilePath(path), allowMissing: mayBeMissing, secretsSpecifier: .all)
        }
    }

    private func opened<Provider>(
        _ path: String, _ open: () async throws -> Provider
    ) async throws(ConfigurationSourceError) -> Provider {
        do {
            return try await open()
        } catch {
            throw ConfigurationSourceError(description: "\(path): cannot be read as configuration: \(error)")
        }
    }

    /// In production others may not read a file that can hold secrets.
    private func checkMode(_ path: String) throws(ConfigurationSourceError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: path)
        } catch {
            throw ConfigurationSourceError(description: "\(path): cannot be looked at: \(error)")
        }
        guard let mode = attributes[.posixPermissions] as? Int, mode & 0o007 == 0 else {
            throw ConfigurationSourceError(
                description: "\(path): others may read it; cure: chmod 0640 \(path) (owner root, group of the service)")
        }
    }
}
