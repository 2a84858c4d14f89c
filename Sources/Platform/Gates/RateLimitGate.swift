// SPDX-License-Identifier: Apache-2.0
import Audit
package import ContractRuntime
package import ContractServer
package import RateLimits
package import Secrecy
import TextMessages

/// Gates 2 and 5 in one round trip of Redis: address, user, tenant and operation limits of the class.
///
/// Runs behind authentication, so that every subject is known; for a refused credential the gate before it asks for
/// the address alone.
package struct RateLimitGate: Gate {
    private let limiter: RateLimiter
    private let locks: AddressLocks
    private let keyed: KeyedDigest
    private let allowlist: [AddressBlock]
    /// Classes that are never counted.
    private static let exempt: String = "exempt"
    /// Wrong API keys, whatever operation they were presented to.
    private static let keyClass: String = "auth.api_key"

    package init(limiter: RateLimiter, locks: AddressLocks, keyed: KeyedDigest, allowlist: [AddressBlock]) {
        self.limiter = limiter
        self.locks = locks
        self.keyed = keyed
        self.allowlist = allowlist
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) { try await charge(&context) }

    /// Charges what is known of the caller; throws the refusal.
    func charge(_ context: inout GateContext) async throws(APIFailure) {
        guard let name: String = context.operation.policy.rateClass, name != Self.exempt else { return }
        let address: String = Self.counted(context.info.clientIP)
        if let refusal = await locks.refusal(of: name, address: address) { throw refusal }
        if locks.counts(name) {
            let (locks, info): (AddressLocks, RequestInfo) = (locks, context.info)
            context.atEnd.append { (status: Int) async -> Void in
                await locks.note(status: status, of: name, address: address, info)
            }
        }
        let record: AccessRecord? = context.attachment as? AccessRecord
        var subjects: [RateLimitScope: String] = subjects(context)
        // Each callback is one provider's.
        if limiter.counts(.provider, in: name) { subjects[.provider] = context.operation.id }
        if limiter.counts(.phone, in: name), speaks(context) { subjects[.phone] = phone(in: context.message) }
        let request: RateLimitRequest = RateLimitRequest(
            className: name, subjects: subjects, plan: record?.tenant?.plan ?? "free",
            isCredentialed: context.principal.user != nil, isAllowlisted: isAllowlisted(context.info.clientIP),
            principalLimitMax: record?.key?.perMinuteMax)
        switch await limiter.check(request) {
        case .refused(let failure): throw failure
        case .allowed(let admission):
            context.responseHeaders += admission.headers
            guard let reservation: RateReservation = admission.reservation else { return }
            let limiter: RateLimiter = limiter
            context.atEnd.append { (status: Int) async -> Void in
                await limiter.settle(reservation, succeeded: status < 400)
            }
        }
    }

    /// Refuses an address that presented too many wrong keys.
    func requireKeysAllowed(_ context: GateContext) async throws(APIFailure) {
        let address: String = Self.counted(context.info.clientIP)
        if let refusal = await locks.refusal(of: Self.keyClass, address: address) { throw refusal }
    }

    /// Counts a wrong key against its address; throws the refusal of one too many.
    func chargeWrongKey(_ context: GateContext) async throws(APIFailure) {
        let address: String = Self.counted(context.info.clientIP)
        await locks.note(status: 401, of: Self.keyClass, address: address, context.info)
        let request: RateLimitRequest = RateLimitRequest(className: Self.keyClass, subjects: [.ip: address])
        if case .refused(let failure) = await limiter.check(request) { throw failure }
    }

    /// What counts as one address: all of IPv4, the /64 of IPv6, which is what one customer of a provider has.
    static func counted(_ clientIP: String) -> String {
        guard let address: NetworkAddress = NetworkAddress(clientIP), !address.isIPv4 else { return clientIP }
        return NetworkAddress(high: address.high, low: 0).text
    }

    private func subjects(_ context: GateContext) -> [RateLimitScope: String] {
        var subjects: [RateLimitScope: String] = [.ip: Self.counted(context.info.clientIP)]
        if let user = context.principal.user {
            subjects[.user] = user.userID.wire
            // Each key of a person has a share of its own.
            subjects[.principal] = user.actorID.wire
            subjects[.session] = user.sessionID.wire
            if let tenantID = user.tenantID { subjects[.tenant] = tenantID.wire }
            // Classes of mails to the caller's own address count the account: its body names no address.
            subjects[.email] = user.userID.wire
        }
        guard speaks(context) else { return subjects }
        for (member, scope) in [
            ("email", RateLimitScope.email), ("refresh_token", .token), ("token", .token), ("link_token", .token),
        ] {
            guard let text: String = bodyText(member, context.message) else { continue }
            let digest: [UInt8] = keyed(purpose: "rate", subject: member, value: text.lowercased())
            subjects[scope] = Base64URL.encode(digest.prefix(16))
        }
        return subjects
    }

    /// Whether the body counts: that of somebody who is refused for lack of a credential uses up nobody's share.
    private func speaks(_ context: GateContext) -> Bool {
        switch context.operation.policy.access {
        case .open, .refresh, .challenge: true
        case .userUnverified, .user, .member, .key, .administrator, .service: context.principal.user != nil
        }
    }

    /// The number that a body names, in the form in which messages to it are found; one that cannot be read is refused
    /// later, with its reason.
    private func phone(in message: RequestMessage) -> String? {
        guard let text: String = bodyText("phone_number", message),
            let number: PhoneNumber = PhoneNumber(text, country: bodyText("country_code", message))
        else { return nil }
        return Base64URL.encode(number.digest(keyed))
    }

    /// A top-level text member of a small JSON body; a body that does not parse is refused later, with its reason.
    private func bodyText(_ member: String, _ message: RequestMessage) -> String? {
        guard !message.body.isEmpty, message.body.count <= 16_384,
            case .object(let members)? = JSONReader.decode(JSONValue.self, from: message.body),
            case .string(let text)? = members[member]
        else { return nil }
        return text
    }

    private func isAllowlisted(_ clientIP: String) -> Bool {
        guard let address: NetworkAddress = NetworkAddress(clientIP) else { return false }
        return allowlist.contains { (block: AddressBlock) -> Bool in block.contains(address) }
    }
}
