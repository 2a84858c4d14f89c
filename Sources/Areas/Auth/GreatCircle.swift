// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Distances on the Earth, by the haversine formula.
enum GreatCircle {
    private static let radius: Double = 6_371

    /// Between two points in degrees.
    static func kilometres(
        _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
    ) -> Double {
        let (one, other): (Double, Double) = (radians(latitude), radians(otherLatitude))
        let half: Double = sin((other - one) / 2)
        let halfAcross: Double = sin(radians(otherLongitude - longitude) / 2)
        let haversine: Double = half * half + cos(one) * cos(other) * halfAcross * halfAcross
        return 2 * radius * asin(min(1, haversine.squareRoot()))
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
