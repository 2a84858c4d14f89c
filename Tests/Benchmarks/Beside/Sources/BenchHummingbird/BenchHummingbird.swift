// SPDX-License-Identifier: Apache-2.0
import BenchModels
import Foundation
import Hummingbird
import Logging

/// Hummingbird with Codable, as its documentation shows it. Usage: bench-hummingbird FOLDER, where the answers' bodies
/// are. Prints `listening PORT` and serves until it is ended by a signal.
@main enum BenchHummingbird {
    static func main() async throws {
        let folder: URL = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
        let app = Application(
            router: try router(folder), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                let port: Int = channel.localAddress?.port ?? 0
                FileHandle.standardOutput.write(Data("listening \(port)\n".utf8))
            }, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        try await app.runService()
    }

    private static func router(_ folder: URL) throws -> Router<BasicRequestContext> {
        let page: UserList = try read(folder, "listUsers")
        let users: [UUID: User] = Dictionary(uniqueKeysWithValues: page.data.map { user in (user.id, user) })
        let template: Role = try read(folder, "createRole")
        let config: TenantConfigEnvelope = try read(folder, "getTenantConfig")
        let router = Router()
        router.get("api/v1/users/:userId") { _, context -> User in
            let id: UUID = try context.parameters.require("userId", as: UUID.self)
            guard let user: User = users[id] else { throw HTTPError(.notFound) }
            return user
        }
        router.get("api/v1/users") { _, _ -> UserList in page }
        router.get("api/v1/tenants/:tenantSlug/config") { _, _ -> TenantConfigEnvelope in config }
        router.post("api/v1/roles") { request, context -> EditedResponse<Role> in
            let draft: RoleDraft = try await request.decode(as: RoleDraft.self, context: context)
            var role: Role = template
            role.name = draft.name
            role.permissions = draft.permissions
            role.hierarchy = draft.hierarchy ?? role.hierarchy
            return EditedResponse(status: .created, response: role)
        }
        return router
    }

    private static func read<Value: Decodable>(_ folder: URL, _ name: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    }
}

extension User: ResponseCodable {}
extension UserList: ResponseCodable {}
extension Role: ResponseCodable {}
extension TenantConfigEnvelope: ResponseCodable {}
