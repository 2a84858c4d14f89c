// Generated from contract/environment.yaml. Edit that file, then run scripts/generate.
import ContractRuntime

/// Why settings could not be read: one entry per variable, never with the value of a secret.
public struct SettingsFailure: Error, Sendable, CustomStringConvertible {
    public struct Problem: Sendable, Equatable {
        public let variable: String
        public let message: String
    }

    public let problems: [Problem]

    public var description: String {
        problems.map { (problem: Problem) -> String in "\(problem.variable): \(problem.message)" }
            .joined(separator: "\n")
    }
}

/// Reads variables one by one and collects what is wrong with them.
struct VariableReader {
    private let variables: [String: String]
    private let file: (String) -> String?
    private var secrets: Set<String> = []
    private(set) var problems: [SettingsFailure.Problem] = []
    /// Value of the variable that names the environment.
    private let environment: String

    init(
        _ variables: [String: String], file: @escaping (String) -> String?, environment: String?, usual: String?
    ) {
        self.variables = variables
        self.file = file
        self.environment = environment.flatMap { (name: String) -> String? in variables[name] } ?? usual ?? ""
    }

    mutating func report(_ variable: String, _ message: String) {
        problems.append(SettingsFailure.Problem(variable: variable, message: message))
    }

    /// The text of a variable, its alias or its file; the default when none is set.
    mutating func text(
        _ name: String, aliases: [String] = [], usual: String? = nil,
        usualByEnvironment: [String: String] = [:], requiredIn: [String] = [],
        refusedInProduction: [String] = [], isSecret: Bool = false
    ) -> String? {
        if isSecret { secrets.insert(name) }
        var found: String? = nil
        for spelling in [name] + aliases {
            guard let value = written(spelling, isSecret: isSecret), !value.isEmpty else { continue }
            if let found, found != value { report(name, "differs from its alias \(spelling)") }
            found = found ?? value
        }
        if environment == "production", let found, refusedInProduction.contains(found) {
            report(name, "has a value that is refused in production")
        }
        if let found { return found }
        if requiredIn.contains(environment) || (requiredIn.contains("*") && usual == nil) {
            report(name, "is required")
            return nil
        }
        return usualByEnvironment[environment] ?? usual
    }

    private mutating func written(_ name: String, isSecret: Bool) -> String? {
        let direct: String? = variables[name]
        guard isSecret, let path = variables[name + "_FILE"], !path.isEmpty else { return direct }
        guard let content = file(path) else {
            report(name + "_FILE", "names a file that cannot be read")
            return direct
        }
        let value: String = content.hasSuffix("\n") ? String(content.dropLast()) : content
        if let direct, !direct.isEmpty, direct != value { report(name, "differs from its file") }
        return value
    }

    private func shown(_ name: String, _ text: String) -> String {
        secrets.contains(name) ? "the value" : "\"\(text)\""
    }

    mutating func bool(_ name: String, _ text: String?) -> Bool? {
        switch text {
        case nil: return nil
        case "true", "1": return true
        case "false", "0": return false
        case .some(let other):
            report(name, "\(shown(name, other)) is not true, false, 1 or 0")
            return nil
        }
    }

    mutating func integer(
        _ name: String, _ text: String?, least: String? = nil, most: String? = nil
    ) -> Int? {
        guard let text else { return nil }
        guard let value = Int(text) else {
            report(name, "\(shown(name, text)) is no whole number")
            return nil
        }
        return check(name, value, least.flatMap { Int($0) }, most.flatMap { Int($0) }, least, most)
    }

    mutating func number(
        _ name: String, _ text: String?, least: String? = nil, most: String? = nil
    ) -> Double? {
        guard let text else { return nil }
        guard let value = Double(text), value.isFinite else {
            report(name, "\(shown(name, text)) is no number")
            return nil
        }
        return check(name, value, least.flatMap { Double($0) }, most.flatMap { Double($0) }, least, most)
    }

    private mutating func check<Value: Comparable>(
        _ name: String, _ value: Value, _ least: Value?, _ most: Value?, _ leastText: String?,
        _ mostText: String?
    ) -> Value? {
        if let least, value < least {
            report(name, "is below \(leastText ?? "")")
            return nil
        }
        if let most, value > most {
            report(name, "is above \(mostText ?? "")")
            return nil
        }
        return value
    }

    mutating func duration(
        _ name: String, _ text: String?, least: String? = nil, most: String? = nil, bareUnit: String = "s"
    ) -> Duration? {
        guard let text else { return nil }
        guard let value = Self.milliseconds(text, bareUnit) else {
            report(name, "\(shown(name, text)) is no duration such as 30s or 5m")
            return nil
        }
        let lowest: Int? = least.flatMap { (bound: String) -> Int? in Self.milliseconds(bound, bareUnit) }
        let highest: Int? = most.flatMap { (bound: String) -> Int? in Self.milliseconds(bound, bareUnit) }
        return check(name, value, lowest, highest, least, most).map {
            (count: Int) -> Duration in .milliseconds(count)
        }
    }

    private static func milliseconds(_ text: String, _ bareUnit: String) -> Int? {
        let digits: Substring = text.prefix { (character: Character) -> Bool in character.isNumber }
        let written: String = String(text.dropFirst(digits.count))
        let unit: String = written.isEmpty ? bareUnit : written
        guard let count = Int(digits), let factor = durations[unit] else { return nil }
        let (value, isOver) = count.multipliedReportingOverflow(by: factor)
        return isOver ? nil : value
    }

    private static let durations: [String: Int] = [
        "ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
    ]

    mutating func bytes(_ name: String, _ text: String?, least: String? = nil, most: String? = nil) -> Int? {
        guard let text else { return nil }
        guard let value = Self.byteCount(text) else {
            report(name, "\(shown(name, text)) is no size such as 64KiB")
            return nil
        }
        return check(name, value, least.flatMap(Self.byteCount), most.flatMap(Self.byteCount), least, most)
    }

    private static func byteCount(_ text: String) -> Int? {
        let digits: Substring = text.prefix { (character: Character) -> Bool in character.isNumber }
        guard let count = Int(digits), let factor = sizes[String(text.dropFirst(digits.count))] else {
            return nil
        }
        let (value, isOver) = count.multipliedReportingOverflow(by: factor)
        return isOver ? nil : value
    }

    private static let sizes: [String: Int] = ["": 1, "KiB": 1_024, "MiB": 1_048_576, "GiB": 1_073_741_824]

    /// Items between commas, trimmed; empty ones are dropped.
    func list(_ text: String?) -> [String]? {
        text?.split(separator: ",").map { (item: Substring) -> String in
            var trimmed: Substring = item
            while trimmed.first == " " { trimmed.removeFirst() }
            while trimmed.last == " " { trimmed.removeLast() }
            return String(trimmed)
        }.filter { (item: String) -> Bool in !item.isEmpty }
    }

    mutating func url(
        _ name: String, _ text: String?, schemes: [String] = [], httpsIn: [String] = []
    ) -> String? {
        guard let text else { return nil }
        guard let mark = text.firstRange(of: "://"), mark.lowerBound != text.startIndex,
            mark.upperBound != text.endIndex
        else {
            report(name, "\(shown(name, text)) is no absolute URL")
            return nil
        }
        let scheme: String = text[..<mark.lowerBound].lowercased()
        if !schemes.isEmpty, !schemes.contains(scheme) {
            report(name, "has another scheme than \(schemes.joined(separator: ", "))")
        }
        if httpsIn.contains(environment), scheme != "https" { report(name, "must be https in \(environment)") }
        return text
    }

    mutating func choice<Value>(
        _ name: String, _ text: String?, _ make: (String) -> Value?, _ words: [String]
    ) -> Value? {
        guard let text else { return nil }
        if let value = make(text) { return value }
        report(name, "\(shown(name, text)) is none of \(words.joined(separator: ", "))")
        return nil
    }

    mutating func string(
        _ name: String, _ text: String?, lengthMin: Int? = nil, lengthMax: Int? = nil, bytesMin: Int? = nil,
        pattern: Pattern? = nil
    ) -> String? {
        guard let text else { return nil }
        let length: Int = text.unicodeScalars.count
        if let lengthMin, length < lengthMin { report(name, "has fewer than \(lengthMin) characters") }
        if let lengthMax, length > lengthMax { report(name, "has more than \(lengthMax) characters") }
        if let bytesMin, text.utf8.count < bytesMin { report(name, "has fewer than \(bytesMin) bytes") }
        if let pattern, !pattern.matches(text) {
            report(name, "\(shown(name, text)) does not have the expected form")
        }
        return text
    }
}
