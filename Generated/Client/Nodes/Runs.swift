// Generated from contract/nodes/runs.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient
public import ContractRuntime

extension ZygoClient {
    /// `POST /v1/runs`: Start a run of one node.
    public func createRun(_ input: CreateRun.Input) async throws(ClientError) -> CreateRun.Output {
        try await api.call(CreateRun.self, input)
    }

    /// `GET /v1/runs/{runId}`: Read the state of a run.
    public func getRunStatus(_ input: GetRunStatus.Input) async throws(ClientError) -> GetRunStatus.Output {
        try await api.call(GetRunStatus.self, input)
    }

    /// `POST /v1/runs/{runId}/cancel`: Cancel a run.
    public func cancelRun(_ input: CancelRun.Input) async throws(ClientError) -> CancelRun.Output {
        try await api.call(CancelRun.self, input)
    }

    /// `GET /v1/runs/{runId}/events`: Follow the events of a run.
    public func streamRunEvents(_ input: StreamRunEvents.Input) async throws(ClientError) -> StreamRunEvents.Output {
        try await api.call(StreamRunEvents.self, input)
    }

    /// As above, over as many connections as it takes.
    public func streamRunEvents(resuming input: StreamRunEvents.Input) -> EventSubscription<RawEvent> {
        api.follow(StreamRunEvents.self, input)
    }
}
