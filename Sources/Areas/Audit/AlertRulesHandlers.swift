// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Rules by which members hear of entries: list, make, change, remove.
struct AlertRulesHandlers: AlertRulesAPI {
    let rules: AlertRuleChanges

    func listAuditAlertRules(
        _ input: ListAuditAlertRules.Input, _ call: ListAuditAlertRules.Call
    ) async throws(ListAuditAlertRules.Failure) -> AuditAlertRuleList {
        do {
            return try await rules.list(AuditWork(call))
        } catch {
            throw ListAuditAlertRules.Failure(error)
        }
    }

    func createAuditAlertRule(
        _ input: CreateAuditAlertRule.Input, _ call: CreateAuditAlertRule.Call
    ) async throws(CreateAuditAlertRule.Failure) -> AuditAlertRule {
        do {
            return try await rules.create(input.body, AuditWork(call))
        } catch {
            throw CreateAuditAlertRule.Failure(error)
        }
    }

    func updateAuditAlertRule(
        _ input: UpdateAuditAlertRule.Input, _ call: UpdateAuditAlertRule.Call
    ) async throws(UpdateAuditAlertRule.Failure) -> AuditAlertRule {
        do {
            return try await rules.update(input.ruleID, input.body, AuditWork(call))
        } catch {
            throw UpdateAuditAlertRule.Failure(error)
        }
    }

    func deleteAuditAlertRule(
        _ input: DeleteAuditAlertRule.Input, _ call: DeleteAuditAlertRule.Call
    ) async throws(DeleteAuditAlertRule.Failure) -> DeletedAuditAlertRule {
        do {
            return try await rules.delete(input.ruleID, AuditWork(call))
        } catch {
            throw DeleteAuditAlertRule.Failure(error)
        }
    }
}
