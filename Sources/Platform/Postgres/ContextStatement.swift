// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The one statement that sets a transaction's context: `SELECT set_config(name, $n, true), ...`.
enum ContextStatement {
    private static let names = [
        "app.current_tenant_id", "app.current_user_id", "app.session_id", "app.current_admin_id", "app.actor_kind",
        "app.request_id", "app.request_path", "app.client_ip", "app.scope",
    ]

    /// Texts by which settings they name; at most one per subset that occurs.
    private static let texts = Mutex<[Int: String]>([:])

    /// At the start of a transaction all settings are empty, so only those with a value are sent.
    static func initial(_ context: TransactionContext) -> Command? {
        command(context) { !$0.isEmpty }
    }

    /// Inside a transaction a setting without value must hide the former one.
    static func replacing(_ context: TransactionContext) -> Command? {
        command(context) { _ in true }
    }

    private static func command(_ context: TransactionContext, _ isSent: (String) -> Bool) -> Command? {
        var subset = 0
        var parameters: [SQLParameter] = []
        for (index, value) in values(context).enumerated() where isSent(value) {
            subset |= 1 << index
            parameters.append(.text(value))
        }
        guard subset != 0 else { return nil }
        return Command("context", text(subset), parameters)
    }

    private static func text(_ subset: Int) -> String {
        texts.withLock { texts in
            if let known = texts[subset] { return known }
            let calls = names.indices.filter { subset & (1 << $0) != 0 }.enumerated().map { position, index in
                "set_config('\(names[index])', $\(position + 1), true)"
            }
            let text = "SELECT " + calls.joined(separator: ", ")
            texts[subset] = text
            return text
        }
    }

    private static func values(_ context: TransactionContext) -> [String] {
        [
            id(context.tenantID), id(context.userID), id(context.sessionID), id(context.administratorID),
            context.actorKind, context.requestID, context.requestPath, context.clientIP,
            context.isPlatformScope ? "platform" : "",
        ]
    }

    private static func id(_ uuid: UUID?) -> String { uuid?.wire ?? "" }
}
