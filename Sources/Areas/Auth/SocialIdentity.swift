// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Who a provider says that somebody is.
struct SocialIdentity: Sendable {
    let provider: SocialProvider
    /// The provider's own name for the person, which never changes: the address may.
    let id: String
    let email: EmailAddress?
    /// The provider vouches that the person reads mail at the address.
    let isEmailVouched: Bool
    let profile: Profile

    /// What is kept for display.
    struct Profile: Sendable, Equatable {
        static let textMax: Int = 256
        static let addressMax: Int = 2_048

        let name: String?
        let login: String?
        let avatar: String?

        init(name: String?, login: String?, avatar: String?) {
            self.name = name.map { (text: String) -> String in String(text.prefix(Self.textMax)) }
            self.login = login.map { (text: String) -> String in String(text.prefix(Self.textMax)) }
            self.avatar = avatar.flatMap { (text: String) -> String? in
                text.utf8.count <= Self.addressMax ? text : nil
            }
        }
    }
}

extension SocialIdentity.Profile {
    var json: JSONValue {
        var members: JSONObject = JSONObject()
        for (name, value) in [("name", name), ("login", login), ("avatar_url", avatar)] {
            if let value { members[name] = .string(value) }
        }
        return .object(members)
    }

    init(_ json: JSONValue?) {
        self.init(name: json?["name"]?.string, login: json?["login"]?.string, avatar: json?["avatar_url"]?.string)
    }
}

/// An identity rests with a flow that waits for the next step.
extension SocialIdentity {
    var payload: JSONObject {
        [
            "provider": .string(provider.rawValue), "identity": .string(id),
            "email": email.map { (email: EmailAddress) -> JSONValue in .string(email.wire) } ?? .null,
            "vouched": .bool(isEmailVouched), "profile": profile.json,
        ]
    }

    init?(_ payload: JSONValue) {
        guard let provider = payload["provider"]?.string.flatMap(SocialProvider.init(rawValue:)),
            let id = payload["identity"]?.string
        else { return nil }
        self.init(
            provider: provider, id: id,
            email: payload["email"]?.string.flatMap { (text: String) -> EmailAddress? in EmailAddress(wire: text) },
            isEmailVouched: payload["vouched"]?.bool ?? false, profile: Profile(payload["profile"]))
    }
}
