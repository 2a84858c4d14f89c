// Generated from contract/rate_limits.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// The rate limits of the contract.
public enum RateLimitTable {
    public static let catalogue: RateLimitCatalogue = RateLimitCatalogue(
        classes: classes, lockouts: lockouts, plans: plans, planAliases: planAliases)

    private static let classes: [RateLimitClass] = [
        RateLimitClass(
            name: "edge.node", onRedisDown: .local, allowlistApplies: true, headers: false,
            exceededCode: "RATE_LIMIT_BURST", buckets: [
            RateLimitBucket(
                id: "inflight", scope: .node, algorithm: .concurrency, limit: .fixed(2000), windowSeconds: 0,
                exceededCode: "SERVICE_OVERLOADED", exceededStatus: 503),
            RateLimitBucket(
                id: "ip", scope: .ipLocal, algorithm: .tokenBucket, limit: .fixed(400), windowSeconds: 2, burst: 400),
        ]),
        RateLimitClass(
            name: "global.ip", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", lockouts: ["ip_flood"], buckets: [
            RateLimitBucket(
                id: "ip-anonymous-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(1000), windowSeconds: 60,
                anonymousOnly: true),
            RateLimitBucket(
                id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(6000), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "global.auth", charge: .failures, onRedisDown: .local, allowlistApplies: true, headers: false,
            exceededCode: "RATE_LIMIT_EXCEEDED", effect: .halfAuthLimits, buckets: [
            RateLimitBucket(
                id: "failures-minute", scope: .global, algorithm: .slidingWindow, limit: .fixed(1000),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .tokenBucket, limit: .plan("api.per_minute"),
                windowSeconds: 60),
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingWindow, limit: .plan("api.per_hour"),
                windowSeconds: 3600),
            RateLimitBucket(
                id: "tenant-day", scope: .tenant, algorithm: .slidingWindow, limit: .plan("api.per_day"),
                windowSeconds: 86_400, exceededCode: "RATE_LIMIT_DAILY"),
            RateLimitBucket(
                id: "user-minute", scope: .principal, algorithm: .tokenBucket, limit: .plan("api.user_per_minute"),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "users.list", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "audit.query", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "bulk", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "export.data", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "export.secret", extends: "api.default", onRedisDown: .closed, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "report.generate", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "webhook.create", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "webhook.test", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "server.create", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(50), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "infra.action", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "workflow.create", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(100), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "workflow.execute", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .tokenBucket, limit: .plan("workflows.per_minute"),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "ai.generate", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-minute", scope: .tenant, algorithm: .tokenBucket, limit: .plan("ai.per_minute"),
                windowSeconds: 60),
            RateLimitBucket(
                id: "tenant-tokens-day", scope: .tenant, algorithm: .slidingWindow, limit: .plan("ai.tokens_per_day"),
                windowSeconds: 86_400, exceededCode: "AI_TOKEN_LIMIT_EXCEEDED", exceededStatus: 403, unit: .tokens),
        ]),
        RateLimitClass(
            name: "storage.upload", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingWindow, limit: .plan("storage.uploads_per_hour"),
                windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "invite.send", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(50), windowSeconds: 3600),
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "tenant.create", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-day", scope: .user, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 86_400),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "secret.rotate", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "secret.key_rotate", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-day", scope: .tenant, algorithm: .slidingLog, limit: .fixed(2), windowSeconds: 86_400),
        ]),
        RateLimitClass(
            name: "apikey.manage", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "billing.payment", extends: "api.default", onRedisDown: .local, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "compliance.request", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-day", scope: .user, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 86_400),
        ]),
        RateLimitClass(
            name: "compliance.anonymous", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-minute", scope: .ip, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "integration.connect", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "integration.files", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "integration-minute", scope: .integration, algorithm: .tokenBucket, limit: .fixed(60),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "sso.config", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "tenant-hour", scope: .tenant, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "stream.connect", extends: "api.default", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-concurrent", scope: .user, algorithm: .concurrency, limit: .fixed(10), windowSeconds: 0,
                leaseSeconds: 120, exceededCode: "REALTIME_CONNECTION_LIMIT"),
            RateLimitBucket(
                id: "tenant-concurrent", scope: .tenant, algorithm: .concurrency, limit: .fixed(100), windowSeconds: 0,
                leaseSeconds: 120, exceededCode: "REALTIME_CONNECTION_LIMIT"),
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(60), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "ws.message", onRedisDown: .local, allowlistApplies: true, headers: false,
            exceededCode: "RATE_LIMIT_BURST", buckets: [
            RateLimitBucket(
                id: "connection-second", scope: .connection, algorithm: .tokenBucket, limit: .fixed(10),
                windowSeconds: 1, burst: 20),
        ]),
        RateLimitClass(
            name: "admin.api", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .tokenBucket, limit: .fixed(600), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "public.docs", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(60), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "public.metadata", onRedisDown: .open, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(120), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "hook.ingress", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "trigger-second", scope: .trigger, algorithm: .tokenBucket, limit: .fixed(60), windowSeconds: 1,
                burst: 120),
            RateLimitBucket(
                id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(600), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "function.hook", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "function-minute", scope: .function, algorithm: .tokenBucket, limit: .fixed(6000),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "notification.read", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(60), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "notification.write", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "notification.bulk", extends: "api.default", onRedisDown: .local, allowlistApplies: true,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "provider.webhook", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "provider-minute", scope: .provider, algorithm: .tokenBucket, limit: .fixed(1200),
                windowSeconds: 60),
            RateLimitBucket(
                id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(600), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.login", extendsGlobal: ["global.auth"], onRedisDown: .local, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED",
            lockouts: ["login_ip", "login_email", "account_progressive"], buckets: [
            RateLimitBucket(
                id: "ip-failures", scope: .ip, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900,
                charge: .failures),
            RateLimitBucket(
                id: "email-failures", scope: .email, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 900,
                charge: .failures),
            RateLimitBucket(id: "ip-all", scope: .ip, algorithm: .tokenBucket, limit: .fixed(30), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.signup", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", lockouts: ["signup_ip"], buckets: [
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.password.forgot", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "email-hour", scope: .email, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 3600),
            RateLimitBucket(
                id: "email-day", scope: .email, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 86_400),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
            RateLimitBucket(
                id: "email-cooldown", scope: .email, algorithm: .slidingLog, limit: .fixed(1), windowSeconds: 60,
                silent: true),
        ]),
        RateLimitClass(
            name: "auth.password.verify_code", charge: .failures, onRedisDown: .local, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "code-attempts", scope: .email, algorithm: .attemptCounter, limit: .fixed(5), windowSeconds: 900,
                silent: true),
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.password.reset", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "token-hour", scope: .token, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 3600,
                invalidatesToken: true),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.password.change", charge: .failures, onRedisDown: .local, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.password.check", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(20), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.email.send", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "email-window", scope: .email, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900),
            RateLimitBucket(
                id: "email-cooldown", scope: .email, algorithm: .slidingLog, limit: .fixed(1), windowSeconds: 60),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.email.verify", charge: .failures, onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "email-window", scope: .email, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900),
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.phone.send", extendsGlobal: ["sms.delivery"], onRedisDown: .durable, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "phone-hour", scope: .phone, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 3600),
            RateLimitBucket(
                id: "phone-cooldown", scope: .phone, algorithm: .slidingLog, limit: .fixed(1), windowSeconds: 60),
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.phone.verify", charge: .failures, onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-window", scope: .user, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 600),
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "sms.delivery", onRedisDown: .durable, allowlistApplies: false, headers: false,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "phone-hour", scope: .phone, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 3600),
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
            RateLimitBucket(
                id: "tenant-day", scope: .tenant, algorithm: .slidingWindow, limit: .fixed(200), windowSeconds: 86_400),
            RateLimitBucket(
                id: "global-minute", scope: .global, algorithm: .slidingWindow, limit: .fixed(100), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.mfa.verify", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", lockouts: ["mfa_user"], buckets: [
            RateLimitBucket(
                id: "user-window", scope: .user, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 300,
                charge: .failures),
            RateLimitBucket(
                id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900,
                charge: .failures),
        ]),
        RateLimitClass(
            name: "auth.mfa.sms.send", extendsGlobal: ["sms.delivery"], onRedisDown: .durable, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-window", scope: .user, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 600),
            RateLimitBucket(
                id: "user-cooldown", scope: .user, algorithm: .slidingLog, limit: .fixed(1), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.mfa.manage", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.critical", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-hour", scope: .user, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.refresh", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "session-minute", scope: .session, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 60),
            RateLimitBucket(
                id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(120), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.session", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "user-minute", scope: .user, algorithm: .tokenBucket, limit: .fixed(60), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.token.exchange", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-minute", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.magic_link.send", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "email-hour", scope: .email, algorithm: .slidingLog, limit: .fixed(3), windowSeconds: 3600),
            RateLimitBucket(id: "ip-hour", scope: .ip, algorithm: .slidingLog, limit: .fixed(10), windowSeconds: 3600),
        ]),
        RateLimitClass(
            name: "auth.magic_link.verify", charge: .failures, onRedisDown: .local, allowlistApplies: false,
            headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.oauth", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.sso", onRedisDown: .local, allowlistApplies: true, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(60), windowSeconds: 900),
            RateLimitBucket(
                id: "connection-minute", scope: .ssoConnection, algorithm: .tokenBucket, limit: .fixed(600),
                windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "auth.webauthn", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(30), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.risk.verify", charge: .failures, onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "flow-attempts", scope: .token, algorithm: .attemptCounter, limit: .fixed(5), windowSeconds: 600),
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.pin", charge: .failures, onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(
                id: "session-window", scope: .session, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.api_key", charge: .failures, onRedisDown: .local, allowlistApplies: false, headers: false,
            exceededCode: "RATE_LIMIT_EXCEEDED", lockouts: ["api_key_ip"], buckets: [
            RateLimitBucket(id: "ip-window", scope: .ip, algorithm: .slidingLog, limit: .fixed(20), windowSeconds: 900),
        ]),
        RateLimitClass(
            name: "auth.providers", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", buckets: [
            RateLimitBucket(id: "ip-minute", scope: .ip, algorithm: .tokenBucket, limit: .fixed(30), windowSeconds: 60),
        ]),
        RateLimitClass(
            name: "admin.auth.login", onRedisDown: .local, allowlistApplies: false, headers: true,
            exceededCode: "RATE_LIMIT_EXCEEDED", lockouts: ["login_ip", "account_progressive"], buckets: [
            RateLimitBucket(
                id: "ip-failures", scope: .ip, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900,
                charge: .failures),
            RateLimitBucket(
                id: "email-failures", scope: .email, algorithm: .slidingLog, limit: .fixed(5), windowSeconds: 900,
                charge: .failures),
            RateLimitBucket(id: "ip-all", scope: .ip, algorithm: .tokenBucket, limit: .fixed(10), windowSeconds: 60),
        ]),
    ]

    private static let lockouts: [RateLockout] = [
        RateLockout(
            name: "account_progressive", subject: .email, counterSeconds: 86_400, countsFromLastFailure: true,
            tiers: [RateLockout.Tier(failures: 5, lockSeconds: 900), RateLockout.Tier(failures: 10, lockSeconds: 3600), RateLockout.Tier(failures: 15, lockSeconds: 86_400)],
            repeatsLastTier: true, code: "AUTH_ACCOUNT_LOCKED"),
        RateLockout(
            name: "login_ip", subject: .ip, counterSeconds: 900,
            tiers: [RateLockout.Tier(failures: 10, lockSeconds: 1800)], code: "AUTHZ_IP_BLOCKED",
            blocks: ["auth.*", "admin.auth.*"]),
        RateLockout(
            name: "login_email", subject: .email, counterSeconds: 86_400,
            tiers: [RateLockout.Tier(failures: 15, lockSeconds: 3600)], code: "AUTH_ACCOUNT_LOCKED"),
        RateLockout(
            name: "mfa_user", subject: .user, counterSeconds: 900,
            tiers: [RateLockout.Tier(failures: 5, lockSeconds: 900)], code: "AUTH_ACCOUNT_LOCKED",
            reason: "mfa_failures"),
        RateLockout(
            name: "signup_ip", subject: .ip, counterSeconds: 3600,
            tiers: [RateLockout.Tier(failures: 10, lockSeconds: 86_400)], code: "AUTHZ_IP_BLOCKED", charge: .all,
            blocks: ["auth.signup"]),
        RateLockout(
            name: "api_key_ip", subject: .ip, counterSeconds: 900,
            tiers: [RateLockout.Tier(failures: 20, lockSeconds: 1800)], code: "AUTHZ_IP_BLOCKED"),
        RateLockout(
            name: "ip_flood", subject: .ip, counterSeconds: 60,
            tiers: [RateLockout.Tier(failures: 10_000, lockSeconds: 3600)], code: "AUTHZ_IP_BLOCKED", blocks: ["*"]),
    ]

    private static let plans: [String: [String: Int]] = [
        "free": [
            "api.per_minute": 60, "api.per_hour": 1000, "api.per_day": 10_000, "api.user_per_minute": 60,
            "workflows.per_minute": 10, "workflows.concurrent": 2, "ai.per_minute": 10, "ai.tokens_per_day": 10_000,
            "storage.uploads_per_hour": 20, "storage.max_file_size_mb": 10,
        ],
        "basic": [
            "api.per_minute": 300, "api.per_hour": 10_000, "api.per_day": 100_000, "api.user_per_minute": 150,
            "workflows.per_minute": 50, "workflows.concurrent": 10, "ai.per_minute": 30, "ai.tokens_per_day": 100_000,
            "storage.uploads_per_hour": 100, "storage.max_file_size_mb": 50,
        ],
        "business": [
            "api.per_minute": 1000, "api.per_hour": 50_000, "api.per_day": 500_000, "api.user_per_minute": 500,
            "workflows.per_minute": 100, "workflows.concurrent": 50, "ai.per_minute": 60, "ai.tokens_per_day": 500_000,
            "storage.uploads_per_hour": 500, "storage.max_file_size_mb": 100,
        ],
        "enterprise": [
            "api.per_minute": 5000, "api.per_hour": 200_000, "api.per_day": 2_000_000, "api.user_per_minute": 2500,
            "workflows.per_minute": 500, "workflows.concurrent": 200, "ai.per_minute": 200,
            "ai.tokens_per_day": 2_000_000, "storage.uploads_per_hour": 2000, "storage.max_file_size_mb": 500,
        ],
    ]

    private static let planAliases: [String: String] = [
        "free": "free", "core": "free", "starter": "basic", "basic": "basic", "flow": "basic", "pro": "business",
        "professional": "business", "business": "business", "scale": "business", "enterprise": "enterprise",
    ]
}
