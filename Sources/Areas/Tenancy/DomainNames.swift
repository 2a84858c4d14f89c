// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
package import DNS
import Errors

/// Which names workspaces may be served from.
package struct DomainNames: Sendable {
    private let suffixes: PublicSuffixes
    /// Names of the platform; nothing below them is anybody's either.
    private let own: [String]
    /// Domain of the workspaces, without a leading dot.
    private let hostSuffix: String

    package init(suffixes: PublicSuffixes, own: [String], hostSuffix: String) {
        self.suffixes = suffixes
        self.own = own
        self.hostSuffix = hostSuffix
    }

    /// - Throws: 400 for a name that can be nobody's.
    func accepted(_ text: String) throws(APIFailure) -> HostName {
        guard let name: HostName = HostName(text) else {
            throw Self.refusal("hostName", "domain must be the name of a host on the Internet")
        }
        guard !suffixes.contains(name) else {
            throw Self.refusal("notPublicSuffix", "domain is one below which anybody can register")
        }
        guard !(own + [hostSuffix]).contains(where: name.isWithin) else {
            throw Self.refusal("notOurs", "domain belongs to this service")
        }
        return name
    }

    /// Host that a domain of the workspace has to lead to.
    func target(slug: String) -> String { slug + "." + hostSuffix }

    private static func refusal(_ rule: String, _ text: String) -> APIFailure {
        .validationInvalidFormat(
            field: "domain", constraints: .object([rule: .string(text)]))
    }
}
