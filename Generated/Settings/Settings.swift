// Generated from contract/environment.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Every variable of the catalogue that this build reads.
public struct Settings: Sendable {
    // core
    /// `ZYGO_ENV`: one alias may be set; differing values are an error.
    public let zygoEnv: ZygoEnv
    /// `ZYGO_ROLE`: production units set api or worker.
    public let zygoRole: ZygoRole
    /// `ZYGO_INSTANCE_ID`.
    public let zygoInstanceID: String?
    /// `ZYGO_CONFIG_STRICT`: unknown variables of known prefixes become errors.
    public let zygoConfigStrict: Bool
    /// `APP_NAME`.
    public let appName: String
    /// `APP_URL`.
    public let appURL: String
    /// `ADMIN_URL`.
    public let adminURL: String
    /// `API_URL`.
    public let apiURL: String
    /// `PUBLIC_URL`.
    public let publicURL: String
    /// `TENANT_HOST_SUFFIX`.
    public let tenantHostSuffix: String
    /// `API_HOST`.
    public let apiHost: String
    /// `ADMIN_HOST`.
    public let adminHost: String
    /// `DEMO_HOST`.
    public let demoHost: String
    /// `PUBLIC_HOSTS`.
    public let publicHosts: [String]
    /// `HOST`: 0.0.0.0 only behind a firewall.
    public let host: String
    /// `PORT`: local server of the contract; production units set it per instance.
    public let port: Int
    /// `LISTEN_SOCKET`: used instead of HOST and PORT; socket activation (LISTEN_FDS) wins over both.
    public let listenSocket: String?
    /// `HTTP_TLS_CERT`: usually TLS ends at the proxy in front.
    public let httpTLSCert: String?
    /// `HTTP_TLS_KEY`.
    public let httpTLSKey: String?
    /// `TRUSTED_PROXIES`.
    public let trustedProxies: [String]?
    /// `CLIENT_IP_HEADER`.
    public let clientIPHeader: ClientIPHeader?
    /// `LOG_LEVEL`: reloadable by SIGHUP.
    public let logLevel: LogLevel
    /// `LOG_FORMAT`.
    public let logFormat: LogFormat
    /// `LOG_PRETTY`.
    public let logPretty: Bool
    /// `CORS_ORIGINS`.
    public let corsOrigins: [String]
    /// `CORS_CREDENTIALS`.
    public let corsCredentials: Bool
    /// `HTTP_MAX_BODY_BYTES`.
    public let httpMaxBodyBytes: Int
    /// `HTTP_REQUEST_TIMEOUT`.
    public let httpRequestTimeout: Duration
    /// `HTTP_HEADER_TIMEOUT`.
    public let httpHeaderTimeout: Duration
    /// `HTTP_KEEPALIVE_TIMEOUT`.
    public let httpKeepaliveTimeout: Duration
    /// `HTTP_MAX_CONNECTIONS`.
    public let httpMaxConnections: Int
    /// `SHUTDOWN_GRACE`.
    public let shutdownGrace: Duration
    /// `HEALTH_CHECK_PATH`.
    public let healthCheckPath: String
    /// `HEALTH_CHECK_TIMEOUT`.
    public let healthCheckTimeout: Duration
    /// `RATE_LIMIT_ALLOWLIST`.
    public let rateLimitAllowlist: [String]?
    /// `RATE_LIMIT_TIMEOUT`.
    public let rateLimitTimeout: Duration
    /// `SUPPORT_URL`.
    public let supportURL: String

    // database
    /// `DATABASE_URL`: libpq URI.
    public let databaseURL: Secret<String>
    /// `DATABASE_SERVICE_URL`: outside production derived from DATABASE_URL with the role as user.
    public let databaseServiceURL: Secret<String>?
    /// `DATABASE_ADMIN_URL`: outside production derived from DATABASE_URL with the role as user.
    public let databaseAdminURL: Secret<String>?
    /// `DATABASE_SECURITY_URL`: outside production derived from DATABASE_URL with the role as user.
    public let databaseSecurityURL: Secret<String>?
    /// `DATABASE_MIGRATION_URL`: must be absent in api and worker units.
    public let databaseMigrationURL: Secret<String>?
    /// `DATABASE_LISTEN_URL`.
    public let databaseListenURL: Secret<String>?
    /// `DATABASE_POOL_MIN`.
    public let databasePoolMin: Int
    /// `DATABASE_POOL_MAX`.
    public let databasePoolMax: Int
    /// `DATABASE_SSL`.
    public let databaseSSL: DatabaseSSL
    /// `DATABASE_SSL_ROOT_CERT`.
    public let databaseSSLRootCert: String?
    /// `DATABASE_CONNECT_TIMEOUT`.
    public let databaseConnectTimeout: Duration
    /// `DATABASE_STATEMENT_TIMEOUT`.
    public let databaseStatementTimeout: Duration
    /// `DATABASE_LOCK_TIMEOUT`.
    public let databaseLockTimeout: Duration
    /// `DATABASE_IDLE_TX_TIMEOUT`.
    public let databaseIdleTxTimeout: Duration
    /// `DATABASE_SLOW_QUERY`.
    public let databaseSlowQuery: Duration
    /// `DATABASE_AUTO_MIGRATE`.
    public let databaseAutoMigrate: Bool

    // redis
    /// `REDIS_URL`.
    public let redisURL: Secret<String>
    /// `REDIS_PASSWORD`.
    public let redisPassword: Secret<String>?
    /// `REDIS_TLS`.
    public let redisTLS: Bool
    /// `REDIS_CA_CERT`.
    public let redisCaCert: String?
    /// `REDIS_KEY_PREFIX`.
    public let redisKeyPrefix: String
    /// `REDIS_SENTINELS`.
    public let redisSentinels: [String]?
    /// `REDIS_SENTINEL_MASTER`.
    public let redisSentinelMaster: String
    /// `REDIS_CLUSTER_NODES`.
    public let redisClusterNodes: [String]?
    /// `REDIS_CONNECT_TIMEOUT`.
    public let redisConnectTimeout: Duration
    /// `REDIS_COMMAND_TIMEOUT`.
    public let redisCommandTimeout: Duration

    // authentication
    /// `JWT_ALGORITHM`: RS256 and HS256 are refused with an explanation.
    public let jwtAlgorithm: JWTAlgorithm
    /// `JWT_ACCESS_TOKEN_EXPIRES`: alias is in seconds.
    public let jwtAccessTokenExpires: Duration
    /// `JWT_REFRESH_TOKEN_EXPIRES`: alias is in seconds.
    public let jwtRefreshTokenExpires: Duration
    /// `SESSION_SECRET`.
    public let sessionSecret: Secret<String>
    /// `SESSION_COOKIE_NAME`.
    public let sessionCookieName: String
    /// `SESSION_COOKIE_SECURE`.
    public let sessionCookieSecure: Bool
    /// `SESSION_COOKIE_SAME_SITE`.
    public let sessionCookieSameSite: SessionCookieSameSite
    /// `SIGNUP_ENABLED`.
    public let signupEnabled: Bool
    /// `MFA_ISSUER`.
    public let mfaIssuer: String
    /// `MFA_BACKUP_CODES_COUNT`.
    public let mfaBackupCodesCount: Int
    /// `PASSWORD_BREACH_DRIVER`.
    public let passwordBreachDriver: PasswordBreachDriver
    /// `PASSWORD_BREACH_PATH`.
    public let passwordBreachPath: String?
    /// `PASSWORD_BREACH_URL`.
    public let passwordBreachURL: String?
    /// `ARGON2_MAX_CONCURRENCY`.
    public let argon2MaxConcurrency: Int?
    /// `GEOIP_DB_PATH`.
    public let geoipDBPath: String?
    /// `VPN_RANGES_PATH`.
    public let vpnRangesPath: String?
    /// `TOR_EXITS_PATH`.
    public let torExitsPath: String?
    /// `GOOGLE_CLIENT_ID`.
    public let googleClientID: String?
    /// `GOOGLE_CLIENT_SECRET`.
    public let googleClientSecret: Secret<String>?
    /// `GITHUB_CLIENT_ID`.
    public let githubClientID: String?
    /// `GITHUB_CLIENT_SECRET`.
    public let githubClientSecret: Secret<String>?
    /// `MICROSOFT_CLIENT_ID`.
    public let microsoftClientID: String?
    /// `MICROSOFT_CLIENT_SECRET`.
    public let microsoftClientSecret: Secret<String>?
    /// `GOOGLE_ISSUER`: what id tokens name; tests put a stand-in here.
    public let googleIssuer: String
    /// `GOOGLE_AUTHORIZATION_URL`: where the browser goes.
    public let googleAuthorizationURL: String
    /// `GOOGLE_TOKEN_URL`: where codes are exchanged.
    public let googleTokenURL: String
    /// `GOOGLE_JWKS_URL`: keys that id tokens are verified with.
    public let googleJwksURL: String
    /// `GITHUB_URL`: web address of GitHub, or of an own GitHub server.
    public let githubURL: String
    /// `GITHUB_API_URL`: API of GitHub.
    public let githubAPIURL: String
    /// `MICROSOFT_AUTHORITY_URL`: in front of the tenant of the authority.
    public let microsoftAuthorityURL: String
    /// `MICROSOFT_TENANT_ID`.
    public let microsoftTenantID: String

    // encryption
    /// `MASTER_KEY_PROVIDER`.
    public let masterKeyProvider: MasterKeyProvider
    /// `ENCRYPTION_KEY`.
    public let encryptionKey: Secret<String>?
    /// `ENCRYPTION_KEY_ID`.
    public let encryptionKeyID: String
    /// `ENCRYPTION_KEYS_PREVIOUS`.
    public let encryptionKeysPrevious: Secret<[String]>?
    /// `STORAGE_SIGNING_KEY`.
    public let storageSigningKey: Secret<String>
    /// `AUDIT_HMAC_SECRET`.
    public let auditHmacSecret: Secret<String>
    /// `AUDIT_HMAC_KEY_ID`.
    public let auditHmacKeyID: String
    /// `AUDIT_HMAC_SECRETS_PREVIOUS`.
    public let auditHmacSecretsPrevious: Secret<[String]>?
    /// `AUDIT_ANCHOR_PRIVATE_KEY`.
    public let auditAnchorPrivateKey: Secret<String>?
    /// `AUDIT_HOT_MONTHS`.
    public let auditHotMonths: Int
    /// `AUDIT_BUFFER_MS`.
    public let auditBufferMs: Int
    /// `SECURITY_ALERT_EMAILS`.
    public let securityAlertEmails: [String]?
    /// `SECURITY_CONTAIN_ATTEMPTS`.
    public let securityContainAttempts: Int
    /// `SECURITY_CONTAIN_CRITICAL`.
    public let securityContainCritical: Int

    // mail and sms
    /// `EMAIL_DRIVER`.
    public let emailDriver: EmailDriver
    /// `EMAIL_INBOX_DIR`.
    public let emailInboxDir: String
    /// `ALLOW_LOCAL_INBOX`: permits driver file in production.
    public let allowLocalInbox: Bool
    /// `SMTP_HOST`.
    public let smtpHost: String?
    /// `SMTP_PORT`.
    public let smtpPort: Int
    /// `SMTP_SECURE`.
    public let smtpSecure: Bool
    /// `SMTP_USER`.
    public let smtpUser: String?
    /// `SMTP_PASSWORD`.
    public let smtpPassword: Secret<String>?
    /// `EMAIL_FROM_ADDRESS`.
    public let emailFromAddress: String
    /// `EMAIL_FROM_NAME`.
    public let emailFromName: String
    /// `EMAIL_REPLY_TO`.
    public let emailReplyTo: String?
    /// `SMS_DRIVER`.
    public let smsDriver: SMSDriver
    /// `SMS_INBOX_DIR`.
    public let smsInboxDir: String
    /// `SMS_HTTP_URL`.
    public let smsHTTPURL: String?
    /// `SMS_HTTP_AUTH`.
    public let smsHTTPAuth: Secret<String>?
    /// `SMS_HTTP_TEMPLATE`.
    public let smsHTTPTemplate: String?
    /// `SMS_FROM`.
    public let smsFrom: String?
    /// `SMS_ALLOWED_COUNTRIES`.
    public let smsAllowedCountries: [String]?
    /// `TWILIO_ACCOUNT_SID`.
    public let twilioAccountSid: String?
    /// `TWILIO_AUTH_TOKEN`.
    public let twilioAuthToken: Secret<String>?
    /// `TWILIO_API_KEY_SID`.
    public let twilioAPIKeySid: String?
    /// `TWILIO_API_KEY_SECRET`.
    public let twilioAPIKeySecret: Secret<String>?
    /// `TWILIO_FROM_NUMBER`.
    public let twilioFromNumber: String?
    /// `TWILIO_MESSAGING_SERVICE_SID`.
    public let twilioMessagingServiceSid: String?
    /// `TWILIO_API_URL`.
    public let twilioAPIURL: String

    // storage
    /// `STORAGE_DRIVER`.
    public let storageDriver: StorageDriver
    /// `STORAGE_LOCAL_PATH`.
    public let storageLocalPath: String
    /// `STORAGE_MAX_FILE_SIZE`.
    public let storageMaxFileSize: Int
    /// `S3_ENDPOINT`.
    public let s3Endpoint: String?
    /// `S3_BUCKET`.
    public let s3Bucket: String?
    /// `S3_REGION`.
    public let s3Region: String
    /// `S3_ACCESS_KEY`.
    public let s3AccessKey: Secret<String>?
    /// `S3_SECRET_KEY`.
    public let s3SecretKey: Secret<String>?
    /// `S3_FORCE_PATH_STYLE`.
    public let s3ForcePathStyle: Bool

    // jobs and workflows
    /// `WORKER_QUEUES`.
    public let workerQueues: [String]?
    /// `JOB_LEASE_SECONDS`.
    public let jobLeaseSeconds: Int
    /// `JOB_POLL_MS`.
    public let jobPollMs: Int
    /// `JOB_SHUTDOWN_SECONDS`.
    public let jobShutdownSeconds: Int
    /// `DNS_RESOLVERS`.
    public let dnsResolvers: [String]?

    // observability
    /// `PROMETHEUS_ENABLED`.
    public let prometheusEnabled: Bool
    /// `PROMETHEUS_HOST`.
    public let prometheusHost: String
    /// `PROMETHEUS_PORT`: 9090 would collide with the Prometheus server.
    public let prometheusPort: Int
    /// `PROMETHEUS_PATH`.
    public let prometheusPath: String
    /// `METRICS_TOKEN`.
    public let metricsToken: Secret<String>?

    /// Reads all variables.
    ///
    /// Throws `SettingsFailure` with one line per variable that is missing or wrong. `file` reads the file that a
    /// variable with the suffix `_FILE` names.
    public init(
        _ variables: [String: String], file: @escaping (_ path: String) -> String? = { _ in nil }
    ) throws(SettingsFailure) {
        var reader: VariableReader = VariableReader(
            variables, file: file, environment: "ZYGO_ENV", usual: "development")
        let zygoEnvText: String? = reader.text(
            "ZYGO_ENV", aliases: ["NODE_ENV", "ENVIRONMENT", "APP_ENV"], usual: "development", requiredIn: ["*"])
        let zygoEnv: ZygoEnv? = reader.choice(
            "ZYGO_ENV", zygoEnvText, ZygoEnv.init(rawValue:), ["development", "staging", "production", "test"])
        let zygoRoleText: String? = reader.text("ZYGO_ROLE", usual: "all")
        let zygoRole: ZygoRole? = reader.choice(
            "ZYGO_ROLE", zygoRoleText, ZygoRole.init(rawValue:), ["api", "worker", "scheduler", "all", "migrate"])
        let zygoInstanceIDText: String? = reader.text("ZYGO_INSTANCE_ID")
        let zygoInstanceID: String? = reader.string(
            "ZYGO_INSTANCE_ID", zygoInstanceIDText, pattern: Pattern(checked: "^[A-Za-z0-9._:-]{1,64}$"))
        let zygoConfigStrictText: String? = reader.text(
            "ZYGO_CONFIG_STRICT",
            usualByEnvironment: ["development": "false", "test": "true", "staging": "true", "production": "true"])
        let zygoConfigStrict: Bool? = reader.bool("ZYGO_CONFIG_STRICT", zygoConfigStrictText)
        let appNameText: String? = reader.text("APP_NAME", usual: "Zygo")
        let appName: String? = reader.string("APP_NAME", appNameText, lengthMin: 1, lengthMax: 50)
        let appURLText: String? = reader.text(
            "APP_URL", aliases: ["FRONTEND_URL"], usual: "https://app.zygo.tech", requiredIn: ["production"])
        let appURL: String? = reader.url("APP_URL", appURLText, httpsIn: ["production"])
        let adminURLText: String? = reader.text(
            "ADMIN_URL", usual: "https://admin.zygo.tech", requiredIn: ["production"])
        let adminURL: String? = reader.url("ADMIN_URL", adminURLText, httpsIn: ["production"])
        let apiURLText: String? = reader.text("API_URL", usual: "https://api.zygo.tech", requiredIn: ["production"])
        let apiURL: String? = reader.url("API_URL", apiURLText, httpsIn: ["production"])
        let publicURLText: String? = reader.text("PUBLIC_URL", usual: "https://getzygo.com", requiredIn: ["production"])
        let publicURL: String? = reader.url("PUBLIC_URL", publicURLText, httpsIn: ["production"])
        let tenantHostSuffix: String? = reader.text(
            "TENANT_HOST_SUFFIX", usual: "zygo.tech", requiredIn: ["production"])
        let apiHost: String? = reader.text("API_HOST", usual: "api.zygo.tech")
        let adminHost: String? = reader.text("ADMIN_HOST", usual: "admin.zygo.tech")
        let demoHost: String? = reader.text("DEMO_HOST", usual: "demo.zygo.tech")
        let publicHostsText: String? = reader.text("PUBLIC_HOSTS", usual: "getzygo.com,docs.getzygo.com")
        let publicHosts: [String]? = reader.list(publicHostsText)
        let host: String? = reader.text("HOST", usual: "127.0.0.1")
        let portText: String? = reader.text("PORT", usual: "3001")
        let port: Int? = reader.integer("PORT", portText, least: "1", most: "65535")
        let listenSocket: String? = reader.text("LISTEN_SOCKET")
        let httpTLSCert: String? = reader.text("HTTP_TLS_CERT")
        let httpTLSKey: String? = reader.text("HTTP_TLS_KEY")
        let trustedProxiesText: String? = reader.text("TRUSTED_PROXIES", requiredIn: ["production"])
        let trustedProxies: [String]? = reader.list(trustedProxiesText)
        let clientIPHeaderText: String? = reader.text("CLIENT_IP_HEADER")
        let clientIPHeader: ClientIPHeader? = reader.choice(
            "CLIENT_IP_HEADER", clientIPHeaderText, ClientIPHeader.init(rawValue:), ["CF-Connecting-IP", "X-Real-IP"])
        let logLevelText: String? = reader.text(
            "LOG_LEVEL",
            usualByEnvironment: ["development": "debug", "test": "warn", "staging": "debug", "production": "info"])
        let logLevel: LogLevel? = reader.choice(
            "LOG_LEVEL", logLevelText, LogLevel.init(rawValue:),
            ["trace", "debug", "info", "notice", "warn", "error", "critical"])
        let logFormatText: String? = reader.text("LOG_FORMAT", usual: "json", refusedInProduction: ["text"])
        let logFormat: LogFormat? = reader.choice(
            "LOG_FORMAT", logFormatText, LogFormat.init(rawValue:), ["json", "text"])
        let logPrettyText: String? = reader.text("LOG_PRETTY", usual: "false", refusedInProduction: ["true"])
        let logPretty: Bool? = reader.bool("LOG_PRETTY", logPrettyText)
        let corsOriginsText: String? = reader.text(
            "CORS_ORIGINS",
            usual: "https://app.zygo.tech,https://admin.zygo.tech,https://getzygo.com,https://docs.getzygo.com",
            requiredIn: ["production"])
        let corsOrigins: [String]? = reader.list(corsOriginsText)
        let corsCredentialsText: String? = reader.text("CORS_CREDENTIALS", usual: "true")
        let corsCredentials: Bool? = reader.bool("CORS_CREDENTIALS", corsCredentialsText)
        let httpMaxBodyBytesText: String? = reader.text("HTTP_MAX_BODY_BYTES", usual: "1MiB")
        let httpMaxBodyBytes: Int? = reader.bytes(
            "HTTP_MAX_BODY_BYTES", httpMaxBodyBytesText, least: "1KiB", most: "64MiB")
        let httpRequestTimeoutText: String? = reader.text("HTTP_REQUEST_TIMEOUT", usual: "30s")
        let httpRequestTimeout: Duration? = reader.duration(
            "HTTP_REQUEST_TIMEOUT", httpRequestTimeoutText, least: "1s", most: "300s")
        let httpHeaderTimeoutText: String? = reader.text("HTTP_HEADER_TIMEOUT", usual: "10s")
        let httpHeaderTimeout: Duration? = reader.duration(
            "HTTP_HEADER_TIMEOUT", httpHeaderTimeoutText, least: "1s", most: "60s")
        let httpKeepaliveTimeoutText: String? = reader.text("HTTP_KEEPALIVE_TIMEOUT", usual: "75s")
        let httpKeepaliveTimeout: Duration? = reader.duration(
            "HTTP_KEEPALIVE_TIMEOUT", httpKeepaliveTimeoutText, least: "5s", most: "600s")
        let httpMaxConnectionsText: String? = reader.text("HTTP_MAX_CONNECTIONS", usual: "20000")
        let httpMaxConnections: Int? = reader.integer(
            "HTTP_MAX_CONNECTIONS", httpMaxConnectionsText, least: "10", most: "200000")
        let shutdownGraceText: String? = reader.text("SHUTDOWN_GRACE", usual: "25s")
        let shutdownGrace: Duration? = reader.duration("SHUTDOWN_GRACE", shutdownGraceText, least: "1s", most: "300s")
        let healthCheckPathText: String? = reader.text("HEALTH_CHECK_PATH", usual: "/health")
        let healthCheckPath: String? = reader.string(
            "HEALTH_CHECK_PATH", healthCheckPathText, pattern: Pattern(checked: "^/[a-z/_-]{1,50}$"))
        let healthCheckTimeoutText: String? = reader.text("HEALTH_CHECK_TIMEOUT", usual: "5000ms")
        let healthCheckTimeout: Duration? = reader.duration(
            "HEALTH_CHECK_TIMEOUT", healthCheckTimeoutText, bareUnit: "ms")
        let rateLimitAllowlistText: String? = reader.text("RATE_LIMIT_ALLOWLIST")
        let rateLimitAllowlist: [String]? = reader.list(rateLimitAllowlistText)
        let rateLimitTimeoutText: String? = reader.text("RATE_LIMIT_TIMEOUT", usual: "50ms")
        let rateLimitTimeout: Duration? = reader.duration(
            "RATE_LIMIT_TIMEOUT", rateLimitTimeoutText, least: "10ms", most: "10s")
        let supportURLText: String? = reader.text("SUPPORT_URL", usual: "https://getzygo.com/support")
        let supportURL: String? = reader.url("SUPPORT_URL", supportURLText)
        let databaseURLText: String? = reader.text("DATABASE_URL", requiredIn: ["*"], isSecret: true)
        let databaseURL: Secret<String>? = reader.url(
            "DATABASE_URL", databaseURLText, schemes: ["postgres", "postgresql"]).map(Secret<String>.init)
        let databaseServiceURLText: String? = reader.text(
            "DATABASE_SERVICE_URL", requiredIn: ["production"], isSecret: true)
        let databaseServiceURL: Secret<String>? = reader.url(
            "DATABASE_SERVICE_URL", databaseServiceURLText,
            schemes: ["postgres", "postgresql"]).map(Secret<String>.init)
        let databaseAdminURLText: String? = reader.text(
            "DATABASE_ADMIN_URL", requiredIn: ["production"], isSecret: true)
        let databaseAdminURL: Secret<String>? = reader.url(
            "DATABASE_ADMIN_URL", databaseAdminURLText, schemes: ["postgres", "postgresql"]).map(Secret<String>.init)
        let databaseSecurityURLText: String? = reader.text(
            "DATABASE_SECURITY_URL", requiredIn: ["production"], isSecret: true)
        let databaseSecurityURL: Secret<String>? = reader.url(
            "DATABASE_SECURITY_URL", databaseSecurityURLText,
            schemes: ["postgres", "postgresql"]).map(Secret<String>.init)
        let databaseMigrationURLText: String? = reader.text("DATABASE_MIGRATION_URL", isSecret: true)
        let databaseMigrationURL: Secret<String>? = reader.url(
            "DATABASE_MIGRATION_URL", databaseMigrationURLText,
            schemes: ["postgres", "postgresql"]).map(Secret<String>.init)
        let databaseListenURLText: String? = reader.text("DATABASE_LISTEN_URL", isSecret: true)
        let databaseListenURL: Secret<String>? = reader.url(
            "DATABASE_LISTEN_URL", databaseListenURLText).map(Secret<String>.init)
        let databasePoolMinText: String? = reader.text("DATABASE_POOL_MIN", usual: "2")
        let databasePoolMin: Int? = reader.integer("DATABASE_POOL_MIN", databasePoolMinText, least: "0", most: "100")
        let databasePoolMaxText: String? = reader.text("DATABASE_POOL_MAX", usual: "10")
        let databasePoolMax: Int? = reader.integer("DATABASE_POOL_MAX", databasePoolMaxText, least: "1", most: "500")
        let databaseSSLText: String? = reader.text(
            "DATABASE_SSL",
            usualByEnvironment: ["development": "prefer", "test": "prefer", "staging": "verify-full", "production": "verify-full"])
        let databaseSSL: DatabaseSSL? = reader.choice(
            "DATABASE_SSL", databaseSSLText, DatabaseSSL.init(rawValue:),
            ["disable", "prefer", "require", "verify-ca", "verify-full"])
        let databaseSSLRootCert: String? = reader.text("DATABASE_SSL_ROOT_CERT")
        let databaseConnectTimeoutText: String? = reader.text("DATABASE_CONNECT_TIMEOUT", usual: "5s")
        let databaseConnectTimeout: Duration? = reader.duration(
            "DATABASE_CONNECT_TIMEOUT", databaseConnectTimeoutText, least: "1s", most: "60s")
        let databaseStatementTimeoutText: String? = reader.text("DATABASE_STATEMENT_TIMEOUT", usual: "30s")
        let databaseStatementTimeout: Duration? = reader.duration(
            "DATABASE_STATEMENT_TIMEOUT", databaseStatementTimeoutText, least: "100ms", most: "10m")
        let databaseLockTimeoutText: String? = reader.text("DATABASE_LOCK_TIMEOUT", usual: "5s")
        let databaseLockTimeout: Duration? = reader.duration(
            "DATABASE_LOCK_TIMEOUT", databaseLockTimeoutText, least: "100ms", most: "60s")
        let databaseIdleTxTimeoutText: String? = reader.text("DATABASE_IDLE_TX_TIMEOUT", usual: "60s")
        let databaseIdleTxTimeout: Duration? = reader.duration(
            "DATABASE_IDLE_TX_TIMEOUT", databaseIdleTxTimeoutText, least: "1s", most: "10m")
        let databaseSlowQueryText: String? = reader.text("DATABASE_SLOW_QUERY", usual: "500ms")
        let databaseSlowQuery: Duration? = reader.duration("DATABASE_SLOW_QUERY", databaseSlowQueryText)
        let databaseAutoMigrateText: String? = reader.text(
            "DATABASE_AUTO_MIGRATE", usual: "false", refusedInProduction: ["true"])
        let databaseAutoMigrate: Bool? = reader.bool("DATABASE_AUTO_MIGRATE", databaseAutoMigrateText)
        let redisURLText: String? = reader.text(
            "REDIS_URL", usual: "redis://127.0.0.1:6379", requiredIn: ["*"], isSecret: true)
        let redisURL: Secret<String>? = reader.url(
            "REDIS_URL", redisURLText,
            schemes: ["redis", "rediss", "unix", "redis+sentinel", "redis+cluster"]).map(Secret<String>.init)
        let redisPassword: Secret<String>? = reader.text("REDIS_PASSWORD", isSecret: true).map(Secret<String>.init)
        let redisTLSText: String? = reader.text("REDIS_TLS", usual: "false")
        let redisTLS: Bool? = reader.bool("REDIS_TLS", redisTLSText)
        let redisCaCert: String? = reader.text("REDIS_CA_CERT")
        let redisKeyPrefixText: String? = reader.text("REDIS_KEY_PREFIX", usual: "zygo:")
        let redisKeyPrefix: String? = reader.string(
            "REDIS_KEY_PREFIX", redisKeyPrefixText, pattern: Pattern(checked: "^[a-z0-9:_-]{0,31}:$"))
        let redisSentinelsText: String? = reader.text("REDIS_SENTINELS")
        let redisSentinels: [String]? = reader.list(redisSentinelsText)
        let redisSentinelMaster: String? = reader.text("REDIS_SENTINEL_MASTER", usual: "zygo")
        let redisClusterNodesText: String? = reader.text("REDIS_CLUSTER_NODES")
        let redisClusterNodes: [String]? = reader.list(redisClusterNodesText)
        let redisConnectTimeoutText: String? = reader.text("REDIS_CONNECT_TIMEOUT", usual: "2s")
        let redisConnectTimeout: Duration? = reader.duration(
            "REDIS_CONNECT_TIMEOUT", redisConnectTimeoutText, least: "100ms", most: "30s")
        let redisCommandTimeoutText: String? = reader.text("REDIS_COMMAND_TIMEOUT", usual: "1s")
        let redisCommandTimeout: Duration? = reader.duration(
            "REDIS_COMMAND_TIMEOUT", redisCommandTimeoutText, least: "50ms", most: "30s")
        let jwtAlgorithmText: String? = reader.text("JWT_ALGORITHM", usual: "ES256")
        let jwtAlgorithm: JWTAlgorithm? = reader.choice(
            "JWT_ALGORITHM", jwtAlgorithmText, JWTAlgorithm.init(rawValue:), ["ES256"])
        let jwtAccessTokenExpiresText: String? = reader.text(
            "JWT_ACCESS_TOKEN_EXPIRES", aliases: ["JWT_ACCESS_TOKEN_EXPIRY"], usual: "15m")
        let jwtAccessTokenExpires: Duration? = reader.duration(
            "JWT_ACCESS_TOKEN_EXPIRES", jwtAccessTokenExpiresText, least: "300s", most: "3600s")
        let jwtRefreshTokenExpiresText: String? = reader.text(
            "JWT_REFRESH_TOKEN_EXPIRES", aliases: ["JWT_REFRESH_TOKEN_EXPIRY"], usual: "7d")
        let jwtRefreshTokenExpires: Duration? = reader.duration(
            "JWT_REFRESH_TOKEN_EXPIRES", jwtRefreshTokenExpiresText, least: "1h", most: "90d")
        let sessionSecretText: String? = reader.text(
            "SESSION_SECRET", aliases: ["SESSION_COOKIE_SECRET"], requiredIn: ["*"], isSecret: true)
        let sessionSecret: Secret<String>? = reader.string(
            "SESSION_SECRET", sessionSecretText, bytesMin: 32).map(Secret<String>.init)
        let sessionCookieNameText: String? = reader.text("SESSION_COOKIE_NAME", usual: "session")
        let sessionCookieName: String? = reader.string(
            "SESSION_COOKIE_NAME", sessionCookieNameText, pattern: Pattern(checked: "^[A-Za-z0-9_-]{1,40}$"))
        let sessionCookieSecureText: String? = reader.text(
            "SESSION_COOKIE_SECURE", usual: "true", refusedInProduction: ["false"])
        let sessionCookieSecure: Bool? = reader.bool("SESSION_COOKIE_SECURE", sessionCookieSecureText)
        let sessionCookieSameSiteText: String? = reader.text("SESSION_COOKIE_SAME_SITE", usual: "strict")
        let sessionCookieSameSite: SessionCookieSameSite? = reader.choice(
            "SESSION_COOKIE_SAME_SITE", sessionCookieSameSiteText, SessionCookieSameSite.init(rawValue:),
            ["strict", "lax"])
        let signupEnabledText: String? = reader.text("SIGNUP_ENABLED", usual: "true")
        let signupEnabled: Bool? = reader.bool("SIGNUP_ENABLED", signupEnabledText)
        let mfaIssuerText: String? = reader.text("MFA_ISSUER", usual: "Zygo")
        let mfaIssuer: String? = reader.string(
            "MFA_ISSUER", mfaIssuerText, lengthMin: 1, lengthMax: 50, pattern: Pattern(checked: "^[^:]*$"))
        let mfaBackupCodesCountText: String? = reader.text("MFA_BACKUP_CODES_COUNT", usual: "8")
        let mfaBackupCodesCount: Int? = reader.integer(
            "MFA_BACKUP_CODES_COUNT", mfaBackupCodesCountText, least: "8", most: "16")
        let passwordBreachDriverText: String? = reader.text(
            "PASSWORD_BREACH_DRIVER", usual: "bundled", refusedInProduction: ["off"])
        let passwordBreachDriver: PasswordBreachDriver? = reader.choice(
            "PASSWORD_BREACH_DRIVER", passwordBreachDriverText, PasswordBreachDriver.init(rawValue:),
            ["bundled", "file", "http", "off"])
        let passwordBreachPath: String? = reader.text("PASSWORD_BREACH_PATH")
        let passwordBreachURLText: String? = reader.text("PASSWORD_BREACH_URL")
        let passwordBreachURL: String? = reader.url("PASSWORD_BREACH_URL", passwordBreachURLText, schemes: ["https"])
        let argon2MaxConcurrencyText: String? = reader.text("ARGON2_MAX_CONCURRENCY")
        let argon2MaxConcurrency: Int? = reader.integer(
            "ARGON2_MAX_CONCURRENCY", argon2MaxConcurrencyText, least: "1", most: "256")
        let geoipDBPath: String? = reader.text("GEOIP_DB_PATH")
        let vpnRangesPath: String? = reader.text("VPN_RANGES_PATH")
        let torExitsPath: String? = reader.text("TOR_EXITS_PATH")
        let googleClientID: String? = reader.text("GOOGLE_CLIENT_ID")
        let googleClientSecret: Secret<String>? = reader.text(
            "GOOGLE_CLIENT_SECRET", isSecret: true).map(Secret<String>.init)
        let githubClientID: String? = reader.text("GITHUB_CLIENT_ID")
        let githubClientSecret: Secret<String>? = reader.text(
            "GITHUB_CLIENT_SECRET", isSecret: true).map(Secret<String>.init)
        let microsoftClientID: String? = reader.text("MICROSOFT_CLIENT_ID")
        let microsoftClientSecret: Secret<String>? = reader.text(
            "MICROSOFT_CLIENT_SECRET", isSecret: true).map(Secret<String>.init)
        let googleIssuerText: String? = reader.text("GOOGLE_ISSUER", usual: "https://accounts.google.com")
        let googleIssuer: String? = reader.url("GOOGLE_ISSUER", googleIssuerText, httpsIn: ["production"])
        let googleAuthorizationURLText: String? = reader.text(
            "GOOGLE_AUTHORIZATION_URL", usual: "https://accounts.google.com/o/oauth2/v2/auth")
        let googleAuthorizationURL: String? = reader.url(
            "GOOGLE_AUTHORIZATION_URL", googleAuthorizationURLText, httpsIn: ["production"])
        let googleTokenURLText: String? = reader.text("GOOGLE_TOKEN_URL", usual: "https://oauth2.googleapis.com/token")
        let googleTokenURL: String? = reader.url("GOOGLE_TOKEN_URL", googleTokenURLText, httpsIn: ["production"])
        let googleJwksURLText: String? = reader.text(
            "GOOGLE_JWKS_URL", usual: "https://www.googleapis.com/oauth2/v3/certs")
        let googleJwksURL: String? = reader.url("GOOGLE_JWKS_URL", googleJwksURLText, httpsIn: ["production"])
        let githubURLText: String? = reader.text("GITHUB_URL", usual: "https://github.com")
        let githubURL: String? = reader.url("GITHUB_URL", githubURLText, httpsIn: ["production"])
        let githubAPIURLText: String? = reader.text("GITHUB_API_URL", usual: "https://api.github.com")
        let githubAPIURL: String? = reader.url("GITHUB_API_URL", githubAPIURLText, httpsIn: ["production"])
        let microsoftAuthorityURLText: String? = reader.text(
            "MICROSOFT_AUTHORITY_URL", usual: "https://login.microsoftonline.com")
        let microsoftAuthorityURL: String? = reader.url(
            "MICROSOFT_AUTHORITY_URL", microsoftAuthorityURLText, httpsIn: ["production"])
        let microsoftTenantIDText: String? = reader.text("MICROSOFT_TENANT_ID", usual: "common")
        let microsoftTenantID: String? = reader.string(
            "MICROSOFT_TENANT_ID", microsoftTenantIDText,
            pattern: Pattern(checked: "^(common|organizations|consumers|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"))
        let masterKeyProviderText: String? = reader.text("MASTER_KEY_PROVIDER", usual: "local")
        let masterKeyProvider: MasterKeyProvider? = reader.choice(
            "MASTER_KEY_PROVIDER", masterKeyProviderText, MasterKeyProvider.init(rawValue:), ["local", "vault"])
        let encryptionKeyText: String? = reader.text("ENCRYPTION_KEY", isSecret: true)
        let encryptionKey: Secret<String>? = reader.string(
            "ENCRYPTION_KEY", encryptionKeyText,
            pattern: Pattern(checked: "^[0-9A-Fa-f]{64}$")).map(Secret<String>.init)
        let encryptionKeyIDText: String? = reader.text("ENCRYPTION_KEY_ID", usual: "key_2024_01")
        let encryptionKeyID: String? = reader.string(
            "ENCRYPTION_KEY_ID", encryptionKeyIDText, pattern: Pattern(checked: "^[a-z0-9_]{3,32}$"))
        let encryptionKeysPreviousText: String? = reader.text("ENCRYPTION_KEYS_PREVIOUS", isSecret: true)
        let encryptionKeysPrevious: Secret<[String]>? = reader.list(
            encryptionKeysPreviousText).map(Secret<[String]>.init)
        let storageSigningKeyText: String? = reader.text("STORAGE_SIGNING_KEY", requiredIn: ["*"], isSecret: true)
        let storageSigningKey: Secret<String>? = reader.string(
            "STORAGE_SIGNING_KEY", storageSigningKeyText, bytesMin: 32).map(Secret<String>.init)
        let auditHmacSecretText: String? = reader.text("AUDIT_HMAC_SECRET", requiredIn: ["*"], isSecret: true)
        let auditHmacSecret: Secret<String>? = reader.string(
            "AUDIT_HMAC_SECRET", auditHmacSecretText, bytesMin: 32).map(Secret<String>.init)
        let auditHmacKeyIDText: String? = reader.text("AUDIT_HMAC_KEY_ID", usual: "audit_1")
        let auditHmacKeyID: String? = reader.string(
            "AUDIT_HMAC_KEY_ID", auditHmacKeyIDText, pattern: Pattern(checked: "^[a-z0-9_]{1,32}$"))
        let auditHmacSecretsPreviousText: String? = reader.text("AUDIT_HMAC_SECRETS_PREVIOUS", isSecret: true)
        let auditHmacSecretsPrevious: Secret<[String]>? = reader.list(
            auditHmacSecretsPreviousText).map(Secret<[String]>.init)
        let auditAnchorPrivateKey: Secret<String>? = reader.text(
            "AUDIT_ANCHOR_PRIVATE_KEY", requiredIn: ["production"], isSecret: true).map(Secret<String>.init)
        let auditHotMonthsText: String? = reader.text("AUDIT_HOT_MONTHS", usual: "13")
        let auditHotMonths: Int? = reader.integer("AUDIT_HOT_MONTHS", auditHotMonthsText, least: "1", most: "120")
        let auditBufferMsText: String? = reader.text("AUDIT_BUFFER_MS", usual: "200")
        let auditBufferMs: Int? = reader.integer("AUDIT_BUFFER_MS", auditBufferMsText, least: "10", most: "5000")
        let securityAlertEmailsText: String? = reader.text("SECURITY_ALERT_EMAILS", requiredIn: ["production"])
        let securityAlertEmails: [String]? = reader.list(securityAlertEmailsText)
        let securityContainAttemptsText: String? = reader.text("SECURITY_CONTAIN_ATTEMPTS", usual: "20")
        let securityContainAttempts: Int? = reader.integer(
            "SECURITY_CONTAIN_ATTEMPTS", securityContainAttemptsText, least: "1", most: "1000000")
        let securityContainCriticalText: String? = reader.text("SECURITY_CONTAIN_CRITICAL", usual: "3")
        let securityContainCritical: Int? = reader.integer(
            "SECURITY_CONTAIN_CRITICAL", securityContainCriticalText, least: "1", most: "1000000")
        let emailDriverText: String? = reader.text(
            "EMAIL_DRIVER",
            usualByEnvironment: ["development": "file", "test": "file", "staging": "smtp", "production": "smtp"])
        let emailDriver: EmailDriver? = reader.choice(
            "EMAIL_DRIVER", emailDriverText, EmailDriver.init(rawValue:), ["file", "smtp"])
        let emailInboxDir: String? = reader.text("EMAIL_INBOX_DIR", usual: "var/inbox")
        let allowLocalInboxText: String? = reader.text("ALLOW_LOCAL_INBOX", usual: "false")
        let allowLocalInbox: Bool? = reader.bool("ALLOW_LOCAL_INBOX", allowLocalInboxText)
        let smtpHost: String? = reader.text("SMTP_HOST")
        let smtpPortText: String? = reader.text("SMTP_PORT", usual: "587")
        let smtpPort: Int? = reader.integer("SMTP_PORT", smtpPortText, least: "1", most: "65535")
        let smtpSecureText: String? = reader.text("SMTP_SECURE", usual: "true")
        let smtpSecure: Bool? = reader.bool("SMTP_SECURE", smtpSecureText)
        let smtpUser: String? = reader.text("SMTP_USER")
        let smtpPassword: Secret<String>? = reader.text(
            "SMTP_PASSWORD", aliases: ["SMTP_PASS"], isSecret: true).map(Secret<String>.init)
        let emailFromAddress: String? = reader.text(
            "EMAIL_FROM_ADDRESS", aliases: ["EMAIL_FROM"], usual: "noreply@zygo.tech", requiredIn: ["production"])
        let emailFromNameText: String? = reader.text("EMAIL_FROM_NAME", usual: "Zygo")
        let emailFromName: String? = reader.string(
            "EMAIL_FROM_NAME", emailFromNameText, lengthMin: 1, lengthMax: 70,
            pattern: Pattern(checked: #"^[^\r\n]*$"#))
        let emailReplyTo: String? = reader.text("EMAIL_REPLY_TO")
        let smsDriverText: String? = reader.text("SMS_DRIVER", usual: "file")
        let smsDriver: SMSDriver? = reader.choice(
            "SMS_DRIVER", smsDriverText, SMSDriver.init(rawValue:), ["file", "http", "twilio"])
        let smsInboxDir: String? = reader.text("SMS_INBOX_DIR", usual: "var/inbox")
        let smsHTTPURLText: String? = reader.text("SMS_HTTP_URL")
        let smsHTTPURL: String? = reader.url("SMS_HTTP_URL", smsHTTPURLText, httpsIn: ["production"])
        let smsHTTPAuth: Secret<String>? = reader.text("SMS_HTTP_AUTH", isSecret: true).map(Secret<String>.init)
        let smsHTTPTemplate: String? = reader.text("SMS_HTTP_TEMPLATE")
        let smsFrom: String? = reader.text("SMS_FROM")
        let smsAllowedCountriesText: String? = reader.text("SMS_ALLOWED_COUNTRIES")
        let smsAllowedCountries: [String]? = reader.list(smsAllowedCountriesText)
        let twilioAccountSidText: String? = reader.text("TWILIO_ACCOUNT_SID")
        let twilioAccountSid: String? = reader.string(
            "TWILIO_ACCOUNT_SID", twilioAccountSidText, pattern: Pattern(checked: "^AC[0-9a-f]{32}$"))
        let twilioAuthTokenText: String? = reader.text("TWILIO_AUTH_TOKEN", isSecret: true)
        let twilioAuthToken: Secret<String>? = reader.string(
            "TWILIO_AUTH_TOKEN", twilioAuthTokenText,
            pattern: Pattern(checked: "^[0-9a-f]{32}$")).map(Secret<String>.init)
        let twilioAPIKeySidText: String? = reader.text("TWILIO_API_KEY_SID")
        let twilioAPIKeySid: String? = reader.string(
            "TWILIO_API_KEY_SID", twilioAPIKeySidText, pattern: Pattern(checked: "^SK[0-9a-f]{32}$"))
        let twilioAPIKeySecret: Secret<String>? = reader.text(
            "TWILIO_API_KEY_SECRET", isSecret: true).map(Secret<String>.init)
        let twilioFromNumber: String? = reader.text("TWILIO_FROM_NUMBER", aliases: ["TWILIO_PHONE_NUMBER"])
        let twilioMessagingServiceSidText: String? = reader.text("TWILIO_MESSAGING_SERVICE_SID")
        let twilioMessagingServiceSid: String? = reader.string(
            "TWILIO_MESSAGING_SERVICE_SID", twilioMessagingServiceSidText,
            pattern: Pattern(checked: "^MG[0-9a-f]{32}$"))
        let twilioAPIURLText: String? = reader.text("TWILIO_API_URL", usual: "https://api.twilio.com")
        let twilioAPIURL: String? = reader.url("TWILIO_API_URL", twilioAPIURLText, httpsIn: ["production"])
        let storageDriverText: String? = reader.text(
            "STORAGE_DRIVER",
            usualByEnvironment: ["development": "local", "test": "local", "staging": "local", "production": "local"])
        let storageDriver: StorageDriver? = reader.choice(
            "STORAGE_DRIVER", storageDriverText, StorageDriver.init(rawValue:), ["local", "s3"])
        let storageLocalPath: String? = reader.text("STORAGE_LOCAL_PATH", usual: "/var/zygo/uploads")
        let storageMaxFileSizeText: String? = reader.text("STORAGE_MAX_FILE_SIZE", usual: "104857600")
        let storageMaxFileSize: Int? = reader.bytes(
            "STORAGE_MAX_FILE_SIZE", storageMaxFileSizeText, least: "1KiB", most: "5GiB")
        let s3EndpointText: String? = reader.text("S3_ENDPOINT")
        let s3Endpoint: String? = reader.url("S3_ENDPOINT", s3EndpointText, httpsIn: ["production"])
        let s3Bucket: String? = reader.text("S3_BUCKET")
        let s3Region: String? = reader.text("S3_REGION", usual: "us-east-1")
        let s3AccessKey: Secret<String>? = reader.text("S3_ACCESS_KEY", isSecret: true).map(Secret<String>.init)
        let s3SecretKey: Secret<String>? = reader.text("S3_SECRET_KEY", isSecret: true).map(Secret<String>.init)
        let s3ForcePathStyleText: String? = reader.text("S3_FORCE_PATH_STYLE", usual: "false")
        let s3ForcePathStyle: Bool? = reader.bool("S3_FORCE_PATH_STYLE", s3ForcePathStyleText)
        let workerQueuesText: String? = reader.text("WORKER_QUEUES")
        let workerQueues: [String]? = reader.list(workerQueuesText)
        let jobLeaseSecondsText: String? = reader.text("JOB_LEASE_SECONDS", usual: "60")
        let jobLeaseSeconds: Int? = reader.integer("JOB_LEASE_SECONDS", jobLeaseSecondsText, least: "10", most: "3600")
        let jobPollMsText: String? = reader.text("JOB_POLL_MS", usual: "1000")
        let jobPollMs: Int? = reader.integer("JOB_POLL_MS", jobPollMsText, least: "50", most: "60000")
        let jobShutdownSecondsText: String? = reader.text("JOB_SHUTDOWN_SECONDS", usual: "25")
        let jobShutdownSeconds: Int? = reader.integer(
            "JOB_SHUTDOWN_SECONDS", jobShutdownSecondsText, least: "1", most: "600")
        let dnsResolversText: String? = reader.text("DNS_RESOLVERS")
        let dnsResolvers: [String]? = reader.list(dnsResolversText)
        let prometheusEnabledText: String? = reader.text("PROMETHEUS_ENABLED", usual: "true")
        let prometheusEnabled: Bool? = reader.bool("PROMETHEUS_ENABLED", prometheusEnabledText)
        let prometheusHost: String? = reader.text("PROMETHEUS_HOST", usual: "127.0.0.1")
        let prometheusPortText: String? = reader.text("PROMETHEUS_PORT", usual: "9464")
        let prometheusPort: Int? = reader.integer("PROMETHEUS_PORT", prometheusPortText, least: "1", most: "65535")
        let prometheusPath: String? = reader.text("PROMETHEUS_PATH", usual: "/metrics")
        let metricsTokenText: String? = reader.text("METRICS_TOKEN", isSecret: true)
        let metricsToken: Secret<String>? = reader.string(
            "METRICS_TOKEN", metricsTokenText, bytesMin: 32).map(Secret<String>.init)
        guard reader.problems.isEmpty, 
            let zygoEnv, let zygoRole, let zygoConfigStrict, let appName, let appURL, let adminURL, let apiURL,
            let publicURL, let tenantHostSuffix, let apiHost, let adminHost, let demoHost, let publicHosts, let host,
            let port, let logLevel, let logFormat, let logPretty, let corsOrigins, let corsCredentials,
            let httpMaxBodyBytes, let httpRequestTimeout, let httpHeaderTimeout, let httpKeepaliveTimeout,
            let httpMaxConnections, let shutdownGrace, let healthCheckPath, let healthCheckTimeout,
            let rateLimitTimeout, let supportURL, let databaseURL, let databasePoolMin, let databasePoolMax,
            let databaseSSL, let databaseConnectTimeout, let databaseStatementTimeout, let databaseLockTimeout,
            let databaseIdleTxTimeout, let databaseSlowQuery, let databaseAutoMigrate, let redisURL, let redisTLS,
            let redisKeyPrefix, let redisSentinelMaster, let redisConnectTimeout, let redisCommandTimeout,
            let jwtAlgorithm, let jwtAccessTokenExpires, let jwtRefreshTokenExpires, let sessionSecret,
            let sessionCookieName, let sessionCookieSecure, let sessionCookieSameSite, let signupEnabled, let mfaIssuer,
            let mfaBackupCodesCount, let passwordBreachDriver, let googleIssuer, let googleAuthorizationURL,
            let googleTokenURL, let googleJwksURL, let githubURL, let githubAPIURL, let microsoftAuthorityURL,
            let microsoftTenantID, let masterKeyProvider, let encryptionKeyID, let storageSigningKey,
            let auditHmacSecret, let auditHmacKeyID, let auditHotMonths, let auditBufferMs, let securityContainAttempts,
            let securityContainCritical, let emailDriver, let emailInboxDir, let allowLocalInbox, let smtpPort,
            let smtpSecure, let emailFromAddress, let emailFromName, let smsDriver, let smsInboxDir, let twilioAPIURL,
            let storageDriver, let storageLocalPath, let storageMaxFileSize, let s3Region, let s3ForcePathStyle,
            let jobLeaseSeconds, let jobPollMs, let jobShutdownSeconds, let prometheusEnabled, let prometheusHost,
            let prometheusPort, let prometheusPath
         else {
            throw SettingsFailure(problems: reader.problems)
        }
        self.zygoEnv = zygoEnv
        self.zygoRole = zygoRole
        self.zygoInstanceID = zygoInstanceID
        self.zygoConfigStrict = zygoConfigStrict
        self.appName = appName
        self.appURL = appURL
        self.adminURL = adminURL
        self.apiURL = apiURL
        self.publicURL = publicURL
        self.tenantHostSuffix = tenantHostSuffix
        self.apiHost = apiHost
        self.adminHost = adminHost
        self.demoHost = demoHost
        self.publicHosts = publicHosts
        self.host = host
        self.port = port
        self.listenSocket = listenSocket
        self.httpTLSCert = httpTLSCert
        self.httpTLSKey = httpTLSKey
        self.trustedProxies = trustedProxies
        self.clientIPHeader = clientIPHeader
        self.logLevel = logLevel
        self.logFormat = logFormat
        self.logPretty = logPretty
        self.corsOrigins = corsOrigins
        self.corsCredentials = corsCredentials
        self.httpMaxBodyBytes = httpMaxBodyBytes
        self.httpRequestTimeout = httpRequestTimeout
        self.httpHeaderTimeout = httpHeaderTimeout
        self.httpKeepaliveTimeout = httpKeepaliveTimeout
        self.httpMaxConnections = httpMaxConnections
        self.shutdownGrace = shutdownGrace
        self.healthCheckPath = healthCheckPath
        self.healthCheckTimeout = healthCheckTimeout
        self.rateLimitAllowlist = rateLimitAllowlist
        self.rateLimitTimeout = rateLimitTimeout
        self.supportURL = supportURL
        self.databaseURL = databaseURL
        self.databaseServiceURL = databaseServiceURL
        self.databaseAdminURL = databaseAdminURL
        self.databaseSecurityURL = databaseSecurityURL
        self.databaseMigrationURL = databaseMigrationURL
        self.databaseListenURL = databaseListenURL
        self.databasePoolMin = databasePoolMin
        self.databasePoolMax = databasePoolMax
        self.databaseSSL = databaseSSL
        self.databaseSSLRootCert = databaseSSLRootCert
        self.databaseConnectTimeout = databaseConnectTimeout
        self.databaseStatementTimeout = databaseStatementTimeout
        self.databaseLockTimeout = databaseLockTimeout
        self.databaseIdleTxTimeout = databaseIdleTxTimeout
        self.databaseSlowQuery = databaseSlowQuery
        self.databaseAutoMigrate = databaseAutoMigrate
        self.redisURL = redisURL
        self.redisPassword = redisPassword
        self.redisTLS = redisTLS
        self.redisCaCert = redisCaCert
        self.redisKeyPrefix = redisKeyPrefix
        self.redisSentinels = redisSentinels
        self.redisSentinelMaster = redisSentinelMaster
        self.redisClusterNodes = redisClusterNodes
        self.redisConnectTimeout = redisConnectTimeout
        self.redisCommandTimeout = redisCommandTimeout
        self.jwtAlgorithm = jwtAlgorithm
        self.jwtAccessTokenExpires = jwtAccessTokenExpires
        self.jwtRefreshTokenExpires = jwtRefreshTokenExpires
        self.sessionSecret = sessionSecret
        self.sessionCookieName = sessionCookieName
        self.sessionCookieSecure = sessionCookieSecure
        self.sessionCookieSameSite = sessionCookieSameSite
        self.signupEnabled = signupEnabled
        self.mfaIssuer = mfaIssuer
        self.mfaBackupCodesCount = mfaBackupCodesCount
        self.passwordBreachDriver = passwordBreachDriver
        self.passwordBreachPath = passwordBreachPath
        self.passwordBreachURL = passwordBreachURL
        self.argon2MaxConcurrency = argon2MaxConcurrency
        self.geoipDBPath = geoipDBPath
        self.vpnRangesPath = vpnRangesPath
        self.torExitsPath = torExitsPath
        self.googleClientID = googleClientID
        self.googleClientSecret = googleClientSecret
        self.githubClientID = githubClientID
        self.githubClientSecret = githubClientSecret
        self.microsoftClientID = microsoftClientID
        self.microsoftClientSecret = microsoftClientSecret
        self.googleIssuer = googleIssuer
        self.googleAuthorizationURL = googleAuthorizationURL
        self.googleTokenURL = googleTokenURL
        self.googleJwksURL = googleJwksURL
        self.githubURL = githubURL
        self.githubAPIURL = githubAPIURL
        self.microsoftAuthorityURL = microsoftAuthorityURL
        self.microsoftTenantID = microsoftTenantID
        self.masterKeyProvider = masterKeyProvider
        self.encryptionKey = encryptionKey
        self.encryptionKeyID = encryptionKeyID
        self.encryptionKeysPrevious = encryptionKeysPrevious
        self.storageSigningKey = storageSigningKey
        self.auditHmacSecret = auditHmacSecret
        self.auditHmacKeyID = auditHmacKeyID
        self.auditHmacSecretsPrevious = auditHmacSecretsPrevious
        self.auditAnchorPrivateKey = auditAnchorPrivateKey
        self.auditHotMonths = auditHotMonths
        self.auditBufferMs = auditBufferMs
        self.securityAlertEmails = securityAlertEmails
        self.securityContainAttempts = securityContainAttempts
        self.securityContainCritical = securityContainCritical
        self.emailDriver = emailDriver
        self.emailInboxDir = emailInboxDir
        self.allowLocalInbox = allowLocalInbox
        self.smtpHost = smtpHost
        self.smtpPort = smtpPort
        self.smtpSecure = smtpSecure
        self.smtpUser = smtpUser
        self.smtpPassword = smtpPassword
        self.emailFromAddress = emailFromAddress
        self.emailFromName = emailFromName
        self.emailReplyTo = emailReplyTo
        self.smsDriver = smsDriver
        self.smsInboxDir = smsInboxDir
        self.smsHTTPURL = smsHTTPURL
        self.smsHTTPAuth = smsHTTPAuth
        self.smsHTTPTemplate = smsHTTPTemplate
        self.smsFrom = smsFrom
        self.smsAllowedCountries = smsAllowedCountries
        self.twilioAccountSid = twilioAccountSid
        self.twilioAuthToken = twilioAuthToken
        self.twilioAPIKeySid = twilioAPIKeySid
        self.twilioAPIKeySecret = twilioAPIKeySecret
        self.twilioFromNumber = twilioFromNumber
        self.twilioMessagingServiceSid = twilioMessagingServiceSid
        self.twilioAPIURL = twilioAPIURL
        self.storageDriver = storageDriver
        self.storageLocalPath = storageLocalPath
        self.storageMaxFileSize = storageMaxFileSize
        self.s3Endpoint = s3Endpoint
        self.s3Bucket = s3Bucket
        self.s3Region = s3Region
        self.s3AccessKey = s3AccessKey
        self.s3SecretKey = s3SecretKey
        self.s3ForcePathStyle = s3ForcePathStyle
        self.workerQueues = workerQueues
        self.jobLeaseSeconds = jobLeaseSeconds
        self.jobPollMs = jobPollMs
        self.jobShutdownSeconds = jobShutdownSeconds
        self.dnsResolvers = dnsResolvers
        self.prometheusEnabled = prometheusEnabled
        self.prometheusHost = prometheusHost
        self.prometheusPort = prometheusPort
        self.prometheusPath = prometheusPath
        self.metricsToken = metricsToken
    }

    /// Every name of the catalogue, for telling a misspelt variable from a foreign one.
    public static let knownNames: Set<String> = [
        "ZYGO_ENV", "NODE_ENV", "ENVIRONMENT", "APP_ENV", "ZYGO_ROLE", "ZYGO_INSTANCE_ID", "ZYGO_CONFIG_STRICT",
        "APP_NAME", "APP_URL", "FRONTEND_URL", "ADMIN_URL", "API_URL", "PUBLIC_URL", "DOCS_URL", "TENANT_HOST_SUFFIX",
        "API_HOST", "ADMIN_HOST", "DEMO_HOST", "PUBLIC_HOSTS", "HOST", "PORT", "LISTEN_SOCKET", "HTTP_TLS_CERT",
        "HTTP_TLS_KEY", "TRUSTED_PROXIES", "CLIENT_IP_HEADER", "LOG_LEVEL", "LOG_FORMAT", "LOG_PRETTY", "CORS_ORIGINS",
        "CORS_CREDENTIALS", "HTTP_MAX_BODY_BYTES", "HTTP_REQUEST_TIMEOUT", "HTTP_HEADER_TIMEOUT",
        "HTTP_KEEPALIVE_TIMEOUT", "HTTP_MAX_CONNECTIONS", "SHUTDOWN_GRACE", "HEALTH_CHECK_PATH", "HEALTH_CHECK_TIMEOUT",
        "RATE_LIMIT_ALLOWLIST", "RATE_LIMIT_TIMEOUT", "RATE_LIMIT_WINDOW_MS", "RATE_LIMIT_MAX_REQUESTS",
        "RATE_LIMIT_AUTH_MAX_REQUESTS", "PRIVACY_CONTACT_EMAIL", "SUPPORT_URL", "DATABASE_URL", "DATABASE_SERVICE_URL",
        "DATABASE_ADMIN_URL", "DATABASE_SECURITY_URL", "DATABASE_MIGRATION_URL", "DATABASE_READ_URLS",
        "DATABASE_LISTEN_URL", "DATABASE_POOL_MIN", "DATABASE_POOL_MAX", "DATABASE_SSL", "DATABASE_SSL_ROOT_CERT",
        "DATABASE_CONNECT_TIMEOUT", "DATABASE_STATEMENT_TIMEOUT", "DATABASE_LOCK_TIMEOUT", "DATABASE_IDLE_TX_TIMEOUT",
        "DATABASE_SLOW_QUERY", "DATABASE_AUTO_MIGRATE", "LOCAL_PROVIDER_DATABASE_URL", "REDIS_URL", "REDIS_PASSWORD",
        "REDIS_TLS", "REDIS_CA_CERT", "REDIS_KEY_PREFIX", "REDIS_SENTINELS", "REDIS_SENTINEL_MASTER",
        "REDIS_CLUSTER_NODES", "REDIS_CONNECT_TIMEOUT", "REDIS_COMMAND_TIMEOUT", "QUEUE_REDIS_URL", "QUEUE_PREFIX",
        "AUTH_PROVIDER", "JWT_ALGORITHM", "JWT_ACCESS_TOKEN_EXPIRES", "JWT_ACCESS_TOKEN_EXPIRY",
        "JWT_REFRESH_TOKEN_EXPIRES", "JWT_REFRESH_TOKEN_EXPIRY", "JWT_SECRET", "JWT_EXPIRES_IN", "SESSION_SECRET",
        "SESSION_COOKIE_SECRET", "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_SAME_SITE",
        "SIGNUP_ENABLED", "ADMIN_SINGLE_OPERATOR", "MFA_ISSUER", "MFA_BACKUP_CODES_COUNT", "WEBAUTHN_RP_ID",
        "WEBAUTHN_RP_NAME", "MAGIC_LINK_BASE_URL", "PASSWORD_BREACH_DRIVER", "PASSWORD_BREACH_PATH",
        "PASSWORD_BREACH_URL", "ARGON2_MAX_CONCURRENCY", "ADMIN_IP_ALLOWLIST", "GEOIP_DB_PATH", "VPN_RANGES_PATH",
        "TOR_EXITS_PATH", "FAKE_IDP", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GITHUB_CLIENT_ID",
        "GITHUB_CLIENT_SECRET", "MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET", "GOOGLE_ISSUER",
        "GOOGLE_AUTHORIZATION_URL", "GOOGLE_TOKEN_URL", "GOOGLE_JWKS_URL", "GITHUB_URL", "GITHUB_API_URL",
        "MICROSOFT_AUTHORITY_URL", "MICROSOFT_TENANT_ID", "APPLE_CLIENT_ID", "APPLE_TEAM_ID", "APPLE_KEY_ID",
        "APPLE_PRIVATE_KEY", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "ATLASSIAN_CLIENT_ID",
        "ATLASSIAN_CLIENT_SECRET", "NOTION_CLIENT_ID", "NOTION_CLIENT_SECRET", "DROPBOX_CLIENT_ID",
        "DROPBOX_CLIENT_SECRET", "OAUTH_TOKEN_ENCRYPTION_KEY", "SAML_ENTITY_ID", "SAML_CALLBACK_URL",
        "SAML_CERTIFICATE_PATH", "SAML_PRIVATE_KEY_PATH", "SSO_ALLOWED_PRIVATE_HOSTS", "CF_ACCESS_CLIENT_ID",
        "CF_ACCESS_CLIENT_SECRET", "MASTER_KEY_PROVIDER", "ENCRYPTION_KEY", "ENCRYPTION_KEY_ID",
        "ENCRYPTION_KEYS_PREVIOUS", "VAULT_ADDR", "VAULT_TOKEN", "VAULT_TRANSIT_MOUNT", "VAULT_TRANSIT_KEY",
        "VAULT_CACERT", "STORAGE_SIGNING_KEY", "API_KEY_SIGNING_SECRET", "WEBHOOK_SIGNING_SECRET", "AUDIT_HMAC_SECRET",
        "AUDIT_HMAC_KEY_ID", "AUDIT_HMAC_SECRETS_PREVIOUS", "AUDIT_ANCHOR_PRIVATE_KEY", "AUDIT_ANCHOR_URL",
        "AUDIT_HOT_MONTHS", "AUDIT_BUFFER_MS", "SECURITY_ALERT_EMAILS", "SECURITY_CONTAIN_ATTEMPTS",
        "SECURITY_CONTAIN_CRITICAL", "SECURITY_ALERT_WEBHOOK", "FUNCTION_SECRET_DEFAULT", "FUNCTION_SECRET_<NAME>",
        "FUNCTION_DB_WEBHOOK_TOKEN", "INTERNAL_API_KEY", "INTERNAL_ALLOWED_CIDRS", "SUPABASE_URL", "SUPABASE_JWKS_URL",
        "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SERVICE_KEY", "SUPABASE_ANON_KEY", "SUPABASE_JWT_SECRET", "EMAIL_DRIVER",
        "EMAIL_INBOX_DIR", "ALLOW_LOCAL_INBOX", "SMTP_HOST", "SMTP_PORT", "SMTP_SECURE", "SMTP_USER", "SMTP_PASSWORD",
        "SMTP_PASS", "SENDGRID_API_KEY", "EMAIL_FROM_ADDRESS", "EMAIL_FROM", "EMAIL_FROM_NAME", "EMAIL_REPLY_TO",
        "AWS_SES_REGION", "QUEUE_EMAIL_CONCURRENCY", "SMS_DRIVER", "SMS_INBOX_DIR", "SMS_HTTP_URL", "SMS_HTTP_AUTH",
        "SMS_HTTP_TEMPLATE", "SMS_FROM", "SMS_ALLOWED_COUNTRIES", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN",
        "TWILIO_API_KEY_SID", "TWILIO_API_KEY_SECRET", "TWILIO_FROM_NUMBER", "TWILIO_PHONE_NUMBER",
        "TWILIO_MESSAGING_SERVICE_SID", "TWILIO_API_URL", "TWILIO_VERIFY_SERVICE_SID", "STORAGE_DRIVER",
        "STORAGE_LOCAL_PATH", "STORAGE_MAX_FILE_SIZE", "S3_ENDPOINT", "S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY",
        "S3_SECRET_KEY", "S3_FORCE_PATH_STYLE", "S3_ACL", "CDN_ENABLED", "CDN_URL", "AWS_S3_BUCKET",
        "DIGITALOCEAN_SPACES_KEY", "DIGITALOCEAN_SPACES_SECRET", "DIGITALOCEAN_SPACES_REGION",
        "DIGITALOCEAN_SPACES_BUCKET", "GCP_STORAGE_BUCKET", "AZURE_STORAGE_ACCOUNT", "AZURE_STORAGE_KEY",
        "INFRA_LOCAL_PROVIDER", "LOCAL_PROVIDER_TIME_SCALE", "LOCAL_PROVIDER_IPV4_POOL", "LOCAL_PROVIDER_IPV6_POOL",
        "LOCAL_PROVIDER_FAULTS", "HETZNER_API_URL", "HETZNER_API_TOKEN", "HETZNER_API_KEY", "CLOUDFLARE_API_TOKEN",
        "CLOUDFLARE_ZONE_ID_ZYGO_CLOUD", "CLOUDFLARE_API_URL", "DIGITALOCEAN_TOKEN", "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "GCP_PROJECT_ID", "GCP_CREDENTIALS_JSON", "AZURE_SUBSCRIPTION_ID",
        "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "LINODE_API_TOKEN", "VULTR_API_KEY",
        "STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_API_URL",
        "STRIPE_PRICE_STARTER_MONTHLY", "STRIPE_PRICE_STARTER_YEARLY", "STRIPE_PRICE_PRO_MONTHLY",
        "STRIPE_PRICE_PRO_YEARLY", "STRIPE_PRICE_ENTERPRISE_MONTHLY", "STRIPE_PRICE_ENTERPRISE_YEARLY",
        "STRIPE_TAX_ENABLED", "TAX_ENABLED", "STRIPE_TAX_BEHAVIOR", "TAX_BEHAVIOR", "BILLING_DISABLED",
        "BILLING_DEFAULT_CURRENCY", "BILLING_SELLER_NAME", "BILLING_SELLER_ADDRESS", "BILLING_SELLER_COUNTRY",
        "BILLING_SELLER_VAT_ID", "VIES_URL", "PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET", "PAYPAL_MODE",
        "PAYPAL_WEBHOOK_ID", "PAYPAL_API_URL", "PAYPAL_PLAN_STARTER_MONTHLY", "PAYPAL_PLAN_STARTER_YEARLY",
        "PAYPAL_PLAN_PRO_MONTHLY", "PAYPAL_PLAN_PRO_YEARLY", "PAYPAL_PLAN_ENTERPRISE_MONTHLY",
        "PAYPAL_PLAN_ENTERPRISE_YEARLY", "REVOLUT_API_KEY", "REVOLUT_MERCHANT_ID", "REVOLUT_MODE",
        "REVOLUT_WEBHOOK_SECRET", "REVOLUT_API_URL", "JOB_RETRY_ATTEMPTS", "JOB_RETRY_DELAY", "JOB_TIMEOUT",
        "WORKER_QUEUES", "WORKER_CONCURRENCY_<QUEUE>", "JOB_LEASE_SECONDS", "JOB_POLL_MS", "JOB_SHUTDOWN_SECONDS",
        "QUEUE_WEBHOOK_CONCURRENCY", "QUEUE_WORKFLOW_CONCURRENCY", "WORKFLOW_LEASE_SECONDS", "WEBHOOK_TIMEOUT_MS",
        "EGRESS_DENY_CIDRS", "EGRESS_ALLOW_LOOPBACK", "DNS_RESOLVERS", "SANDBOX_BWRAP_PATH", "SANDBOX_NODE_PATH",
        "SANDBOX_PYTHON_PATH", "SANDBOX_POOL", "OPENAI_API_KEY", "OPENAI_ORGANIZATION", "OPENAI_BASE_URL",
        "OPENAI_DEFAULT_MODEL", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "ANTHROPIC_DEFAULT_MODEL", "COHERE_API_KEY",
        "HUGGINGFACE_API_KEY", "AI_RATE_LIMIT_RPM", "AI_MAX_TOKENS_PER_REQUEST", "PINECONE_API_KEY",
        "PINECONE_ENVIRONMENT", "PINECONE_INDEX", "FEATURE_AI_WORKFLOWS", "FEATURE_ADVANCED_ANALYTICS",
        "FEATURE_CUSTOM_BRANDING", "FEATURE_SSO", "FEATURE_MULTI_CLOUD", "FEATURE_BETA_FEATURES",
        "LAUNCHDARKLY_SDK_KEY", "PROMETHEUS_ENABLED", "PROMETHEUS_HOST", "PROMETHEUS_PORT", "PROMETHEUS_PATH",
        "METRICS_TOKEN", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME", "DD_SERVICE", "OTEL_TRACES_SAMPLE_RATE",
        "SENTRY_TRACES_SAMPLE_RATE", "SENTRY_DSN", "SENTRY_ENVIRONMENT", "DD_ENV", "SENTRY_PROFILES_SAMPLE_RATE",
        "DD_API_KEY", "DD_APP_KEY", "DD_SITE", "DEV_TENANT_SLUG", "DEV_DEFAULT_TENANT_SLUG", "DEV_SEED_DATABASE",
        "DEV_MOCK_EXTERNAL_APIS", "DEV_DISABLE_AUTH", "BACKUP_DIR", "BACKUP_S3_URL", "BACKUP_S3_ACCESS_KEY",
        "BACKUP_S3_SECRET_KEY", "BACKUP_AGE_RECIPIENT", "BACKUP_RETENTION_DAYS", "BACKUP_MONTHLY_KEEP",
        "DEPLOY_KEEP_RELEASES", "ALERT_WEBHOOK_URL", "SLACK_WEBHOOK_URL", "VPS_HOST", "VPS_USER", "VPS_SSH_KEY",
        "VPS_HOST_KEY", "STAGING_VPS_HOST", "STAGING_VPS_USER", "STAGING_VPS_SSH_KEY", "STAGING_VPS_HOST_KEY",
        "SLACK_WEBHOOK_URL", "RELEASE_SIGNING_KEY", "SUPABASE_ACCESS_TOKEN", "SUPABASE_PROJECT_REF",
    ]

    /// Names of the variable that says which environment this is, its own first.
    public static let environmentNames: [String] = ["ZYGO_ENV", "NODE_ENV", "ENVIRONMENT", "APP_ENV"]
}

/// Values of `ZYGO_ENV`.
public enum ZygoEnv: String, Sendable, CaseIterable {
    case development = "development"
    case staging = "staging"
    case production = "production"
    case test = "test"
}

/// Values of `ZYGO_ROLE`.
public enum ZygoRole: String, Sendable, CaseIterable {
    case api = "api"
    case worker = "worker"
    case scheduler = "scheduler"
    case all = "all"
    case migrate = "migrate"
}

/// Values of `CLIENT_IP_HEADER`.
public enum ClientIPHeader: String, Sendable, CaseIterable {
    case cfConnectingIP = "CF-Connecting-IP"
    case xRealIP = "X-Real-IP"
}

/// Values of `LOG_LEVEL`.
public enum LogLevel: String, Sendable, CaseIterable {
    case trace = "trace"
    case debug = "debug"
    case info = "info"
    case notice = "notice"
    case warn = "warn"
    case error = "error"
    case critical = "critical"
}

/// Values of `LOG_FORMAT`.
public enum LogFormat: String, Sendable, CaseIterable {
    case json = "json"
    case text = "text"
}

/// Values of `DATABASE_SSL`.
public enum DatabaseSSL: String, Sendable, CaseIterable {
    case disable = "disable"
    case prefer = "prefer"
    case require = "require"
    case verifyCa = "verify-ca"
    case verifyFull = "verify-full"
}

/// Values of `JWT_ALGORITHM`.
public enum JWTAlgorithm: String, Sendable, CaseIterable {
    case es256 = "ES256"
}

/// Values of `SESSION_COOKIE_SAME_SITE`.
public enum SessionCookieSameSite: String, Sendable, CaseIterable {
    case strict = "strict"
    case lax = "lax"
}

/// Values of `PASSWORD_BREACH_DRIVER`.
public enum PasswordBreachDriver: String, Sendable, CaseIterable {
    case bundled = "bundled"
    case file = "file"
    case http = "http"
    case off = "off"
}

/// Values of `MASTER_KEY_PROVIDER`.
public enum MasterKeyProvider: String, Sendable, CaseIterable {
    case local = "local"
    case vault = "vault"
}

/// Values of `EMAIL_DRIVER`.
public enum EmailDriver: String, Sendable, CaseIterable {
    case file = "file"
    case smtp = "smtp"
}

/// Values of `SMS_DRIVER`.
public enum SMSDriver: String, Sendable, CaseIterable {
    case file = "file"
    case http = "http"
    case twilio = "twilio"
}

/// Values of `STORAGE_DRIVER`.
public enum StorageDriver: String, Sendable, CaseIterable {
    case local = "local"
    case s3 = "s3"
}
