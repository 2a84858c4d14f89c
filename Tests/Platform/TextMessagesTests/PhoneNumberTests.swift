// SPDX-License-Identifier: Apache-2.0
import TextMessages
import Testing

@Suite struct PhoneNumberTests {
    @Test(
        arguments: [
            ("+4915112345678", nil, "+4915112345678", "DE"), ("+49 (151) 1234-5678", nil, "+4915112345678", "DE"),
            ("0049 151 12345678", nil, "+4915112345678", "DE"), ("0151 12345678", "DE", "+4915112345678", "DE"),
            ("(415) 555-2671", "US", "+14155552671", "US"), ("1 415 555 2671", "US", "+14155552671", "US"),
            ("+1 416 555 2671", nil, "+14165552671", "CA"), ("+1 876 555 2671", nil, "+18765552671", "JM"),
            ("06 12 34 56 78", "FR", "+33612345678", "FR"), ("0612345678", "IT", "+390612345678", "IT"),
            ("8 912 345 67 89", "RU", "+79123456789", "RU"), ("06 20 123 4567", "HU", "+36201234567", "HU"),
            ("+298211234", nil, "+298211234", "FO"),
        ] as [(String, String?, String, String)])
    func `what people write becomes one form`(text: String, country: String?, wire: String, home: String) throws {
        let number: PhoneNumber = try #require(PhoneNumber(text, country: country))
        #expect(number.wire == wire)
        #expect(number.country == home)
    }

    @Test(
        arguments: [
            "", "+", "015112345678", "+4", "+49", "+49151123456789012", "+0015112345678", "+49151x2345678",
            "+2101234567", "+1 015 555 2671", "+1 415 155 2671", "+33612", "+4915112345678;ext=5", "++4915112345678",
            "49+15112345678", "+٤٩١٥١١٢٣٤٥٦٧٨",
        ])
    func `what cannot be a number is none`(text: String) { #expect(PhoneNumber(text) == nil) }

    @Test func `numbers that bill the sender are known`() throws {
        for text in ["+19005551234", "+491371234567", "+449012345678", "+979123456789"] {
            #expect(try #require(PhoneNumber(text)).isPremium, "\(text)")
        }
        #expect(try !#require(PhoneNumber("+4915112345678")).isPremium)
    }

    @Test func `a masked number shows its last two digits and not how long it is`() throws {
        #expect(try #require(PhoneNumber("+4915112345689")).masked == "••••••89")
        #expect(try #require(PhoneNumber("+298211289")).masked == "••••••89")
    }
}
