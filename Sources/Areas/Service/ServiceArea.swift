// SPDX-License-Identifier: Apache-2.0
import API
package import ContractRuntime

/// The service about itself: health, readiness, metrics, contract.
package struct ServiceArea: Sendable {
    /// For the server's own endpoint of `getReadiness`, which answers 503 with the report.
    package let readiness: ReadinessReport
    /// For the server's own endpoint of `getReference`, which sends the page's headers too.
    package let reference: ReferencePage = ReferencePage()
    private let health: HealthHandlers
    private let metrics: MetricsHandlers
    private let contract: ContractHandlers

    /// - Parameters:
    ///   - version: contract version and build, such as `2.0.0+4f1c9e2`.
    ///   - isDegraded: a dependency is missing that the service can do without for a while.
    ///   - isDraining: the instance is about to stop.
    ///   - metrics: all series in Prometheus text format.
    ///   - document: the contract as one JSON document.
    package init(
        version: String, probes: [any DependencyProbe], isDegraded: @escaping @Sendable () -> Bool,
        isDraining: @escaping @Sendable () -> Bool, metrics: @escaping @Sendable () -> String,
        document: @escaping @Sendable () -> [UInt8]
    ) {
        readiness = ReadinessReport(probes: probes, version: version, isDraining: isDraining)
        health = HealthHandlers(version: version, readiness: readiness, isDegraded: isDegraded)
        self.metrics = MetricsHandlers(text: metrics)
        contract = ContractHandlers(document: document)
    }

    /// Serves the operations of `contract/service`.
    package func register(in routes: inout RouteTable) {
        routes.add(health)
        routes.add(metrics)
        routes.add(contract)
        routes.add(ReferenceHandlers(page: reference))
    }
}
