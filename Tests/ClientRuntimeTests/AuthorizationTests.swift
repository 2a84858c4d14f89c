// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Testing

@Suite struct AuthorizationTests {
    let thing: Thing = Thing(name: "a")
    let old: Tokens = Tokens(access: Secret("old"), refresh: Secret("r1"))

    /// A server that takes only the token `new`.
    private static let expiring: @Sendable (TransportRequest, Int) async throws -> TransportResponse = { request, _ in
        request.header("authorization") == "Bearer new" ? .thing : .refusal(401, "AUTH_TOKEN_EXPIRED")
    }

    @Test func `a token goes only where a bearer is asked for`() async throws {
        let world = World { _, _ in .thing }
        let client = world.client(authorization: BearerAuthorization(Secret("t")))
        _ = try await client.call(GetThing.self, thing)
        _ = try await client.call(OpenThing.self, thing)
        _ = try await client.call(RefreshThing.self, thing)
        #expect(world.transport.requests.map { $0.header("authorization") } == ["Bearer t", nil, nil])
    }

    @Test func `a header of the caller's own wins`() async throws {
        let world = World { _, _ in .thing }
        let client = world.client(authorization: BearerAuthorization(Secret("t")))
            .with { $0.headers = [("Authorization", "Basic x")] }
        _ = try await client.call(GetThing.self, thing)
        #expect(world.transport.requests.map { $0.header("authorization") } == ["Basic x"])
    }

    @Test func `an expired token is renewed once and the call repeated`() async throws {
        let world = World(Self.expiring)
        let refreshes = Journal<String>()
        let authorization = RefreshingAuthorization(store: MemoryTokenStore(old)) { token in
            refreshes.append(token.reveal())
            return Tokens(access: Secret("new"), refresh: Secret("r2"))
        }
        _ = try await world.client(authorization: authorization).call(RunThing.self, thing)
        #expect(refreshes.entries == ["r1"])
        #expect(world.transport.requests.map { $0.header("authorization") } == ["Bearer old", "Bearer new"])
    }

    @Test func `fifty parallel calls share one refresh`() async throws {
        let all = AsyncStream<Void>.makeStream()
        let world = World { request, number in
            if number == 50 { all.continuation.finish() }
            return try await Self.expiring(request, number)
        }
        let refreshes = Journal<String>()
        let authorization = RefreshingAuthorization(store: MemoryTokenStore(old)) { token in
            refreshes.append(token.reveal())
            for await _ in all.stream {}
            return Tokens(access: Secret("new"), refresh: Secret("r2"))
        }
        let client = world.client(authorization: authorization)
        let thing = self.thing
        let results = try await withThrowingTaskGroup(of: Thing.self) { group in
            for _ in 0..<50 { group.addTask { try await client.call(GetThing.self, thing) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 50)
        #expect(world.transport.requests.count == 100)
        #expect(refreshes.entries == ["r1"])
    }

    @Test func `a token that stays expired ends the call`() async {
        let world = World { _, _ in .refusal(401, "AUTH_TOKEN_EXPIRED") }
        let authorization = RefreshingAuthorization(store: MemoryTokenStore(old)) { _ in
            Tokens(access: Secret("new"), refresh: Secret("r2"))
        }
        let error = await refusal { try await world.client(authorization: authorization).call(GetThing.self, thing) }
        #expect(error?.code == "AUTH_TOKEN_EXPIRED")
        #expect(world.transport.requests.count == 2)
    }

    @Test func `a refused refresh forgets the tokens and is the call's error`() async throws {
        let world = World { request, _ in
            request.operationID == "RefreshThing"
                ? .refusal(401, "AUTH_TOKEN_REVOKED") : .refusal(401, "AUTH_TOKEN_EXPIRED")
        }
        let store = MemoryTokenStore(old)
        let plain = world.client()
        let thing = self.thing
        let authorization = RefreshingAuthorization(store: store) { _ in
            _ = try await plain.call(RefreshThing.self, thing)
            return Tokens(access: Secret("new"), refresh: nil)
        }
        let error = await refusal { try await world.client(authorization: authorization).call(GetThing.self, thing) }
        #expect(error?.code == "AUTH_TOKEN_REVOKED")
        #expect(await store.tokens() == nil)
    }

    @Test func `a refresh without connection keeps the tokens`() async throws {
        let world = World(Self.expiring)
        let store = MemoryTokenStore(old)
        let authorization = RefreshingAuthorization(store: store) { _ in throw TransportFailure(.unreachable) }
        let error = await refusal { try await world.client(authorization: authorization).call(GetThing.self, thing) }
        guard case .transport(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .unreachable)
        #expect(await store.tokens() == old)
    }

    @Test func `a refresh survives the cancellation of the call that began it`() async throws {
        let world = World(Self.expiring)
        let store = MemoryTokenStore(old)
        let begun = AsyncStream<Void>.makeStream()
        let released = AsyncStream<Void>.makeStream()
        let authorization = RefreshingAuthorization(store: store) { _ in
            begun.continuation.finish()
            for await _ in released.stream {}
            return Tokens(access: Secret("new"), refresh: Secret("r2"))
        }
        let client = world.client(authorization: authorization)
        let thing = self.thing
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await refusal { try await client.call(GetThing.self, thing) } }
            for await _ in begun.stream {}
            group.cancelAll()
            released.continuation.finish()
        }
        #expect(await store.tokens()?.access == Secret("new"))
    }

    @Test func `a fresh proof is asked for once and its code sent`() async throws {
        let world = World { request, _ in
            request.header("x-mfa-code") == "123456" ? .thing : .refusal(403, "AUTH_MFA_REQUIRED")
        }
        let asked = Journal<String>()
        var client = world.client()
        client.configuration.stepUp = { refusal in
            asked.append(refusal.code)
            return .code(Secret("123456"))
        }
        _ = try await client.call(RunThing.self, thing)
        #expect(asked.entries == ["AUTH_MFA_REQUIRED"])
        client.configuration.stepUp = { _ in .code(Secret("wrong")) }
        #expect(await refusal { try await client.call(RunThing.self, thing) }?.code == "AUTH_MFA_REQUIRED")
        #expect(world.transport.requests.count == 4)
    }
}
