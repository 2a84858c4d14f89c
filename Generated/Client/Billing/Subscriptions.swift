// Generated from contract/billing/subscriptions.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/subscription`: Read the subscription.
    public func getSubscription() async throws(ClientError) -> GetSubscription.Output {
        try await api.call(GetSubscription.self, GetSubscription.Input())
    }

    /// `PATCH /billing/subscription`: Change the billing cycle.
    public func updateSubscription(
        _ input: UpdateSubscription.Input
    ) async throws(ClientError) -> UpdateSubscription.Output {
        try await api.call(UpdateSubscription.self, input)
    }

    /// `POST /billing/subscription/upgrade`: Move to a larger plan.
    public func upgradeSubscription(
        _ input: UpgradeSubscription.Input
    ) async throws(ClientError) -> UpgradeSubscription.Output {
        try await api.call(UpgradeSubscription.self, input)
    }

    /// `POST /billing/subscription/downgrade`: Move to a smaller plan at period end.
    public func downgradeSubscription(
        _ input: DowngradeSubscription.Input
    ) async throws(ClientError) -> DowngradeSubscription.Output {
        try await api.call(DowngradeSubscription.self, input)
    }

    /// `POST /billing/subscription/cancel`: Cancel the subscription.
    public func cancelSubscription(
        _ input: CancelSubscription.Input
    ) async throws(ClientError) -> CancelSubscription.Output {
        try await api.call(CancelSubscription.self, input)
    }

    /// `POST /billing/subscription/reactivate`: Withdraw a cancellation.
    public func reactivateSubscription(
        _ input: ReactivateSubscription.Input
    ) async throws(ClientError) -> ReactivateSubscription.Output {
        try await api.call(ReactivateSubscription.self, input)
    }
}
