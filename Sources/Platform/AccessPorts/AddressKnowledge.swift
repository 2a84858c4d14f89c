// SPDX-License-Identifier: Apache-2.0

/// Where an address is, as far as a list says.
package struct AddressPlace: Sendable, Equatable {
    /// ISO 3166-1 alpha-2.
    package let country: String
    package let city: String?
    /// Degrees; for distances within a request, never stored.
    package let latitude: Double?
    package let longitude: Double?

    package init(country: String, city: String?, latitude: Double?, longitude: Double?) {
        self.country = country
        self.city = city
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Role: what local lists know of client addresses. Nothing is asked of anybody else.
package protocol AddressKnowledge: Sendable {
    /// Nil without a list, and for private addresses.
    func place(of address: String) -> AddressPlace?
    func isVPN(_ address: String) -> Bool
    func isTor(_ address: String) -> Bool
}
