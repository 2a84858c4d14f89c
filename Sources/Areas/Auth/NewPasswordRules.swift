// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// What every new password of an existing account goes through: policy, reuse, hash, and what follows from it.
struct NewPasswordRules: Sendable {
    let dependencies: AuthDependencies

    /// A password that may be set.
    struct Accepted: Sendable {
        let hash: String
        let formerHash: String?
        let address: String
        let locale: String
    }

    /// All broken rules at once; reuse is tested last because it costs hash runs.
    ///
    /// Must run before anything is written: the transaction is given up while hashes are computed.
    func accept(
        _ password: Secret<String>, of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> Accepted {
        guard let text = PasswordText(password),
            let person = try await scope.run(PasswordsQueries.person(userID: userID))
        else { throw weak([.minLength], PasswordPolicy.Requirements()) }
        let names: [String] = [person.displayName, person.firstName, person.lastName].compactMap { $0 }
        let requirements: PasswordPolicy.Requirements = try await requirements(userID, scope)
        let broken: [PasswordPolicy.Constraint] = dependencies.policy.violations(
            of: text, requirements, PasswordPolicy.Surroundings(email: person.email, names: names))
        guard broken.isEmpty else { throw weak(broken, requirements) }
        let former: [String] = try await scope.run(PasswordsQueries.history(userID: userID))
        await scope.transaction.pause()
        for hash in [person.passwordHash].compactMap({ $0 }) + former {
            do {
                guard try await dependencies.hasher.verify(text.secret, against: hash) == .wrong else {
                    throw weak([.reused], requirements)
                }
            } catch let error as PasswordHashingError {
                throw PasswordHashing.failure(error)
            } catch let error as APIFailure {
                throw error
            } catch {
                throw .unexpected(error)
            }
        }
        do {
            let hash: String = try await dependencies.hasher.hash(text.secret)
            return Accepted(hash: hash, formerHash: person.passwordHash, address: person.email, locale: person.locale)
        } catch {
            throw PasswordHashing.failure(error)
        }
    }

    /// History, devices and the mail that tells the owner.
    func settle(_ accepted: Accepted, of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        if let former = accepted.formerHash {
            _ = try await scope.run(
                PasswordsQueries.remember(
                    userID: userID, historyID: dependencies.random.identifier(at: scope.now), passwordHash: former))
        }
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
        guard let address = EmailAddress(wire: accepted.address) else { return }
        try scope.queue(
            MailOutbox.Letter(
                template: "password-changed", recipient: address, locale: accepted.locale, userID: userID,
                variables: ["at": scope.now.wire, "ip_address": scope.request.clientIP]), dependencies.outbox)
    }

    /// The strictest of all workspaces of the person; without one, the platform's.
    private func requirements(
        _ userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> PasswordPolicy.Requirements {
        guard let rules = try await scope.run(PasswordsQueries.rules(userID: userID)) else {
            return PasswordPolicy.Requirements()
        }
        return PasswordPolicy.Requirements().joined(
            with: PasswordPolicy.Requirements(minLength: rules.minLength, requiresClasses: rules.requiresClasses))
    }

    private func weak(
        _ broken: [PasswordPolicy.Constraint], _ requirements: PasswordPolicy.Requirements
    ) -> APIFailure {
        .authPasswordWeak(field: "new_password", constraints: PasswordPolicy.details(broken, requirements))
    }
}
