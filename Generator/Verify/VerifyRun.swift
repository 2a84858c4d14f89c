// SPDX-License-Identifier: Apache-2.0

package import ContractMock
import ContractRuntime
package import OpenAPIDocument

/// Sends what a description allows and refuses, and judges each answer by the description.
///
/// What answers tell of is named in later requests: what makes things comes first, what deletes them last. What an
/// operation has made must be there, what it has deleted must be gone. A failing body is made smaller while it fails.
package struct VerifyRun {
    package struct Options: Sendable {
        package var seed: UInt64 = 1
        /// Cases of one operation; more are drawn by the seed.
        package var casesMax: Int = 60
        /// Operation ids; empty for all that are served.
        package var only: Set<String> = []
        /// Sent with every request; `{n}` in a value is another number each time.
        package var headers: [(name: String, value: String)] = []

        package init() {}
    }

    /// What a run found.
    package struct Outcome: Sendable {
        package var operations: Int = 0
        package var cases: Int = 0
        /// Valid requests that the server took.
        package var accepted: Int = 0
        /// Operations of which a valid request was taken.
        package var taken: Int = 0
        /// Cases that ended before the request was read: who calls, how often, whether the thing exists.
        package var turnedAway: Int = 0
        /// Operations for which no valid request could be made.
        package var skipped: [String] = []
        package var failures: [VerifyFailure] = []

        /// A run in which the server took nothing has shown nothing.
        package var isEmpty: Bool { accepted == 0 }
    }

    /// Names the headers of another caller when the one before is no longer let in.
    package typealias Renewal = () async throws -> [(name: String, value: String)]

    private let loaded: LoadedDocument
    private let options: Options

    package init(_ loaded: LoadedDocument, _ options: Options) {
        self.loaded = loaded
        self.options = options
    }

    /// Ids that were asked for and that the description does not serve.
    package var unknown: [String] {
        let served = loaded.openapi.paths.flatMap(\.operations).filter(isWanted).compactMap(\.operationID)
        return options.only.subtracting(served).sorted()
    }

    package func run(
        isolation: isolated (any Actor)? = #isolation, renewing renew: Renewal? = nil,
        _ send: (MockRequest) async throws -> MockAnswer
    ) async throws -> Outcome {
        var dialogue = Dialogue(loaded: loaded, headers: options.headers)
        var numbers = SeededNumbers(seed: options.seed)
        for target in targets() {
            let operation = target.operation
            let maker = CaseMaker(
                documents: loaded.documents, base: target.base, extraHeaders: dialogue.headers,
                credentials: target.credentials, known: dialogue.known)
            let cases = maker.cases(of: operation, path: target.path, described: target.described)
            guard let first = cases.first else {
                dialogue.outcome.skipped.append(operation.operationID ?? target.path)
                continue
            }
            dialogue.outcome.operations += 1
            let before = dialogue.outcome.accepted
            let others = cases.dropFirst().shuffled(using: &numbers).prefix(options.casesMax - 1)
            for testCase in [first] + others { try await dialogue.hold(testCase, target, renew, send) }
            if dialogue.outcome.accepted > before { dialogue.outcome.taken += 1 }
        }
        return dialogue.outcome
    }

    private func isWanted(_ operation: Operation) -> Bool {
        if operation.extensions.contains(where: { $0.name == "x-unserved" && $0.node.bool == true }) { return false }
        return options.only.isEmpty || options.only.contains(operation.operationID ?? "")
    }

    /// The wanted operations: what makes and lists things, then what works on them, then what deletes them.
    private func targets() -> [VerifyTarget] {
        var found: [VerifyTarget] = []
        for item in loaded.openapi.paths {
            let described = Set(
                loaded.openapi.paths.filter { $0.path == item.path }.flatMap(\.operations).map(\.method))
            for operation in item.operations where isWanted(operation) {
                let servers = [operation.servers, item.servers, loaded.openapi.servers].first { !$0.isEmpty }
                found.append(
                    VerifyTarget(
                        operation: operation, path: item.path,
                        base: servers?.first.map { ServerPath.path(of: $0.url) } ?? "", described: described,
                        credentials: credentials(of: operation)))
            }
        }
        return found.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }.map(\.element)
    }

    /// Lower-case names of the headers that say who calls; empty where the operation asks nobody.
    private func credentials(of operation: Operation) -> Set<String> {
        let requirements = operation.security ?? loaded.openapi.security
        guard !requirements.isEmpty, requirements.allSatisfy({ !$0.schemes.isEmpty }) else { return [] }
        let headers = loaded.openapi.components.securitySchemes.compactMap { scheme -> String? in
            switch scheme.value.value.kind {
            case .apiKey(let name, .header): name.lowercased()
            case .apiKey(_, .cookie): "cookie"
            case .apiKey(_, .query), .mutualTLS: nil
            case .http, .oauth2, .openIDConnect: "authorization"
            }
        }
        return Set(headers)
    }
}

/// An operation with what its cases need.
struct VerifyTarget {
    let operation: Operation
    let path: String
    let base: String
    let described: Set<HTTPMethod>
    let credentials: Set<String>

    /// Earlier operations have lower numbers.
    var turn: Int {
        let parameters = path.count { $0 == "{" }
        if operation.method == .delete { return .max - parameters }
        return 2 * parameters + (operation.method == .post ? 0 : 1)
    }
}
