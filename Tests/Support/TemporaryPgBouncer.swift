// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Postgres

/// A PgBouncer of one test in transaction mode: on a Unix socket in front of a private server, gone with its owner.
package final class TemporaryPgBouncer: Sendable {
    private static let program = "/usr/sbin/pgbouncer"
    private static let port = 6432

    private let folder: String
    private let shell: OwningShell

    /// - Parameter connections: server connections per database and role; clients take turns on them.
    package init(before server: TemporaryPostgres, connections: Int) throws {
        folder = "/tmp/zygo-bouncer-" + UUID().uuidString.prefix(8).lowercased()
        shell = try OwningShell(Self.script(folder, server.folder, connections), log: folder + "/log")
    }

    /// Through the pooler; statements are unnamed, because Debian's PgBouncer does not follow named ones.
    package func settings(database: String, user: String) -> ConnectionSettings {
        let address = "postgresql:///\(database)?host=\(folder)&port=\(Self.port)&user=\(user)"
        return ConnectionSettings(address: address, applicationName: "tests", statements: .unnamed)
    }

    private static func script(_ folder: String, _ server: String, _ connections: Int) -> String {
        """
        mkdir -m 755 \(folder) || exit 1
        cd \(folder)
        cat >ini <<END
        [databases]
        * = host=\(server)
        [pgbouncer]
        listen_addr =
        listen_port = \(port)
        unix_socket_dir = \(folder)
        auth_type = trust
        auth_file = \(folder)/users
        pool_mode = transaction
        default_pool_size = \(connections)
        max_client_conn = 200
        ignore_startup_parameters = extra_float_digits
        END
        for role in zygo_app zygo_service zygo_admin; do echo "\\"$role\\" \\"\\"" >>users; done
        \(program) ini >log 2>&1 &
        pooler=$!
        tries=0
        while [ ! -S .s.PGSQL.\(port) ]; do
            tries=$((tries + 1))
            if [ $tries -gt 200 ]; then exit 1; fi
            sleep 0.05
        done
        echo ready
        read line
        kill $pooler
        wait $pooler
        rm -rf \(folder)
        """
    }
}
