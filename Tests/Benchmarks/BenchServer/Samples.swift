// SPDX-License-Identifier: Apache-2.0
import BenchSamples
import ContractServer

/// A request that the benchmark makes, as far as a side has to know it.
struct Sample: Sendable {
    /// operationId, and the name of the file with the answer's body.
    let operation: String
    let request: InProcessRequest

    static let all: [Sample] = [
        Sample(
            operation: "getUser",
            request: InProcessRequest(method: "GET", target: "/api/v1/users/" + SampleData.userID(0))),
        Sample(operation: "listUsers", request: InProcessRequest(method: "GET", target: "/api/v1/users?per_page=20")),
        Sample(
            operation: "createRole",
            request: InProcessRequest(
                method: "POST", target: "/api/v1/roles", headers: [("content-type", "application/json")],
                body: Array(
                    #"{"name":"release_manager","hierarchy":40,"permissions":["canViewRoles"]}"#.utf8))),
        Sample(
            operation: "getTenantConfig",
            request: InProcessRequest(method: "GET", target: "/api/v1/tenants/acme/config")),
    ]
}
