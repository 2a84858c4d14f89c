// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
package import RateLimits

/// Gate 1, before any credential is looked at: blocked addresses, and how much one address may ask of this process.
package struct AddressGate: Gate {
    /// Classes that are never counted or blocked.
    private static let exempt: String = "exempt"
    private static let nodeClass: String = "edge.node"
    private static let nodeBucket: String = "ip"

    private let limiter: RateLimiter
    package let blocks: AddressBlocks
    private let floods: FloodWatch
    private let allowlist: [AddressBlock]

    package init(limiter: RateLimiter, blocks: AddressBlocks, floods: FloodWatch, allowlist: [AddressBlock]) {
        self.limiter = limiter
        self.blocks = blocks
        self.floods = floods
        self.allowlist = allowlist
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let name: String = context.operation.policy.rateClass, name != Self.exempt,
            let address: NetworkAddress = NetworkAddress(context.info.clientIP)
        else { return }
        if let refusal = blocks.refusal(of: address, now: context.info.receivedAt) { throw refusal }
        let isAllowlisted: Bool = allowlist.contains { (block: AddressBlock) -> Bool in block.contains(address) }
        guard !isAllowlisted else { return }
        let counted: String = RateLimitGate.counted(context.info.clientIP)
        if floods.isDue(counted, now: context.info.receivedAt) {
            let (floods, info): (FloodWatch, RequestInfo) = (floods, context.info)
            context.atEnd.append { (_: Int) async -> Void in await floods.report(counted, info) }
        }
        if let refusal = limiter.checkNode(Self.nodeClass, bucket: Self.nodeBucket, subject: counted) {
            throw refusal
        }
    }
}
