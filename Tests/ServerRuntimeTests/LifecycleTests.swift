// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

@Suite struct LifecycleTests {
    @Test func `a head that does not end in time is 408`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.headerTimeout = .milliseconds(150)
        try await RunningServer.with(limits: limits) { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/health HTTP/1.1\r\nHo")
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 408 "))
            #expect(text.contains("\"code\":\"REQUEST_TIMEOUT\""))
            #expect(connection.isClosed)
            await connection.close()
        }
    }

    @Test func `drops of a head do not extend its time`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.headerTimeout = .milliseconds(200)
        try await RunningServer.with(limits: limits) { server in
            let connection: RawConnection = try await server.connect()
            for letter in "GET /v1/health HTTP/1.1\r\nHost: x\r\nX: yyyyyyyyyyyyyyyyyyyyyyyyyyyy"
            where !connection.isClosed {
                connection.send(String(letter))
                await waitUntil(timeout: .milliseconds(10)) { connection.isClosed }
            }
            #expect(await connection.untilClosed().hasPrefix("HTTP/1.1 408 "))
            await connection.close()
        }
    }

    @Test func `a body slower than the rate is 408`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.bodyRateWindow = .milliseconds(150)
        try await RunningServer.with(limits: limits) { server in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 800\r\n\r\nab"
            )
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 408 "))
            await connection.close()
        }
    }

    @Test func `an idle connection closes without a word`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.idleTimeout = .milliseconds(150)
        try await RunningServer.with(limits: limits) { server in
            let silent: RawConnection = try await server.connect()
            #expect(await silent.untilClosed().isEmpty)
            #expect(silent.isClosed)
            let kept: RawConnection = try await server.connect()
            kept.send("GET /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await kept.untilClosed().hasSuffix("thing a"))
            #expect(kept.isClosed)
        }
    }

    @Test func `a handler past its deadline is cancelled and answered 504`() async throws {
        let state: FakeState = FakeState()
        try await RunningServer.with(state) { server in
            let text: String = try await server.ask("GET /v1/wait HTTP/1.1\r\nHost: x\r\n\r\n", until: "}}")
            #expect(text.hasPrefix("HTTP/1.1 504 "))
            #expect(text.contains("\"code\":\"REQUEST_DEADLINE_EXCEEDED\""))
            #expect(text.contains("\"timeoutMs\":400"))
            #expect(state.cancelled == 1)
            #expect(state.rollbacks == 1)
            #expect(state.commits == 0)
        }
    }

    @Test func `a client that goes away cancels its handler`() async throws {
        let state: FakeState = FakeState()
        try await RunningServer.with(state) { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/gated/a HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { state.started == ["a"] })
            #expect(server.server.requestsInFlight == 1)
            await connection.close()
            #expect(await waitUntil { state.cancelled == 1 && server.server.requestsInFlight == 0 })
            #expect(state.commits == 0)
        }
    }

    @Test func `one request too many is 503 with a time to retry, health excepted`() async throws {
        let state: FakeState = FakeState()
        var limits: ServerLimits = ServerLimits()
        limits.inFlightMax = 1
        try await RunningServer.with(state, limits: limits) { server in
            let first: RawConnection = try await server.connect()
            first.send("GET /v1/gated/a HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { state.started == ["a"] })
            let refused: String = try await server.ask("GET /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n", until: "}}")
            #expect(refused.hasPrefix("HTTP/1.1 503 "))
            #expect(refused.contains("\"code\":\"SERVICE_OVERLOADED\""))
            #expect(refused.contains("Retry-After: "))
            let answer1: String = try await server.ask("GET /health HTTP/1.1\r\nHost: x\r\n\r\n", until: "ok")
            #expect(
                answer1.hasPrefix(
                    "HTTP/1.1 200 "))
            state.release()
            #expect(await first.until("released a").hasSuffix("released a"))
            await first.close()
        }
    }

    @Test func `connections beyond the limits are closed`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.connectionsPerAddressMax = 2
        try await RunningServer.with(limits: limits) { server in
            let kept: [RawConnection] = [try await server.connect(), try await server.connect()]
            #expect(await waitUntil { server.server.connectionsOpen == 2 })
            let refused: RawConnection = try await server.connect()
            #expect(await refused.untilClosed().isEmpty)
            #expect(refused.isClosed)
            await kept[0].close()
            #expect(await waitUntil { server.server.connectionsOpen == 1 })
            let answer2: String = try await server.ask("GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n", until: "ok")
            #expect(
                answer2.hasPrefix(
                    "HTTP/1.1 200 "))
            await kept[1].close()
        }
    }

    @Test func `draining finishes running requests and refuses new ones`() async throws {
        let state: FakeState = FakeState()
        var limits: ServerLimits = ServerLimits()
        limits.drainIdleGrace = .milliseconds(600)
        try await RunningServer.with(state, limits: limits) { server in
            let running: RawConnection = try await server.connect()
            running.send("GET /v1/gated/a HTTP/1.1\r\nHost: x\r\n\r\n")
            let idle: RawConnection = try await server.connect()
            let asking: RawConnection = try await server.connect()
            #expect(await waitUntil { state.started == ["a"] && server.server.connectionsOpen == 3 })
            await server.beginDraining()
            await pause(.milliseconds(50))
            asking.send("GET /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n")
            let refused: String = await asking.untilClosed()
            #expect(refused.hasPrefix("HTTP/1.1 503 "))
            #expect(refused.contains("\"code\":\"SERVICE_UNAVAILABLE\""))
            #expect(refused.contains("Retry-After: 1\r\n"))
            #expect(refused.contains("Connection: close"))
            #expect(!idle.isClosed)
            state.release()
            let answer: String = await running.untilClosed()
            #expect(answer.hasSuffix("released a"))
            #expect(answer.contains("Connection: close"))
            #expect(await idle.untilClosed().isEmpty)
            #expect(idle.isClosed)
            #expect(await waitUntil { server.server.connectionsOpen == 0 })
        }
    }

    @Test func `what still runs at the drain deadline is cut`() async throws {
        let state: FakeState = FakeState()
        var limits: ServerLimits = ServerLimits()
        limits.drainDeadline = .milliseconds(200)
        try await RunningServer.with(state, limits: limits) { server in
            let running: RawConnection = try await server.connect()
            running.send("GET /v1/gated/a HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { state.started == ["a"] })
            await server.beginDraining()
            #expect(await running.untilClosed().isEmpty)
            #expect(await waitUntil { state.cancelled == 1 && server.server.connectionsOpen == 0 })
        }
    }
}
