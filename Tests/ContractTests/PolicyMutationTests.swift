// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Foundation
import Policy
import Testing

@testable import Gates

/// Takes one check after the other away from each operation, in this process, and shows that the matrix of callers
/// then differs from what the contract says: no check of any operation can be lost without a cell turning red.
@Suite struct PolicyMutationTests {
    @Test func `the gates answer each cell as the contract says`() {
        for operation in MatrixCell.operations {
            for cell in MatrixCell.all {
                let expected: String = cell.expected(operation.policy)
                let found: String = cell.answer(operation.policy)
                #expect(found == expected, "\(operation.id), \(cell)")
            }
        }
    }

    @Test(arguments: LostCheck.allCases)
    func `a lost check turns a cell red in every operation that has it`(lost: LostCheck) {
        var concerned: Int = 0
        for operation in MatrixCell.operations {
            guard let mutant = lost.applied(to: operation.policy) else { continue }
            concerned += 1
            let red: [MatrixCell] = MatrixCell.all.filter { (cell: MatrixCell) -> Bool in
                cell.answer(mutant) != cell.expected(operation.policy)
            }
            #expect(!red.isEmpty, "\(operation.id) without its \(lost)")
        }
        #expect(concerned >= lost.operationsMin, "only \(concerned) operations have a \(lost)")
    }

    @Test func `one permission fewer in a list of several turns a cell red too`() {
        var concerned: Int = 0
        for operation in MatrixCell.operations {
            for (index, mutant) in operation.policy.permission.reduced().enumerated() {
                concerned += 1
                var policy: Policy = operation.policy
                policy.permission = mutant
                let cells: [MatrixCell] = MatrixCell.all(lacking: operation.policy.permission)
                let red: Bool = cells.contains { (cell: MatrixCell) -> Bool in
                    cell.answer(policy) != cell.expected(operation.policy)
                }
                #expect(red, "\(operation.id) without permission \(index)")
            }
        }
        #expect(concerned >= 10)
    }
}

/// A check of an operation that a careless change could take away.
enum LostCheck: String, Sendable, CaseIterable {
    case authentication, membership, permission, stepUp

    /// The policy without the check; nil where the operation has none of this kind.
    func applied(to policy: Policy) -> Policy? {
        var mutant: Policy = policy
        switch self {
        case .authentication: mutant.access = .open
        case .membership:
            guard policy.access.isForMembers else { return nil }
            mutant.access = .user
        case .permission:
            guard policy.permission != .none, policy.permission != .own else { return nil }
            mutant.permission = .none
        case .stepUp:
            guard MatrixCell.asksForProof(policy) else { return nil }
            mutant.stepUp = .none
        }
        return mutant
    }

    /// Fewer would mean that the list of operations was lost, not the check.
    var operationsMin: Int {
        switch self {
        case .authentication: 150
        case .membership: 130
        case .permission: 100
        case .stepUp: 20
        }
    }
}

/// One caller of the matrix: role × own or foreign workspace × signed in or not × fresh proof or none.
struct MatrixCell: Sendable, CustomStringConvertible {
    var roleName: String
    var keys: Set<Int>
    var isOwner: Bool
    var isMember: Bool
    var isSignedIn: Bool
    var hasProof: Bool

    var description: String {
        "\(roleName), \(isMember ? "own" : "foreign"), \(isSignedIn ? "signed in" : "nobody"), "
            + (hasProof ? "proven" : "unproven")
    }

    /// Operations that ask for a signed-in person; the others have other credentials.
    static let operations: [OperationDescriptor] = Operations.all.filter { (operation: OperationDescriptor) -> Bool in
        operation.policy.access == .userUnverified || operation.policy.access == .user
            || operation.policy.access.isForMembers
    }

    /// The six roles, and one that has nothing: some keys are held by all six.
    static let all: [MatrixCell] = cells(
        RoleSeeds.roles.map { (seed: RoleSeed) -> (String, Set<Int>, Bool) in
            (seed.name, Set(seed.permissions), seed.name == "owner")
        } + [("nothing", [], false)])

    /// Besides, one caller for each key of a rule, who holds all keys but that one.
    static func all(lacking rule: PermissionRule) -> [MatrixCell] {
        let everything: Set<Int> = Set(Permission.all.indices)
        return all
            + cells(
                rule.keys.map { (key: Int) -> (String, Set<Int>, Bool) in
                    ("all but \(Permission.all[key].key)", everything.subtracting([key]), false)
                })
            + cells(
                rule.keys.map { (key: Int) -> (String, Set<Int>, Bool) in
                    ("only \(Permission.all[key].key)", [key], false)
                })
    }

    private static func cells(_ roles: [(name: String, keys: Set<Int>, isOwner: Bool)]) -> [MatrixCell] {
        roles.flatMap { (role: (name: String, keys: Set<Int>, isOwner: Bool)) -> [MatrixCell] in
            [(true, true), (true, false), (false, true), (false, false)].flatMap {
                (place: (isMember: Bool, isSignedIn: Bool)) -> [MatrixCell] in
                [true, false].map { (hasProof: Bool) -> MatrixCell in
                    MatrixCell(
                        roleName: role.name, keys: role.keys, isOwner: role.isOwner, isMember: place.isMember,
                        isSignedIn: place.isSignedIn, hasProof: hasProof)
                }
            }
        }
    }

    /// The level is asked for before the body is known, or for members that a body of this cell has.
    static func asksForProof(_ policy: Policy) -> Bool {
        switch policy.stepUp.level {
        case .none, .inBody: return false
        case .sensitive, .critical, .code: break
        }
        switch policy.stepUp.condition {
        case .always, .mfaEnabled, .body: return true
        case .guarded: return false
        }
    }

    /// What the contract says, without the gates.
    func expected(_ policy: Policy) -> String {
        guard isSignedIn else { return "AUTH_TOKEN_MISSING" }
        if policy.access.isForMembers, !isMember { return "AUTHZ_NOT_A_MEMBER" }
        let held: Set<Int> = isMember ? keys : []
        guard policy.permission.admits(held, isOwner: isOwner && isMember) else { return "AUTHZ_PERMISSION_DENIED" }
        guard Self.asksForProof(policy) else { return "admitted" }
        guard hasProof else { return "AUTH_MFA_REQUIRED" }
        // A code is asked for each time: what the session proved before does not count.
        return policy.stepUp.level == .code ? "AUTHZ_MFA_SESSION_EXPIRED" : "admitted"
    }

    /// What the gates decide under a policy, in their order.
    func answer(_ policy: Policy) -> String {
        guard policy.access.asksForToken else { return "admitted" }
        guard isSignedIn else { return "AUTH_TOKEN_MISSING" }
        let checks: AccessChecks = AccessChecks(
            permissionKeys: Permission.all.map { (entry: PermissionEntry) -> String in entry.key })
        let record: AccessRecord = record
        if let failure = checks.session(record, epoch: nil, now: Self.now) { return failure.code }
        if let failure = checks.account(record.account) { return failure.code }
        if policy.access.isForMembers {
            let tenant: APIFailure? = checks.tenant(record.tenant, isWrite: policy.isWrite, isOwnersWay: false)
            if let tenant { return tenant.code }
            if let failure = checks.membership(record.membership) { return failure.code }
        }
        if let failure = checks.duties(record, isMember: policy.access.isForMembers, now: Self.now) {
            return failure.code
        }
        let refusal: APIFailure? = checks.permission(
            policy.permission, member: record.membership, isSelf: { (_: String) -> Bool in false }, bodyMembers: nil)
        if let refusal { return refusal.code }
        var members: [String]?
        if case .body(let named) = policy.stepUp.condition { members = named }
        if let failure = checks.stepUp(policy.stepUp, record: record, bodyMembers: members, now: Self.now) {
            return failure.code
        }
        return "admitted"
    }

    private static let now: Timestamp = Timestamp(microseconds: 1_800_000_000_000_000)

    /// A session in order, of somebody with a second factor.
    private var record: AccessRecord {
        let person: UUID = UUID(uuid: (1, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))
        let workspace: UUID = UUID(uuid: (1, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 2))
        func ago(_ seconds: Int64) -> Timestamp { Timestamp(microseconds: Self.now.microseconds - seconds * 1_000_000) }
        return AccessRecord(
            session: SessionState(
                id: person, userID: person, tenantID: workspace, expiresAt: ago(-3_600), authenticatedAt: ago(60),
                mfaVerifiedAt: hasProof ? ago(30) : nil, lastActivityAt: ago(10)),
            account: AccountState(
                status: "active", isEmailVerified: true, isPhoneVerified: false, hasSecondFactor: true, tokenEpoch: 0,
                createdAt: ago(86_400)),
            tenant: TenantState(
                slug: "acme", status: "active", plan: "free", isReadOnly: false, requiresMFA: false,
                mfaDeadlineDays: 7, requiresPhone: false, phoneDeadlineDays: 3, allowedNetworks: []),
            membership: isMember
                ? MembershipState(
                    status: "active", isOwner: isOwner, hierarchy: 50, roleIDs: [], permissions: PermissionSet(keys))
                : nil)
    }
}

extension PermissionRule {
    /// Every key that the rule names.
    fileprivate var keys: [Int] {
        switch self {
        case .key(let index): [index]
        case .any(let rules), .all(let rules): rules.flatMap(\.keys)
        case .selfOr(_, let rule): rule.keys
        case .body(let members): members.flatMap(\.rule.keys)
        case .none, .own, .owner, .capability: []
        }
    }

    /// The rules that one of several parts is missing from.
    fileprivate func reduced() -> [PermissionRule] {
        switch self {
        case .any(let rules) where rules.count > 1: Self.without(rules).map(PermissionRule.any)
        // The owner holds every key: beside that, no key is asked for.
        case .all(let rules) where rules.contains(.owner): [.all(rules.filter { $0 != .owner })]
        case .all(let rules) where rules.count > 1: Self.without(rules).map(PermissionRule.all)
        case .selfOr(let parameter, let rule): rule.reduced().map { .selfOr(parameter: parameter, $0) }
        default: []
        }
    }

    private static func without(_ rules: [PermissionRule]) -> [[PermissionRule]] {
        rules.indices.map { (index: Int) -> [PermissionRule] in
            var rest: [PermissionRule] = rules
            rest.remove(at: index)
            return rest
        }
    }
}
