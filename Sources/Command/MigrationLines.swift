// SPDX-License-Identifier: Apache-2.0
import Migrations
import Synchronization

/// What a person reads while migrations run: one line per file, numbered against the whole.
final class MigrationLines: Sendable {
    private struct State {
        var planned: Int = 0
        var applied: Int = 0
    }

    private let state: Mutex<State> = Mutex(State())

    /// A line worth printing; nil for a step that is soon followed by one.
    func line(_ progress: Migrator.Progress) -> String? {
        switch progress {
        case .waitingForRunner: return "another runner works; waiting"
        case .planned(let files):
            state.withLock { (state: inout State) -> Void in state.planned = files }
            return files == 0 ? "nothing is missing" : "\(files) migrations are missing"
        case .starting: return nil
        case .retrying(let file, let attempt): return "\(file) met a lock; try \(attempt + 1) follows"
        case .applied(let file, let time):
            return state.withLock { (state: inout State) -> String in
                state.applied += 1
                return "\(state.applied)/\(state.planned) \(file) \(Int(time / .milliseconds(1))) ms"
            }
        }
    }

    /// One file of a dry run.
    static func plan(_ migration: Migration) -> String {
        let how: String = migration.isTransactional ? "one transaction" : "outside a transaction"
        return "\(migration.name): \(migration.kind), lock \(migration.lock), \(how)"
    }
}
