// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime

/// What makes a sign-in look unlike the person's earlier ones; the names are those of records.
enum RiskFactor: String, Sendable, CaseIterable {
    case newDevice = "new_device"
    case newLocation = "new_location"
    case rapidLocationChange = "rapid_location_change"
    case unusualTime = "unusual_time"
    case vpnDetected = "vpn_detected"
    case torDetected = "tor_detected"
    case failedAttemptsBefore = "failed_attempts_before"
    case passwordRecentlyChanged = "password_recently_changed"
    case longInactive = "long_inactive"
    case multipleSessions = "multiple_sessions"

    var weight: Int {
        switch self {
        case .newDevice: 30
        case .newLocation: 25
        case .rapidLocationChange: 40
        case .unusualTime: 15
        case .vpnDetected: 10
        case .torDetected: 35
        case .failedAttemptsBefore: 20
        case .passwordRecentlyChanged: 15
        case .longInactive: 20
        case .multipleSessions: 10
        }
    }
}

/// What to do about a sign-in.
enum RiskVerdict: Sendable, Equatable {
    case allow
    case verify(RiskChannel)
    case block
}

/// Which codes prove a risky sign-in.
enum RiskChannel: String, Sendable {
    case email
    case sms
    case both
}

/// The sum of what is unusual about a sign-in, from 0 to 100.
struct RiskScore: Sendable, Equatable {
    /// From here a sign-in is proven in a second way; a trusted device does not stand in for that.
    static let verifyFrom: Int = 50
    /// From here text messages and backup codes prove too little.
    static let strongFrom: Int = 70
    static let blockFrom: Int = 80

    let factors: [RiskFactor]
    let value: Int

    /// A sum by itself, for decisions that need no reasons.
    init(value: Int) {
        factors = []
        self.value = value
    }

    init(_ factors: [RiskFactor]) {
        self.factors = factors
        value = min(100, factors.reduce(0) { (sum: Int, factor: RiskFactor) -> Int in sum + factor.weight })
    }

    var verdict: RiskVerdict {
        switch value {
        case ..<Self.verifyFrom: .allow
        case ..<60: .verify(.email)
        case ..<Self.strongFrom: .verify(.sms)
        case ..<Self.blockFrom: .verify(.both)
        default: .block
        }
    }
}

/// What is known about a sign-in, past and present.
struct RiskFacts: Sendable {
    /// The person's first day, or no earlier sign-in: nothing to compare with.
    static let baseline: Duration = .seconds(86_400)
    private static let inactiveAfter: Duration = .seconds(30 * 86_400)
    private static let freshPassword: Duration = .seconds(86_400)
    private static let sessionsMany: Int = 5
    private static let failuresMany: Int = 3
    private static let loginsLearned: Int = 20
    /// Faster than an airliner.
    private static let kilometresPerHour: Double = 1_000
    private static let kilometresLeast: Double = 100

    var now: Timestamp
    var signedUpAt: Timestamp
    var lastLoginAt: Timestamp?
    var isDeviceKnown: Bool
    var place: AddressPlace?
    var lastPlace: AddressPlace?
    /// Countries of the last sign-ins.
    var countries: [String] = []
    /// Hours of the day, UTC, in which the person signs in.
    var hours: [Int] = []
    var logins: Int = 0
    var isVPN: Bool = false
    var isTor: Bool = false
    var failures: Int = 0
    var passwordChangedAt: Timestamp?
    var openSessions: Int = 0
    /// The person said lately of this device and country that it was them.
    var isConfirmed: Bool = false

    /// Whether there is anything to compare with.
    var isLearned: Bool { lastLoginAt != nil && now >= signedUpAt + Self.baseline }

    var score: RiskScore {
        var factors: [RiskFactor] = []
        if isLearned {
            if !isConfirmed { factors += unusualPlace }
            if isUnusualTime { factors.append(.unusualTime) }
        }
        if isTor { factors.append(.torDetected) } else if isVPN { factors.append(.vpnDetected) }
        if failures >= Self.failuresMany { factors.append(.failedAttemptsBefore) }
        if isLearned {
            if let passwordChangedAt, !isDeviceKnown, now < passwordChangedAt + Self.freshPassword {
                factors.append(.passwordRecentlyChanged)
            }
            if let lastLoginAt, lastLoginAt + Self.inactiveAfter < now { factors.append(.longInactive) }
            if openSessions >= Self.sessionsMany { factors.append(.multipleSessions) }
        }
        return RiskScore(factors)
    }

    private var unusualPlace: [RiskFactor] {
        var factors: [RiskFactor] = []
        if !isDeviceKnown { factors.append(.newDevice) }
        if isNewLocation { factors.append(.newLocation) }
        if isTooFast { factors.append(.rapidLocationChange) }
        return factors
    }

    /// Where nothing was known of any earlier place, none is new.
    var isNewLocation: Bool {
        guard let place, !countries.isEmpty else { return false }
        return !countries.contains(place.country)
    }

    private var isTooFast: Bool {
        guard let lastLoginAt, let distance: Double = Self.kilometres(from: lastPlace, to: place) else { return false }
        let hours: Double = max(0, Double(now.microseconds - lastLoginAt.microseconds)) / 3_600_000_000
        return distance > Self.kilometresLeast && distance > Self.kilometresPerHour * hours
    }

    private var isUnusualTime: Bool {
        guard logins >= Self.loginsLearned else { return false }
        let hour: Int = Int(now.microseconds / 3_600_000_000 % 24)
        return ![-1, 0, 1].contains { (step: Int) -> Bool in hours.contains((hour + step + 24) % 24) }
    }

    /// Along the great circle.
    static func kilometres(from one: AddressPlace?, to other: AddressPlace?) -> Double? {
        guard let latitude = one?.latitude, let longitude = one?.longitude, let otherLatitude = other?.latitude,
            let otherLongitude = other?.longitude
        else { return nil }
        return GreatCircle.kilometres(latitude, longitude, otherLatitude, otherLongitude)
    }
}
