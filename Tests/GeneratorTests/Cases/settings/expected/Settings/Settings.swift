// Generated from contract/environment.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Every variable of the catalogue that this build reads.
public struct Settings: Sendable {
    // core
    /// `GARDEN_ENV`.
    public let gardenEnv: GardenEnv
    /// `HTTP_PORT`.
    public let httpPort: Int
    /// `IDLE`.
    public let idle: Duration
    /// `BODY_MAX`.
    public let bodyMax: Int
    /// `HOSTS`.
    public let hosts: [String]?

    // data
    /// `DATABASE_URL`.
    public let databaseURL: Secret<String>

    /// Reads all variables.
    ///
    /// Throws `SettingsFailure` with one line per variable that is missing or wrong. `file` reads the file that a
    /// variable with the suffix `_FILE` names.
    public init(
        _ variables: [String: String], file: @escaping (_ path: String) -> String? = { _ in nil }
    ) throws(SettingsFailure) {
        var reader: VariableReader = VariableReader(
            variables, file: file, environment: "GARDEN_ENV", usual: "development")
        let gardenEnvText: String? = reader.text("GARDEN_ENV", usual: "development", requiredIn: ["*"])
        let gardenEnv: GardenEnv? = reader.choice(
            "GARDEN_ENV", gardenEnvText, GardenEnv.init(rawValue:), ["development", "production"])
        let httpPortText: String? = reader.text("HTTP_PORT", usual: "8080")
        let httpPort: Int? = reader.integer("HTTP_PORT", httpPortText, least: "1", most: "65535")
        let idleText: String? = reader.text("IDLE", usual: "30s")
        let idle: Duration? = reader.duration("IDLE", idleText, least: "1s", most: "5m")
        let bodyMaxText: String? = reader.text("BODY_MAX", usual: "1MiB")
        let bodyMax: Int? = reader.bytes("BODY_MAX", bodyMaxText)
        let databaseURLText: String? = reader.text("DATABASE_URL", requiredIn: ["*"], isSecret: true)
        let databaseURL: Secret<String>? = reader.url(
            "DATABASE_URL", databaseURLText, schemes: ["postgres"]).map(Secret<String>.init)
        let hostsText: String? = reader.text("HOSTS")
        let hosts: [String]? = reader.list(hostsText)
        guard reader.problems.isEmpty, let gardenEnv, let httpPort, let idle, let bodyMax, let databaseURL else {
            throw SettingsFailure(problems: reader.problems)
        }
        self.gardenEnv = gardenEnv
        self.httpPort = httpPort
        self.idle = idle
        self.bodyMax = bodyMax
        self.databaseURL = databaseURL
        self.hosts = hosts
    }

    /// Every name of the catalogue, for telling a misspelt variable from a foreign one.
    public static let knownNames: Set<String> = [
        "GARDEN_ENV", "HTTP_PORT", "IDLE", "BODY_MAX", "DATABASE_URL", "HOSTS", "LATER",
    ]

    /// Names of the variable that says which environment this is, its own first.
    public static let environmentNames: [String] = ["GARDEN_ENV"]
}

/// Values of `GARDEN_ENV`.
public enum GardenEnv: String, Sendable, CaseIterable {
    case development = "development"
    case production = "production"
}
