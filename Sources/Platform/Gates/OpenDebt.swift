// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// The oldest unpaid bill of a workspace that is paused for it: what a refused write tells.
package struct OpenDebt: Sendable, Equatable {
    package var invoiceID: UUID
    /// In the smallest unit of the currency.
    package var amountMinor: Int64
    /// ISO 4217 code.
    package var currency: String

    package init(invoiceID: UUID, amountMinor: Int64, currency: String) {
        self.invoiceID = invoiceID
        self.amountMinor = amountMinor
        self.currency = currency
    }

    /// Details of the refusal, with the amount in whole units and as many places as the currency has.
    var details: [(name: String, value: JSONValue)] {
        [
            ("amountDue", JSONReader.decode(JSONValue.self, from: Array(amount.utf8)) ?? .null),
            ("currency", .string(currency)), ("invoiceId", .string(invoiceID.wire)),
        ]
    }

    /// The amount in whole units as a decimal text; exact, never by way of a floating number.
    var amount: String {
        let places: Int = Self.places[currency] ?? Self.placesDefault
        guard places > 0 else { return String(amountMinor) }
        let digits: String = String(amountMinor.magnitude)
        let padded: String = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return (amountMinor < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }

    private static let placesDefault: Int = 2
    /// Currencies of ISO 4217 that do not have two places.
    private static let places: [String: Int] = {
        let none: [String] = [
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF",
        ]
        let three: [String] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
        var places: [String: Int] = [:]
        for code in none { places[code] = 0 }
        for code in three { places[code] = 3 }
        return places
    }()
}
