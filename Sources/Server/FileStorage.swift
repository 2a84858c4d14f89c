// SPDX-License-Identifier: Apache-2.0
import ContractClientTransport
import ContractRuntime
import Foundation
import Logging
import Policy
import ServiceLifecycle
import Settings
import Storage
import TenancyArea

/// Where files are kept, as the settings say.
struct FileStorage: Sendable {
    let store: any ObjectStore
    /// Connections to a service of objects; closed with the process.
    private let transport: HTTPTransport?

    static func make(_ settings: Settings, now: @escaping @Sendable () -> Timestamp) throws -> FileStorage {
        switch settings.storageDriver {
        case .local:
            try makeFolder(settings.storageLocalPath)
            return FileStorage(store: LocalStore(root: settings.storageLocalPath), transport: nil)
        case .s3:
            let transport: HTTPTransport = HTTPTransport(limits: HTTPTransport.Limits(connectionsMax: 64))
            let store: S3Store = S3Store(
                bucket: try bucket(settings),
                credentials: S3Credentials(
                    accessKey: try needed(settings.s3AccessKey, "S3_ACCESS_KEY"),
                    secretKey: try needed(settings.s3SecretKey, "S3_SECRET_KEY"), region: settings.s3Region),
                transport: transport, now: now)
            return FileStorage(store: store, transport: transport)
        }
    }

    /// Runs work and closes what is open behind it.
    func closing<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        let result: Result<Value, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        try await transport?.shutDown()
        return try result.get()
    }

    /// Closes what is open when the process ends.
    var services: [any Service] { transport.map { [TransportCloser(transport: $0)] } ?? [] }

    static func limits(_ settings: Settings) -> FileLimits {
        FileLimits(bytesMax: settings.storageMaxFileSize) { (plan: String) -> Int? in
            RateLimitTable.catalogue.number("storage.max_file_size_mb", plan: plan)
        }
    }

    private static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw UnusableSetting(name: "STORAGE_LOCAL_PATH", reason: "cannot be made: \(error.localizedDescription)")
        }
    }

    private static func bucket(_ settings: Settings) throws -> S3Bucket {
        let bucket: S3Bucket? = S3Bucket(
            endpoint: try needed(settings.s3Endpoint, "S3_ENDPOINT"),
            bucket: try needed(settings.s3Bucket, "S3_BUCKET"), isPathStyle: settings.s3ForcePathStyle)
        return try needed(bucket, "S3_ENDPOINT")
    }

    private static func needed<Value>(_ value: Value?, _ name: String) throws -> Value {
        guard let value else { throw UnusableSetting(name: name, reason: "is needed by STORAGE_DRIVER=s3") }
        return value
    }
}

/// Waits for the end of the process, then closes connections.
private struct TransportCloser: Service {
    let transport: HTTPTransport

    func run() async throws {
        try await gracefulShutdown()
        try await transport.shutDown()
    }
}
