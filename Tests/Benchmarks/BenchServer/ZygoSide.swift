// SPDX-License-Identifier: Apache-2.0
import API
import BenchSamples
import ContractRuntime
import ContractServer
import Errors
import Foundation
import Logging
import Metrics
import NIOCore
import NIOPosix
import Server
import Telemetry

/// Our side: the whole pipeline with generated router, codecs and validation, all operations of the contract known,
/// four of them served from memory with the policy `public`. Metrics are recorded as in production; the access log
/// is off, since no other side writes one.
enum ZygoSide {
    static func serve() async throws {
        MetricsSystem.bootstrap(MetricsRegistry())
        let server: HTTPServer = HTTPServer(
            pipeline: try pipeline(), configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
            group: MultiThreadedEventLoopGroup.singleton,
            onListening: { (address: SocketAddress?) -> Void in BenchServer.announce(address?.port) })
        try await server.run()
    }

    static func pipeline() throws -> Pipeline {
        var configuration: PipelineConfiguration = PipelineConfiguration(
            operations: Operations.all.map(opened), routes: routes(try SampleData()), catalogue: catalogue,
            logger: Logger(label: "bench") { (_: String) -> any LogHandler in SwiftLogNoOpLogHandler() },
            now: { Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000)) })
        configuration.router = APIRouter()
        configuration.base = PathBase(aliases: ["node", "runs"])
        // All load comes from one address.
        configuration.limits.connectionsPerAddressMax = configuration.limits.connectionsMax
        return Pipeline(configuration)
    }

    /// The operation with policy `public`.
    private static func opened(_ descriptor: OperationDescriptor) -> OperationDescriptor {
        var descriptor: OperationDescriptor = descriptor
        descriptor.policy = Policy()
        return descriptor
    }

    private static let catalogue: ErrorCatalogue = ErrorCatalogue { (code: String) -> ErrorCatalogue.Entry? in
        ErrorEntry.all[code].map { (entry: ErrorEntry) -> ErrorCatalogue.Entry in
            ErrorCatalogue.Entry(
                status: entry.status, category: entry.category, message: entry.message, isRetryable: entry.isRetryable)
        }
    }

    private static func routes(_ data: SampleData) -> RouteTable {
        var routes: RouteTable = RouteTable()
        routes.add(GetUser.self) {
            (input: GetUser.Input, _: Call<GetUser.Failure, Anonymous>) async throws(GetUser.Failure) -> User in
            guard let user: User = data.users[input.userID] else {
                throw GetUser.Failure.userNotFound(resourceID: input.userID.description)
            }
            return user
        }
        routes.add(ListUsers.self) {
            (_: ListUsers.Input, _: Call<ListUsers.Failure, Anonymous>) async throws(ListUsers.Failure) -> UserList in
            data.page
        }
        routes.add(CreateRole.self) {
            (input: CreateRole.Input, call: Call<CreateRole.Failure, Anonymous>)
                async throws(CreateRole.Failure) -> Role in
            role(data.roleID, input.body, at: call.now)
        }
        routes.add(GetTenantConfig.self) {
            (_: GetTenantConfig.Input, _: Call<GetTenantConfig.Failure, Anonymous>)
                async throws(GetTenantConfig.Failure) -> TenantConfigEnvelope in
            data.config
        }
        return routes
    }

    private static func role(_ id: RoleID, _ draft: CreateRoleRequest, at now: Timestamp) -> Role {
        Role(
            id: id, name: draft.name, displayName: draft.displayName ?? draft.name,
            description: draft.description, isSystem: false, permissions: draft.permissions, membersCount: 0,
            hierarchy: draft.hierarchy, createdAt: now, updatedAt: now, isProtected: false, isDefault: false)
    }
}
