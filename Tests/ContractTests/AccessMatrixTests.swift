// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Policy
import TestSupport
import Testing

/// What is true of every operation of the contract, asked of every operation.
@Suite struct AccessMatrixTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `without credentials every operation that is not public is refused`() async throws {
        var unneeded: Set<String> = Exceptions.openWithoutToken
        for operation in Operations.all where operation.policy.access.asksForToken {
            let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world)
            if answer.status == 401 {
                #expect(answer.code == operation.signatureRefusal ?? "AUTH_TOKEN_MISSING", "\(operation.id)")
                expectErrorBody(answer, of: operation)
            } else {
                #expect(unneeded.remove(operation.id) != nil, "\(operation.id): \(answer.status) \(answer.text)")
            }
        }
        #expect(unneeded.isEmpty, "exceptions that nothing needs: \(unneeded)")
    }

    @Test func `a token of nobody is refused by every operation that asks for one`() async throws {
        for operation in Operations.all
        where operation.policy.access.asksForToken && !Exceptions.openWithoutToken.contains(operation.id) {
            let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world, token: Secret("nobody"))
            #expect(answer.status == 401, "\(operation.id): \(answer.text)")
            #expect(answer.code == operation.signatureRefusal ?? "AUTH_TOKEN_INVALID", "\(operation.id)")
        }
    }

    @Test func `public operations ask for no credentials`() async throws {
        for operation in Operations.all where operation.policy.access == .open {
            let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world)
            #expect(answer.status != 403, "\(operation.id): \(answer.text)")
            #expect(answer.code != "AUTH_TOKEN_MISSING", "\(operation.id)")
            expectErrorBody(answer, of: operation)
        }
    }

    @Test func `an unproven address opens only what may be done without one`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        for operation in Operations.all where operation.policy.access == .user || operation.policy.access.isForMembers {
            let answer: RawAnswer = try await answer(operation, to: person)
            #expect(answer.code == "AUTH_EMAIL_NOT_VERIFIED", "\(operation.id): \(answer.status) \(answer.text)")
        }
    }

    @Test func `the administration is closed to the owner of a workspace`() async throws {
        let owner: Person = try await world.signUp()
        for operation in Operations.all where operation.policy.access == .administrator {
            let answer: RawAnswer = try await AnyRequest(operation: operation).send(in: world, token: owner.token)
            #expect([401, 403].contains(answer.status), "\(operation.id): \(answer.status) \(answer.text)")
            expectErrorBody(answer, of: operation)
        }
    }

    @Test func `what is not served yet says so to a caller who passes the gates`() async throws {
        let owner: Person = try await world.signUp()
        #expect(!Unserved.operations.isEmpty)
        for operation in Operations.all where Unserved.operations.contains(operation.id) {
            guard operation.policy.access != .administrator, operation.policy.access != .service else { continue }
            let answer: RawAnswer = try await answer(operation, to: owner)
            if operation.policy.asksForSecondFactor {
                #expect(answer.status == 403, "\(operation.id): \(answer.text)")
                #expect(answer.code == "AUTH_MFA_SETUP_REQUIRED", "\(operation.id)")
            } else {
                #expect(answer.status == 501, "\(operation.id): \(answer.text)")
                #expect(answer.code == "NOT_IMPLEMENTED", "\(operation.id)")
            }
            expectErrorBody(answer, of: operation)
        }
    }

    @Test func `each of the six roles passes exactly where its permissions say so`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.raiseSeats()
        for seed in RoleSeeds.roles {
            let person: Person = seed.name == "owner" ? owner : try await owner.invite(role: seed.name)
            let permissions: Set<Int> = Set(seed.permissions)
            for operation in Self.forMembers {
                let isAdmitted: Bool = operation.policy.permission.admits(permissions, isOwner: seed.name == "owner")
                let answer: RawAnswer = try await answer(operation, to: person)
                let isDenied: Bool = answer.status == 403 && answer.code == "AUTHZ_PERMISSION_DENIED"
                #expect(isDenied == !isAdmitted, "\(seed.name), \(operation.id): \(answer.status) \(answer.text)")
                #expect(answer.status != 500, "\(seed.name), \(operation.id): \(answer.text)")
                expectErrorBody(answer, of: operation)
            }
        }
    }

    @Test func `a member whose role has none of the keys is refused wherever one is asked for`() async throws {
        let owner: Person = try await world.signUp()
        // A key that guards no operation.
        let role: Role = try await owner.makeRole(permissions: ["canViewDashboards"])
        let person: Person = try await owner.invite(role: role.name)
        for operation in Self.forMembers {
            let isAdmitted: Bool = operation.policy.permission.admits([], isOwner: false)
            let answer: RawAnswer = try await answer(operation, to: person)
            let isDenied: Bool = answer.status == 403 && answer.code == "AUTHZ_PERMISSION_DENIED"
            #expect(isDenied == !isAdmitted, "\(operation.id): \(answer.status) \(answer.text)")
        }
    }

    @Test func `a session without a proof is refused wherever one is asked for`() async throws {
        let owner: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE users SET mfa_enabled = true WHERE id = '\(owner.userID)';
            UPDATE sessions SET mfa_verified_at = NULL WHERE user_id = '\(owner.userID)'
            """)
        var concerned: Int = 0
        for operation in Operations.all where operation.policy.access == .user || operation.policy.access.isForMembers {
            let stepUp: ContractRuntime.StepUp = operation.policy.stepUp
            guard stepUp.condition == .always, stepUp.level == .sensitive || stepUp.level == .critical else { continue }
            concerned += 1
            let answer: RawAnswer = try await answer(operation, to: owner)
            #expect(answer.code == "AUTH_MFA_REQUIRED", "\(operation.id): \(answer.status) \(answer.text)")
            expectErrorBody(answer, of: operation)
        }
        #expect(concerned >= 20)
    }

    @Test func `no operation fails on a body of nonsense`() async throws {
        let owner: Person = try await world.signUp()
        for operation in Operations.all where operation.requestBody.mediaTypes.first == "application/json" {
            guard operation.id != "logout" else { continue }
            for body in ["[[[", "{\"a\":", "null", "7", "{\"password\":{}}"] {
                let answer: RawAnswer = try await world.send(
                    operation.method, AnyRequest(operation: operation).target, token: owner.token, body: body)
                #expect(answer.status < 500 || answer.status == 501, "\(operation.id): \(answer.text)")
                expectErrorBody(answer, of: operation)
            }
        }
    }

    /// Operations of members; the one that ends the membership without a word of a body comes last.
    private static let forMembers: [OperationDescriptor] = {
        let all: [OperationDescriptor] = Operations.all.filter { $0.policy.access.isForMembers }
        return all.filter { $0.id != "leaveTenant" } + all.filter { $0.id == "leaveTenant" }
    }()

    /// What a person is answered who has not used up any limit: classes of a few calls an hour hold many operations.
    private func answer(_ operation: OperationDescriptor, to person: Person) async throws -> RawAnswer {
        let request: AnyRequest = AnyRequest(operation: operation)
        let answer: RawAnswer = try await request.send(in: world, token: person.token)
        guard answer.status == 429 else { return answer }
        try await world.forgetLimits(of: person)
        return try await request.send(in: world, token: person.token)
    }

    private func expectErrorBody(_ answer: RawAnswer, of operation: OperationDescriptor) {
        if let defect: String = AnyRequest.defect(of: answer) {
            Issue.record("\(operation.id): \(answer.status), \(defect): \(answer.text)")
        }
    }
}

extension Policy {
    /// Somebody without a second factor is refused.
    fileprivate var asksForSecondFactor: Bool {
        guard stepUp.condition == .always else { return false }
        return stepUp.level == .critical || stepUp.level == .code
    }
}
