// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Foundation
import Policy
import TestSupport
import Testing

/// What is true of API keys at every operation.
@Suite struct KeyMatrixTests {
    /// Every scope that some operation asks for.
    private static let scopes: [String] = Array(
        Set(
            Operations.all.compactMap { (operation: OperationDescriptor) -> String? in
                if case .key(let scope) = operation.policy.access { scope } else { nil }
            })
    ).sorted()

    @Test func `a key passes exactly where the operation names one of its scopes`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        var keys: [String: Secret<String>] = [:]
        for scope in Self.scopes { keys[scope] = try await owner.makeKey([scope]).text }
        #expect(keys.count >= 10)
        for operation in Operations.all {
            guard case .key(let wanted) = operation.policy.access else { continue }
            for (scope, key) in keys {
                let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world, token: key)
                let isRefused: Bool = answer.code == "AUTHZ_API_KEY_SCOPE"
                #expect(isRefused == (scope != wanted), "\(scope), \(operation.id): \(answer.status) \(answer.text)")
                if isRefused { #expect(answer.status == 403 && answer.text.contains(wanted), "\(operation.id)") }
                #expect(answer.status != 401 && answer.status != 500, "\(scope), \(operation.id): \(answer.text)")
                #expect(AnyRequest.defect(of: answer) == nil, "\(operation.id): \(answer.text)")
            }
        }
    }

    @Test func `what names no scope is closed to a key that has them all`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        let key: Secret<String> = try await owner.makeKey(Self.scopes).text
        for operation in Operations.all {
            switch operation.policy.access {
            case .key, .open, .refresh, .challenge, .service: continue
            case .userUnverified, .user, .member, .administrator: break
            }
            let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world, token: key)
            #expect(
                answer.status == 403 && answer.code == "AUTH_METHOD_NOT_ALLOWED",
                "\(operation.id): \(answer.status) \(answer.text)")
        }
    }

    @Test func `no operation that asks for a fresh proof names a scope`() {
        for operation in Operations.all {
            guard case .key = operation.policy.access else { continue }
            #expect(operation.policy.stepUp.level == .none, "\(operation.id)")
        }
    }
}
