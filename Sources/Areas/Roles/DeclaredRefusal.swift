// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

extension ContractOperation {
    /// A service's refusal as this operation declares it: with the status and the value of `error` that it pins.
    static func refusal(_ failure: APIFailure) -> Failure {
        let declared: DeclaredError? = descriptor.errors.first { (entry: DeclaredError) -> Bool in
            entry.code == failure.code
        }
        guard let declared else { return Failure(failure) }
        return Failure(failure.pinned(status: declared.status, error: declared.error))
    }
}
