// SPDX-License-Identifier: Apache-2.0

/// Passwords that people choose so often that guessing starts with them.
///
/// The list is made, not collected: everyday words, each with the endings that people add, written twice, or chained
/// with another; walks over the keyboard; well-known phrases. Case and the usual letter-for-digit swaps are folded.
package struct CommonPasswords: Sendable {
    /// The list that ships with the product.
    package static let bundled: CommonPasswords = CommonPasswords()

    private let folded: Set<String>

    private init() {
        var all: Set<String> = []
        for word in Self.words {
            for ending in Self.endings + Self.years { all.insert(Self.fold(word + ending)) }
            all.insert(Self.fold(word + word))
            for other in Self.chained { all.insert(Self.fold(word + other)) }
        }
        for walk in Self.walks {
            for ending in Self.endings { all.insert(Self.fold(walk + ending)) }
            all.insert(Self.fold(walk + walk))
        }
        for phrase in Self.phrases { all.insert(Self.fold(phrase)) }
        for character in "abcdefghijklmnopqrstuvwxyz0123456789" {
            for count in 8...20 { all.insert(Self.fold(String(repeating: character, count: count))) }
        }
        folded = all
    }

    package var count: Int { folded.count }

    /// Whether the password is on the list, whatever its case and its letter-for-digit swaps.
    package func contains(_ password: String) -> Bool { folded.contains(Self.fold(password)) }

    /// Lower case, with digits and signs that stand for letters read as those letters; spaces do not count.
    private static func fold(_ text: String) -> String {
        String(
            text.lowercased().compactMap { (character: Character) -> Character? in
                switch character {
                case " ", "-", "_": nil
                case "0": "o"
                case "1": "i"
                case "3": "e"
                case "4", "@": "a"
                case "5", "$": "s"
                case "7": "t"
                default: character
                }
            })
    }

    private static let words: [String] = [
        "password", "passwort", "passphrase", "passcode", "secret", "welcome", "letmein", "login", "admin",
        "administrator", "root", "user", "guest", "test", "demo", "changeme", "default", "master", "system", "server",
        "computer", "internet", "company", "office", "manager", "summer", "winter", "spring", "autumn", "sunshine",
        "monday", "friday", "january", "december", "football", "baseball", "basketball", "hockey", "soccer", "dragon",
        "monkey", "tiger", "princess", "superman", "batman", "starwars", "iloveyou", "lovely", "flower", "freedom",
        "whatever", "trustno", "shadow", "killer", "hunter", "michael", "jessica", "charlie", "cookie", "chocolate",
        "coffee", "cheese", "banana", "orange", "purple", "diamond", "silver", "golden", "thunder", "phoenix",
    ]

    private static let endings: [String] = [
        "", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "!", "!!",
        "!!!", "1!", "12!", "123!", "1234!", "12345!", "123456!", "@123", "@1234", "@12345", "#123", "#1", "#1234",
        ".123", "?", "?1", "01", "007", "99", "321", "4321", "54321", "654321", "000", "0000", "111", "1111", "abc",
        "abcd", "abc123", "xyz", "qwerty", "qwerty123", "123abc", "!@#", "!@#$", "1!2@", "forever",
    ]

    private static let years: [String] = [
        "1980", "1985", "1990", "1991", "1995", "1999", "2000", "2001", "2010", "2015", "2018", "2019", "2020", "2021",
        "2022", "2023", "2024", "2025", "2026", "2027", "2023!", "2024!", "2025!", "2026!", "2027!",
    ]

    private static let chained: [String] = ["password", "secret", "admin", "login", "welcome", "letmein"]

    private static let walks: [String] = [
        "qwerty", "qwertz", "azerty", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfgh", "asdfghjkl", "yxcvbnm",
        "zxcvbnm", "qazwsx", "qazwsxedc", "qazwsxedcrfv", "1qaz2wsx", "1qaz2wsx3edc", "1q2w3e4r", "1q2w3e4r5t",
        "1q2w3e4r5t6y", "q1w2e3r4", "q1w2e3r4t5y6", "zaq12wsx", "zaq1xsw2", "abcdefgh", "abcdefghijkl", "abcd1234",
        "a1b2c3d4", "a1b2c3d4e5f6", "123qwe", "qwe123", "123qweasd", "qweasdzxc", "0987654321", "9876543210",
        "123123", "123123123", "112233", "11223344", "112233445566", "147258369", "789456123", "987654321",
        "13579", "246810", "102030", "10203040", "1020304050",
    ]

    private static let phrases: [String] = [
        "correcthorsebatterystaple1", "the quick brown fox", "thequickbrownfox1",
        "open sesame", "opensesame123", "i love you so much", "iloveyouforever", "to be or not to be",
        "let me in please", "letmeinplease1", "this is my password", "thisismypassword", "thisismypassword1",
        "my secret password", "mysecretpassword", "mysecretpassword1", "mypassword1234", "my password is secret",
        "never gonna give you up", "may the force be with you", "winter is coming", "winteriscoming1",
        "hello world", "helloworld123", "helloworld1234", "live long and prosper", "once upon a time",
        "in the beginning", "twinkle twinkle little star", "happy birthday to you", "merry christmas",
        "merrychristmas1", "ilovemyfamily", "ilovemyfamily1", "ilovemychildren", "ilovemymother", "ilovemydog123",
        "supercalifragilisticexpialidocious", "abracadabra123", "password is password", "passwordpassword1",
        "administrator password", "changemechangeme1", "changeme please", "changemeplease1", "no password here",
        "i forgot my password", "iforgotmypassword", "what is my password", "whatismypassword", "enter the dragon",
        "one two three four", "onetwothreefour", "onetwothreefourfive", "a b c d e f g", "fourwordsalluppercase",
    ]
}
