// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// What a person is told of sign-ins, and what they answer.
struct LoginAlertsHandlers: LoginAlertsAPI {
    private static let listMax: Int = 100

    private let answers: LoginAlertAnswers

    init(_ dependencies: AuthDependencies) { answers = LoginAlertAnswers(dependencies: dependencies) }

    func listLoginAlerts(
        _ input: ListLoginAlerts.Input, _ call: ListLoginAlerts.Call
    ) async throws(ListLoginAlerts.Failure) -> LoginAlertList {
        let rows = try await call.run(LoginAlertsQueries.list(userID: call.caller.userID, limit: Self.listMax))
        return LoginAlertList(data: rows.compactMap(\.wire))
    }

    func acknowledgeLoginAlert(
        _ input: AcknowledgeLoginAlert.Input, _ call: AcknowledgeLoginAlert.Call
    ) async throws(AcknowledgeLoginAlert.Failure) -> Success {
        let userID: WireUUID = call.caller.userID
        let changed: Int = try await call.run(
            LoginAlertsQueries.acknowledge(at: call.now, by: userID.wire, alertID: input.alertID, userID: userID))
        guard changed == 1 else { throw .resourceNotFound(resourceID: input.alertID.description) }
        call.audit(AuditEntry("auth.alert_acknowledged", subject: input.alertID.description))
        return Success(success: true)
    }

    func respondToLoginAlert(
        _ input: RespondToLoginAlert.Input, _ call: RespondToLoginAlert.Call
    ) async throws(RespondToLoginAlert.Failure) -> Success {
        do {
            try await answers.answer(input.body.token, isOwn: input.body.action == .confirm, call.scope)
            return Success(success: true)
        } catch {
            throw RespondToLoginAlert.Failure(error)
        }
    }
}

extension LoginAlertsQueries.LoginAlertRow {
    /// Nil for a kind that the contract does not name.
    fileprivate var wire: LoginAlert? {
        guard let kind = LoginAlertType(wire: type), let grade = LoginAlertSeverity(wire: severity) else { return nil }
        return LoginAlert(
            id: id, type: kind, severity: grade, createdAt: createdAt, occurrences: occurrences,
            ipAddress: metadata["ip_address"]?.string.map(MaskedAddress.text), country: metadata["country"]?.string,
            city: metadata["city"]?.string, browser: metadata["browser"]?.string, os: metadata["os"]?.string,
            acknowledgedAt: acknowledgedAt, answer: userAction.flatMap(LoginAlertAnswer.init(wire:)))
    }
}
