// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import ContractServer
import Logging
import Server
import ServiceLifecycle

/// Another process' worth of the product beside a world: caches of its own, the same database and Redis. It is asked
/// without a socket.
package struct Instance: Sendable {
    private let server: InProcessServer

    /// Runs a test with so many of them.
    package static func with<Result: Sendable>(
        _ count: Int, beside world: World, isolation: isolated (any Actor)? = #isolation,
        _ body: ([Instance]) async throws -> Result
    ) async throws -> Result {
        var instances: [Instance] = []
        var services: [any Service] = []
        for _ in 0..<count {
            let composition: Composition = try await Composition.make(
                world.settings, metrics: SharedServices.metrics, logger: world.log.logger)
            services += composition.background
            instances.append(Instance(server: InProcessServer(composition.pipeline)))
        }
        let group: ServiceGroup = ServiceGroup(services: services, logger: world.log.logger)
        let running: Task<Void, any Error> = Task { try await group.run() }
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try await body(instances))
        } catch {
            outcome = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await running.value
        return try outcome.get()
    }

    /// Status and code of an answer to somebody with a token or key.
    package func answer(
        _ method: HTTPMethodName, _ target: String, token: Secret<String>
    ) async -> (status: Int, code: String?) {
        let response: InProcessResponse = await server.handle(
            InProcessRequest(
                method: method.rawValue, target: target, headers: [("authorization", "Bearer " + token.reveal())]))
        let body: JSONObject? = JSONReader.decode(JSONObject.self, from: response.body)
        return (response.status, body?["code"]?.string)
    }
}
